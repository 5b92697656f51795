// `npm run bench:browser -- points [--points FILE.csv]`: a list of coordinates to the first complete frame, from opening the
// page and from handing over the file, and the memory it holds, beside kepler.gl with the same file, turn by turn in one run.
// A frame is complete when its pixels can be read back: `gl.finish` returns before a software renderer has drawn. Generated
// lists of 100,000 and 1,000,000 rows when no file is named.

import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch, type Served, serveDist, settled } from '../../../tests/support/browser';
import { csvLines } from '../../../tests/support/points';
import { median } from '../sections';
import { type Held, heapMeter } from './heap';
import { servePeer } from './peer';

const SIZES = [100_000, 1_000_000] as const;
const TURNS = 3;
const VIEW = { width: 1280, height: 760 };

interface Times {
  /** From opening the page to the pixels of the first frame with all points. */
  readonly openedSeconds: number;
  /** From handing over the file to the same. */
  readonly seconds: number;
  /** Null where it is not asked. */
  readonly loadTaskMs: number | null;
}

interface Turn extends Times, Held {
  readonly panTaskMs: number | null;
}

export async function section(): Promise<void> {
  const at = process.argv.indexOf('--points');
  const own = at < 0 ? null : process.argv[at + 1];
  const files = own ? [own] : await Promise.all(SIZES.map(generated));
  const [ours, peer] = [await serveDist(), await servePeer()];
  for (const file of files) {
    const rows = rowsOf(file);
    console.log(`\n${rows.toLocaleString('en')} rows, ${(statSync(file).size / 1e6).toFixed(0)} MB (${file})\n`);
    const turns: { ours: Turn; peer: Turn }[] = [];
    for (let turn = 0; turn < TURNS; turn++)
      turns.push({ ours: await turnOf(ours, file, rows, OURS), peer: await turnOf(peer, file, rows, PEER) });
    report(turns);
  }
  ours.stop();
  peer.stop();
}

interface Loader {
  readonly load: (page: Page, file: string, rows: number, opened: number) => Promise<Times>;
  readonly pan: ((page: Page) => Promise<number>) | null;
}

/** A browser of its own, so that no turn pays for another. */
async function turnOf(served: Served, file: string, rows: number, { load, pan }: Loader): Promise<Turn> {
  const browser = await launch();
  const page = await browser.newPage({ viewport: VIEW, locale: 'zh-CN' });
  const held = await heapMeter(browser, page);
  const opened = performance.now();
  await page.goto(served.address, { waitUntil: 'commit' });
  const times = await load(page, file, rows, opened);
  const memory = await held();
  const panTaskMs = pan ? await pan(page) : null;
  await browser.close();
  return { ...times, ...memory, panTaskMs };
}

interface PointsMap {
  areTilesLoaded(): boolean;
  getCanvas(): HTMLCanvasElement;
  getLayer(id: string): unknown;
  on(event: string, run: () => void): unknown;
  queryRenderedFeatures(wish: object): readonly { readonly properties: Readonly<Record<string, number>> }[];
  panBy(by: readonly [number, number], options: object): unknown;
  once(event: string, run: () => void): unknown;
}

type Atlas = typeof globalThis & { readonly atlasMap: PointsMap; longestTaskMs: number; isDrawn: boolean };

/** On the finished map, pressing what a visitor would as soon as it is there. */
async function loadOurs(page: Page, file: string, rows: number, opened: number): Promise<Times> {
  await settled(page);
  const press = (name: string) => page.getByRole('button', { name }).evaluate((button: HTMLElement) => button.click());
  await press('导入名单');
  const input = page.locator('.import-drop input[type=file]');
  await input.waitFor({ state: 'attached' });
  await page.evaluate(watch, rows);
  const began = performance.now();
  await input.setInputFiles(file);
  await press('放到地图上');
  await page.waitForFunction(() => (window as unknown as Atlas).isDrawn, null, { timeout: 120_000, polling: 'raf' });
  const ended = performance.now();
  await page.locator('.import-account').waitFor();
  const loadTaskMs = await longestTask(page);
  return { openedSeconds: (ended - opened) / 1000, seconds: (ended - began) / 1000, loadTaskMs };
}

/** Runs in the page: `isDrawn` turns true with the pixels of the first frame that shows every point of the file. */
function watch(rows: number): void {
  const atlas = window as unknown as Atlas;
  atlas.longestTaskMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) atlas.longestTaskMs = Math.max(atlas.longestTaskMs, duration);
  }).observe({ type: 'longtask' });
  // no function has a name here: the bundler's names for functions are not known to the page
  for (const event of ['render', 'idle'])
    atlas.atlasMap.on(event, () => {
      if (atlas.isDrawn || !atlas.atlasMap.getLayer('points') || !atlas.atlasMap.areTilesLoaded()) return;
      const marks = atlas.atlasMap.queryRenderedFeatures({ layers: ['points'] });
      if (marks.reduce((sum, { properties }) => sum + properties['count']!, 0) < rows) return;
      const gl = atlas.atlasMap.getCanvas().getContext('webgl2')!;
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      atlas.isDrawn = true;
    });
}

