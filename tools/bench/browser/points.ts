// `npm run bench:browser -- points [--points FILE.csv]`: a list of coordinates from the file to the first complete frame, and
// the memory it holds, beside kepler.gl with the same file, turn by turn in one run. Generated lists of 100,000 and 1,000,000
// rows when no file is named.

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

interface Turn extends Held {
  readonly seconds: number;
  /** Null where it is not asked. */
  readonly loadTaskMs: number | null;
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
      turns.push({ ours: await turnOf(ours, file, rows, loadOurs), peer: await turnOf(peer, file, rows, loadPeer) });
    report(turns);
  }
  ours.stop();
  peer.stop();
}

type Load = (page: Page, file: string, rows: number) => Promise<Pick<Turn, 'seconds' | 'loadTaskMs' | 'panTaskMs'>>;

/** A browser of its own, so that no turn pays for another. */
async function turnOf(served: Served, file: string, rows: number, load: Load): Promise<Turn> {
  const browser = await launch();
  const page = await browser.newPage({ viewport: VIEW, locale: 'zh-CN' });
  const held = await heapMeter(browser, page);
  await page.goto(served.address);
  const times = await load(page, file, rows);
  const memory = await held();
  await browser.close();
  return { ...times, ...memory };
}

interface PointsMap {
  areTilesLoaded(): boolean;
  queryRenderedFeatures(wish: object): readonly { readonly properties: Readonly<Record<string, number>> }[];
  panBy(by: readonly [number, number], options: object): unknown;
  once(event: string, run: () => void): unknown;
}

type Atlas = typeof globalThis & { readonly atlasMap: PointsMap; longestTaskMs: number };

async function loadOurs(page: Page, file: string, rows: number): Promise<Awaited<ReturnType<Load>>> {
  await settled(page);
  await page.getByRole('button', { name: '导入名单' }).click();
  const input = page.locator('.import-drop input[type=file]');
  await input.waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const atlas = window as unknown as Atlas;
    atlas.longestTaskMs = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) atlas.longestTaskMs = Math.max(atlas.longestTaskMs, duration);
    }).observe({ type: 'longtask' });
  });
  const began = performance.now();
  await input.setInputFiles(file);
  await page.getByRole('button', { name: '放到地图上' }).click();
  await page.waitForFunction(isComplete, rows, { timeout: 120_000, polling: 100 });
  const seconds = (performance.now() - began) / 1000;
  const loadTaskMs = await longestTask(page);
  await page.evaluate(panAbout);
  return { seconds, loadTaskMs, panTaskMs: await longestTask(page) };
}

/** Runs in the page: every point of the file is in a mark on the screen, and nothing is on its way. */
function isComplete(rows: number): boolean {
  const { atlasMap } = window as unknown as Atlas;
  if (document.documentElement.dataset['atlas'] !== 'idle' || !atlasMap.areTilesLoaded()) return false;
  if (!document.querySelector('.import-account')) return false;
  const marks = atlasMap.queryRenderedFeatures({ layers: ['points'] });
  return marks.reduce((sum, { properties }) => sum + properties['count']!, 0) >= rows;
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

async function loadPeer(page: Page, file: string, rows: number): Promise<Awaited<ReturnType<Load>>> {
  await page.waitForFunction(() => 'peerLoad' in window && document.querySelector('canvas') !== null);
  await page.waitForTimeout(2000);
  const began = performance.now();
  await page.locator('#file').setInputFiles(file);
  await page.evaluate(async (wanted) => {
    const { peerLoad, peerState } = window as unknown as Peer;
    const input = document.querySelector<HTMLInputElement>('#file');
    await peerLoad(input!.files![0]!);
    // no function has a name here: the bundler's names for functions are not known to the page
    while (peerState().points < wanted) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame); // the layer is made in this frame
    await new Promise(requestAnimationFrame); // and drawn by the end of this one
    for (const canvas of document.querySelectorAll('canvas')) canvas.getContext('webgl2')?.finish();
  }, rows);
  return { seconds: (performance.now() - began) / 1000, loadTaskMs: null, panTaskMs: null };
}

function report(turns: readonly { readonly ours: Turn; readonly peer: Turn }[]): void {
  const line = (what: string, of: (turn: Turn) => number, digits: number) => {
    const [ours, peer] = [median(turns.map((turn) => of(turn.ours))), median(turns.map((turn) => of(turn.peer)))];
    console.log(`| ${what} | ${ours.toFixed(digits)} | ${peer.toFixed(digits)} | ${(peer / ours).toFixed(1)}× |`);
  };
  console.log('| | ours | kepler.gl 3.2.6 | better by |\n| --- | ---: | ---: | ---: |');
  line('first complete frame, s', ({ seconds }) => seconds, 1);
  line('heap, MB', ({ heapMB }) => heapMB, 0);
  line('heap and array buffers, MB', ({ withBuffersMB }) => withBuffersMB, 0);
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
