// npx tsx tools/scale/try-in-browser.ts FOLDER [SHOTS]: the built app with FOLDER/points.pmtiles on a local static server with
// ranges, in Chromium: time to the first complete frame, bytes fetched by ranges, heap. What docs/scale.md measured.
import { cpSync, linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launch, settled } from '../../tests/support/browser';
import { serveFolder } from '../../tests/support/static-server';
import { sealFolder } from '../release/seal';

const [folder = '', shots] = process.argv.slice(2);
const CONFIG = {
  pointTiles: [
    {
      url: './points/points.pmtiles',
      name: { zh: '试验点', en: 'Test points' },
      source: { zh: '本机造的试验数据', en: 'made here for a test' },
    },
  ],
};
const ZOOMS = [
  { zoom: 7, lng: 104.06, lat: 30.66 },
  { zoom: 10, lng: 104.06, lat: 30.66 },
  { zoom: 13, lng: 104.06, lat: 30.66 },
];

const site = mkdtempSync(join(tmpdir(), 'atlas-scale-'));
cpSync('dist', site, { recursive: true });
mkdirSync(join(site, 'points'));
linkSync(resolve(folder, 'points.pmtiles'), join(site, 'points/points.pmtiles'));
writeFileSync(join(site, 'config.json'), JSON.stringify(CONFIG));
sealFolder(site);
const server = await serveFolder(site);
const browser = await launch(['--enable-precise-memory-info']);
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  locale: 'zh-CN',
  serviceWorkers: 'block',
});
let [requests, bytes] = [0, 0];
page.on('response', (response) => {
  if (response.status() !== 206) return;
  requests++;
  bytes += Number(response.headers()['content-length'] ?? 0);
});
page.on('pageerror', (error) => console.log(`fault: ${error.message}`));

const began = performance.now();
await page.goto(server.address);
await shown(page);
console.log(`first complete frame: ${Math.round(performance.now() - began)} ms`);
await told('home', page);
for (const { zoom, lng, lat } of ZOOMS) {
  const from = performance.now();
  await page.evaluate(
    ([to, x, y]) => {
      document.documentElement.dataset['atlas'] = 'drawing';
      const { atlasMap } = window as unknown as { readonly atlasMap: import('maplibre-gl').Map };
      atlasMap.jumpTo({ center: [x!, y!], zoom: to! });
    },
    [zoom, lng, lat] as const,
  );
  await settled(page);
  console.log(`zoom ${zoom}: ${Math.round(performance.now() - from)} ms`);
  await told(`zoom-${zoom}`, page);
}
await browser.close();
await server.stop();
rmSync(site, { recursive: true });

/** The points are there, and the map has drawn all it has. */
async function shown(one: Page): Promise<void> {
  await one.waitForFunction(() => {
    const { atlasMap } = window as unknown as { readonly atlasMap?: import('maplibre-gl').Map };
    return atlasMap?.getSource('archive-0') !== undefined && atlasMap.isSourceLoaded('archive-0');
  });
  await settled(one);
}

async function told(name: string, one: Page): Promise<void> {
  const { points, heap } = await one.evaluate(() => {
    const { atlasMap } = window as unknown as { readonly atlasMap: import('maplibre-gl').Map };
    const { memory } = performance as unknown as { readonly memory: { readonly usedJSHeapSize: number } };
    const marks = atlasMap.queryRenderedFeatures({ layers: ['archive-0'] });
    return {
      points: marks.reduce((sum, { properties }) => sum + Number(properties['count']), 0),
      heap: memory.usedJSHeapSize,
    };
  });
  const megabytes = (size: number) => (size / 1e6).toFixed(1);
  console.log(`  ${points} points drawn; ${requests} ranges, ${megabytes(bytes)} MB; heap ${megabytes(heap)} MB`);
  if (shots) await one.screenshot({ path: join(shots, `${name}.png`) });
}