async function panOurs(page: Page): Promise<number> {
  await settled(page);
  await longestTask(page);
  await page.evaluate(panAbout);
  return longestTask(page);
}

async function panAbout(): Promise<void> {
  const { atlasMap } = window as unknown as Atlas;
  for (const by of [
    [300, 0],
    [0, 200],
    [-300, 0],
    [0, -200],
  ] as const) {
    const done = new Promise<void>((resolve) => atlasMap.once('idle', resolve));
    atlasMap.panBy(by, { duration: 600 });
    await done;
  }
}

/** Since it was last asked; tasks below 50 ms are none. */
function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => {
    const atlas = window as unknown as Atlas;
    const longest = atlas.longestTaskMs;
    atlas.longestTaskMs = 0;
    return longest;
  });
}

interface Peer {
  readonly peerLoad: (file: File) => Promise<void>;
  readonly peerState: () => { readonly layer: string | null; readonly points: number };
}

async function loadPeer(page: Page, file: string, rows: number, opened: number): Promise<Times> {
  await page.waitForFunction(() => 'peerLoad' in window && document.querySelector('canvas') !== null);
  await page.evaluate(() => new Promise((ready) => requestIdleCallback(ready)));
  const began = performance.now();
  await page.locator('#file').setInputFiles(file);
  await page.evaluate(peerDrawn, rows);
  const ended = performance.now();
  const { points } = await page.evaluate(() => (window as unknown as Peer).peerState());
  if (points !== rows) throw new Error(`kepler.gl has ${points} points, wanted ${rows}`);
  return { openedSeconds: (ended - opened) / 1000, seconds: (ended - began) / 1000, loadTaskMs: null };
}

/**
 * Runs in the page: done with the pixels of the first frame that draws as many marks as there are rows. Its canvas is asked
 * after the task that drew them, before any further frame.
 */
async function peerDrawn(rows: number): Promise<void> {
  const gl = WebGL2RenderingContext.prototype;
  const { drawArraysInstanced, drawElementsInstanced } = gl;
  const drawn = new Promise<WebGL2RenderingContext>((settle) => {
    gl.drawArraysInstanced = function (mode, first, count, instances) {
      drawArraysInstanced.call(this, mode, first, count, instances);
      if (instances >= rows) settle(this);
    };
    gl.drawElementsInstanced = function (mode, count, type, offset, instances) {
      drawElementsInstanced.call(this, mode, count, type, offset, instances);
      if (instances >= rows) settle(this);
    };
  });
  const input = document.querySelector<HTMLInputElement>('#file');
  await (window as unknown as Peer).peerLoad(input!.files![0]!);
  const context = await drawn;
  context.bindFramebuffer(context.FRAMEBUFFER, null);
  context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
}

const OURS: Loader = { load: loadOurs, pan: panOurs };
const PEER: Loader = { load: loadPeer, pan: null };

function report(turns: readonly { readonly ours: Turn; readonly peer: Turn }[]): void {
  const line = (what: string, of: (turn: Turn) => number, digits: number) => {
    const [ours, peer] = [median(turns.map((turn) => of(turn.ours))), median(turns.map((turn) => of(turn.peer)))];
    console.log(`| ${what} | ${ours.toFixed(digits)} | ${peer.toFixed(digits)} | ${(peer / ours).toFixed(1)}× |`);
  };
  console.log('| | ours | kepler.gl 3.2.6 | better by |\n| --- | ---: | ---: | ---: |');
  line('first complete frame, s from opening the page', ({ openedSeconds }) => openedSeconds, 1);
  line('first complete frame, s from the file', ({ seconds }) => seconds, 1);
  line('heap at that frame, MB', ({ usedMB }) => usedMB, 0);
  line('heap held, MB', ({ heapMB }) => heapMB, 0);
  line('heap held and array buffers, MB', ({ withBuffersMB }) => withBuffersMB, 0);
  line('process, MB', ({ residentMB }) => residentMB, 0);
  const worst = (of: (turn: Turn) => number | null) => Math.max(...turns.map(({ ours }) => of(ours) ?? 0)).toFixed(0);
  console.log(
    `\nours, longest task of all turns: loading ${worst(({ loadTaskMs }) => loadTaskMs)} ms, panning ${worst(({ panTaskMs }) => panTaskMs)} ms (0: none of 50 ms or more)`,
  );
}

function rowsOf(file: string): number {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').length;
  return lines - 1;
}

/** Written once, kept in the temp folder. */
async function generated(rows: number): Promise<string> {
  const file = join(tmpdir(), `shequ-atlas-points-${rows}.csv`);
  if (existsSync(file)) return file;
  const stream = createWriteStream(file);
  for (const line of csvLines(rows)) if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
  return file;
}
