// Bytes and time of the first usable view beside a bare MapLibre + React page with the same files of areas and the same view, turn
// by turn in one run. Usable: the pixels of the first frame with all areas of that view can be read back; in ours with the marks of
// all records too, beside a list that counts them. Told as well is when the map has come to rest: in ours with the last name
// faded in, and with the prefectures, which a view farther out than zoom 3.3 does not draw. Each turn is a fresh profile with an
// empty cache. `-- first-view 1440x900` opens a larger window.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launch, serveDist, settled } from '../../../tests/support/browser';
import { median } from '../sections';
import { serveBare } from './bare';

const TURNS = 9;
const VIEWPORT = viewportOf(process.argv.find((word) => /^\d+x\d+$/.test(word)) ?? '1280x760');

function viewportOf(size: string): { readonly width: number; readonly height: number } {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return { width, height };
}

interface View {
  readonly bytes: number;
  readonly usableMs: number;
  readonly idleMs: number;
}

export async function section(): Promise<void> {
  const ours = await serveDist();
  const bare = await serveBare();
  const browser = await launch();
  const camera = await cameraOf(browser, ours.address);
  const turns: { readonly ours: View; readonly bare: View }[] = [];
  // The first turn warms the servers and the browser, and is thrown away.
  for (let turn = 0; turn <= TURNS; turn++) {
    const both = {
      ours: await firstView(browser, ours.address, 'dist', OURS),
      bare: await firstView(browser, `${bare.address}#${camera}`, bare.folder, BARE),
    };
    if (turn > 0) turns.push(both);
  }
  await browser.close();
  ours.stop();
  bare.stop();
  report(turns);
}

function report(turns: readonly { readonly ours: View; readonly bare: View }[]): void {
  const row = (of: (view: View) => number) => {
    const [ours, bare] = [median(turns.map((turn) => of(turn.ours))), median(turns.map((turn) => of(turn.bare)))];
    return `${ours.toFixed(0)} | ${bare.toFixed(0)} | ${(ours / bare).toFixed(2)}`;
  };
  console.log('| first view | ours | bare | ratio |\n| --- | ---: | ---: | ---: |');
  console.log(`| bytes, gzip -9 | ${row((view) => view.bytes)} |`);
  console.log(`| ms to the first usable view, median of ${TURNS} | ${row((view) => view.usableMs)} |`);
  console.log(`| ms to the map at rest, median of ${TURNS} | ${row((view) => view.idleMs)} |`);
}

interface Usable {
  /** The name by which the page hands out its map. */
  readonly map: 'atlasMap' | 'bareMap';
  /** Sources of the map that must be drawn. */
  readonly sources: readonly string[];
  /** What the foot of the list must say; empty without a list. */
  readonly says: string;
}

const OURS: Usable = {
  map: 'atlasMap',
  sources: ['land', 'provinces', 'prefectures', 'lines', 'cities', 'marks', 'wide'],
  says: '160 / 160',
};
const BARE: Usable = { map: 'bareMap', sources: ['land', 'provinces', 'prefectures'], says: '' };

/** Runs in the page before anything else: `drawnAt` is there with the pixels of the first whole frame, `saidAt` with the words. */
function watch({ map: name, sources, says }: Usable): void {
  const page = window as unknown as Watched;
  Object.defineProperty(window, name, {
    // methods, since the bundler's names for functions are not known to the page
    set(map: FirstMap) {
      const eye = {
        look() {
          if (page.drawnAt || !sources.every((id) => map.getSource(id) && map.isSourceLoaded(id))) return;
          const gl = map.getCanvas().getContext('webgl2')!;
          gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
          page.drawnAt = performance.now();
        },
      };
      eye.look();
      map.on('render', () => eye.look());
    },
  });
  const timer = setInterval(() => {
    if (says && !document.querySelector('.panel-foot')?.textContent?.includes(says)) return;
    page.saidAt = performance.now();
    clearInterval(timer);
  }, 20);
}

interface Watched {
  drawnAt?: number;
  saidAt?: number;
}

interface FirstMap {
  on(event: string, run: () => void): unknown;
  getSource(id: string): unknown;
  isSourceLoaded(id: string): boolean;
  getCanvas(): HTMLCanvasElement;
  getZoom(): number;
  getCenter(): { readonly lng: number; readonly lat: number };
}

/** Where our page comes to rest, as `zoom/lat/lng`: the bare one draws the same view. */
async function cameraOf(browser: Browser, address: string): Promise<string> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.goto(address);
  await settled(page);
  const camera = await page.evaluate(() => {
    const { atlasMap: map } = window as unknown as { readonly atlasMap: FirstMap };
    const { lng, lat } = map.getCenter();
    return [map.getZoom(), lat, lng].join('/');
  });
  await context.close();
  return camera;
}

async function firstView(browser: Browser, address: string, folder: string, usable: Usable): Promise<View> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  await page.addInitScript(watch, usable);
  const paths = new Set<string>();
  page.on('response', (response) => paths.add(new URL(response.url()).pathname));
  await page.goto(address, { waitUntil: 'commit' });
  await settled(page);
  const idleMs = await page.evaluate(() => performance.now());
  const usableMs = await page.evaluate(() => {
    const { drawnAt = Number.NaN, saidAt = Number.NaN } = window as unknown as Watched;
    return Math.max(drawnAt, saidAt);
  });
  await context.close();
  return { bytes: [...paths].reduce((sum, path) => sum + gzipped(folder, path), 0), usableMs, idleMs };
}

function gzipped(folder: string, path: string): number {
  const file = path === '/' ? '/index.html' : decodeURIComponent(path);
  return gzipSync(readFileSync(`${folder}${file}`), { level: 9 }).length;
}
