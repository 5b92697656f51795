// Bytes and time of the first usable view beside a bare MapLibre + React page with the same areas, turn by turn in one run.
// Usable: the document says that all data is in and the map has drawn it. Each turn is a fresh profile with an empty cache.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { launch, serveDist, settled } from '../../../tests/support/browser';
import { median } from '../sections';
import { serveBare } from './bare';

const TURNS = 9;

interface View {
  readonly bytes: number;
  readonly ms: number;
}

export async function section(): Promise<void> {
  const ours = await serveDist();
  const bare = await serveBare();
  const browser = await launch();
  const turns: { readonly ours: View; readonly bare: View }[] = [];
  // The first turn warms the servers and the browser, and is thrown away.
  for (let turn = 0; turn <= TURNS; turn++) {
    const both = {
      ours: await firstView(browser, ours.address, 'dist'),
      bare: await firstView(browser, bare.address, bare.folder),
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
  console.log(`| ms to the first idle map, median of ${TURNS} | ${row((view) => view.ms)} |`);
}

async function firstView(browser: Browser, address: string, folder: string): Promise<View> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 760 } });
  const page = await context.newPage();
  const paths = new Set<string>();
  page.on('response', (response) => paths.add(new URL(response.url()).pathname));
  await page.goto(address, { waitUntil: 'commit' });
  await settled(page);
  const ms = await page.evaluate(() => performance.now());
  await context.close();
  return { bytes: [...paths].reduce((sum, path) => sum + gzipped(folder, path), 0), ms };
}

function gzipped(folder: string, path: string): number {
  const file = path === '/' ? '/index.html' : decodeURIComponent(path);
  return gzipSync(readFileSync(`${folder}${file}`), { level: 9 }).length;
}
