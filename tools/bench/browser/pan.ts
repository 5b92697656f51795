// Frame time and longest task while panning and zooming with all shipped layers on, beside a bare MapLibre page with the same
// polygons, turn by turn in one run. The same camera path is flown; a frame is the time between the ends of two drawings, each
// waited for with `gl.finish`, with the browser's frame limit off: what a frame costs, not how often the screen asks for one.
import type { Browser } from 'playwright-core';
import { launch, serveDist, settled } from '../../../tests/support/browser';
import { median } from '../sections';
import { serveBare } from './bare';

const TURNS = 5;
/** The one layer that is off at first is switched on. */
const ALL_ON = '#l=%2Bcircles';
/** East, in, west, out: lng, lat, zoom at the end of each leg, a second and a half long. */
const LEGS = [
  [116, 34, 4],
  [116, 34, 6],
  [106, 31, 6],
  [106, 34, 3.5],
] as const;
const LEG_MS = 1500;

interface Pan {
  readonly frameMs: number;
  readonly p95Ms: number;
  readonly longestTaskMs: number;
}

export async function section(): Promise<void> {
  const ours = await serveDist();
  const bare = await serveBare();
  const browser = await launch(['--disable-frame-rate-limit', '--disable-gpu-vsync']);
  const turns: { readonly ours: Pan; readonly bare: Pan }[] = [];
  for (let turn = 0; turn <= TURNS; turn++) {
    const both = {
      ours: await panned(browser, `${ours.address}${ALL_ON}`),
      bare: await panned(browser, bare.address),
    };
    if (turn > 0) turns.push(both);
  }
  await browser.close();
  ours.stop();
  bare.stop();
  report(turns);
}

function report(turns: readonly { readonly ours: Pan; readonly bare: Pan }[]): void {
  const row = (of: (pan: Pan) => number) => {
    const [ours, bare] = [median(turns.map((turn) => of(turn.ours))), median(turns.map((turn) => of(turn.bare)))];
    return `${ours.toFixed(1)} | ${bare.toFixed(1)} | ${(ours / bare).toFixed(2)}`;
  };
  console.log('| pan and zoom | ours | bare | ratio |\n| --- | ---: | ---: | ---: |');
  console.log(`| frame ms, median | ${row((pan) => pan.frameMs)} |`);
  console.log(`| frame ms, 95th of 100 | ${row((pan) => pan.p95Ms)} |`);
  console.log(`| longest task ms | ${row((pan) => pan.longestTaskMs)} |`);
}

async function panned(browser: Browser, address: string): Promise<Pan> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 } });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await settled(page);
  const { ends, longestTaskMs } = await page.evaluate(fly, { legs: LEGS, legMs: LEG_MS });
  await context.close();
  const frames = ends
    .slice(1)
    .map((end, at) => end - ends[at]!)
    .sort((a, b) => a - b);
  return { frameMs: median(frames), p95Ms: frames[Math.floor(frames.length * 0.95)]!, longestTaskMs };
}

interface Flight {
  readonly ends: readonly number[];
  readonly longestTaskMs: number;
}

interface FlownMap {
  easeTo(wish: object): unknown;
  on(event: string, run: () => void): unknown;
  once(event: string, run: () => void): unknown;
  readonly painter: { readonly context: { readonly gl: WebGL2RenderingContext } };
}

/** Runs in the page. */
async function fly(path: {
  readonly legs: readonly (readonly [number, number, number])[];
  readonly legMs: number;
}): Promise<Flight> {
  const { atlasMap, bareMap } = window as unknown as { readonly atlasMap?: FlownMap; readonly bareMap?: FlownMap };
  const map = atlasMap ?? bareMap;
  if (!map) throw new Error('the page shows no map, wanted `atlasMap` or `bareMap`');
  const ends: number[] = [];
  let longestTaskMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  }).observe({ type: 'longtask' });
  map.on('render', () => {
    map.painter.context.gl.finish();
    ends.push(performance.now());
  });
  for (const [lng, lat, zoom] of path.legs) {
    const done = new Promise<void>((resolve) => map.once('moveend', resolve));
    map.easeTo({ center: [lng, lat], zoom, duration: path.legMs });
    await done;
  }
  return { ends, longestTaskMs };
}
