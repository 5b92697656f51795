// Frame time while panning and zooming with all shipped layers on, beside a bare MapLibre page with the same polygons, turn by
// turn in one run; and how long the page is held by one task.
// A frame is drawn at each place of the same flight and timed until its last pixel can be read back: `gl.finish` returns before
// a software renderer has drawn anything. For the tasks, each step waits until the graphics process is done with the one before,
// so that a task is the page's own work and not its waiting for pixels.
import type { Browser, Page } from 'playwright-core';
import { launch, serveDist, settled } from '../../../tests/support/browser';
import { median } from '../sections';
import { serveBare } from './bare';

const TURNS = 3;
/** The one layer that is off at first is switched on. */
const ALL_ON = '#l=%2Bcircles';
const START = [106, 34, 3.5] as const;
/** East, in, west, out: lng, lat, zoom at the end of each leg. */
const LEGS = [
  [116, 34, 4],
  [116, 34, 6],
  [106, 31, 6],
  [106, 34, 3.5],
] as const;
const STEPS_PER_LEG = 4;

type Place = readonly [lng: number, lat: number, zoom: number];

interface Tasks {
  /** Of all tasks that the browser calls long (50 ms and more); empty when there was none. */
  readonly longMs: readonly number[];
  /** The longest frame callback. */
  readonly longestFrameMs: number;
}

export async function section(): Promise<void> {
  const ours = await serveDist();
  const bare = await serveBare();
  const browser = await launch();
  const pages = [await opened(browser, `${ours.address}${ALL_ON}`), await opened(browser, bare.address)] as const;
  const path = placesOf();
  const tasks = [await inFront(pages[0], flyFirst, path), await inFront(pages[1], flyFirst, path)] as const;
  const frames: [number[], number[]] = [[], []];
  for (let turn = 0; turn <= TURNS; turn++)
    for (const [side, page] of pages.entries()) {
      const drawn = await inFront(page, drawFrames, path);
      if (turn > 0) frames[side]!.push(...drawn); // the first turn warms caches and shaders
    }
  await browser.close();
  ours.stop();
  bare.stop();
  report(frames, tasks, path.length);
}

function report(frames: readonly [number[], number[]], tasks: readonly [Tasks, Tasks], steps: number): void {
  const row = (label: string, of: (side: 0 | 1) => number) =>
    `| ${label} | ${of(0).toFixed(1)} | ${of(1).toFixed(1)} | ${(of(0) / of(1)).toFixed(2)} |`;
  console.log('| pan and zoom | ours | bare | ratio |\n| --- | ---: | ---: | ---: |');
  console.log(row(`frame ms, median of ${TURNS} × ${steps}`, (side) => median(frames[side])));
  console.log(row('frame ms, 95th of 100', (side) => quantile(frames[side], 0.95)));
  console.log(row('frame callback ms, longest of the first flight', (side) => tasks[side].longestFrameMs));
  console.log(row('tasks of 50 ms and more in the first flight', (side) => tasks[side].longMs.length));
  console.log(row('the longest of them, ms', (side) => Math.max(0, ...tasks[side].longMs)));
}

async function opened(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 } });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await settled(page);
  return page;
}

/** A page behind another is given no frames. */
async function inFront<T>(page: Page, run: (path: readonly Place[]) => Promise<T>, path: readonly Place[]): Promise<T> {
  await page.bringToFront();
  return page.evaluate(run, path);
}

function placesOf(): readonly Place[] {
  return LEGS.flatMap((end, leg) => {
    const from: Place = leg === 0 ? START : LEGS[leg - 1]!;
    return Array.from({ length: STEPS_PER_LEG }, (_, at): Place => {
      const part = (at + 1) / STEPS_PER_LEG;
      return [0, 1, 2].map((i) => from[i]! + (end[i]! - from[i]!) * part) as unknown as Place; // three in, three out
    });
  });
}

function quantile(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)]!;
}

interface FlownMap {
  jumpTo(wish: object): unknown;
  redraw(): unknown;
  readonly painter: { readonly context: { readonly gl: WebGL2RenderingContext } };
}

/** Runs in the page, which has its tiles from the flight before: the time of each frame until its pixels are there. */
async function drawFrames(path: readonly Place[]): Promise<readonly number[]> {
  const { atlasMap, bareMap } = window as unknown as { readonly atlasMap?: FlownMap; readonly bareMap?: FlownMap };
  const map = atlasMap ?? bareMap!;
  const { gl } = map.painter.context;
  const pixel = new Uint8Array(4);
  const times: number[] = [];
  for (const [lng, lat, zoom] of path) {
    map.jumpTo({ center: [lng, lat], zoom });
    map.redraw();
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    const begin = performance.now();
    map.jumpTo({ center: [lng + 1e-3, lat], zoom });
    map.redraw();
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    times.push(performance.now() - begin);
  }
  return times;
}

/** Runs in the page: the first flight, which loads its tiles, step by step. */
async function flyFirst(path: readonly Place[]): Promise<Tasks> {
  const { atlasMap, bareMap } = window as unknown as { readonly atlasMap?: FlownMap; readonly bareMap?: FlownMap };
  const map = atlasMap ?? bareMap!;
  const { gl } = map.painter.context;
  const longMs: number[] = [];
  let longestFrameMs = 0;
  new PerformanceObserver((list) => longMs.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  });
  for (const [lng, lat, zoom] of path) {
    map.jumpTo({ center: [lng, lat], zoom });
    for (let frame = 0; frame < 3; frame++) {
      await new Promise<void>((done) => {
        requestAnimationFrame(() => {
          const begin = performance.now();
          map.redraw();
          longestFrameMs = Math.max(longestFrameMs, performance.now() - begin);
          done();
        });
      });
      const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)!;
      gl.flush();
      while (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED)
        await new Promise((done) => setTimeout(done, 2));
      gl.deleteSync(fence);
    }
  }
  await new Promise((done) => setTimeout(done, 200)); // long tasks are told a little later
  return { longMs, longestFrameMs };
}
