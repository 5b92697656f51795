// Bytes of the first usable view (gzip), from the built app and a real browser's requests; and the main-thread time of a
// filter and a near question over the shipped data.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Filter, filterRecords, NO_FILTER } from '../../src/core/filter';
import { groundOf } from '../../src/core/ground';
import { marksOf } from '../../src/core/marks';
import { nearby } from '../../src/core/near';
import { PLACE_ROLES } from '../../src/core/reach';
import { checkRecords } from '../../src/core/record-schema';
import { decodeUnits } from '../../src/core/unit-table';
import { launch, serveDist, settled } from '../../tests/support/browser';

const ROUNDS = 15;

export async function section(): Promise<void> {
  await bytes();
  times();
}

async function bytes(): Promise<void> {
  const served = await serveDist();
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1000, height: 680 }, serviceWorkers: 'block' });
  const files = new Map<string, number>();
  page.on('response', (response) => {
    const url = new URL(response.url());
    if (`${url.origin}/` === served.address) files.set(url.pathname, 0);
  });
  await page.goto(served.address);
  await settled(page);
  await browser.close();
  served.stop();
  const sizes = [...files.keys()].map((path) => {
    const file = path === '/' ? '/index.html' : path;
    return { file, gzip: gzipSync(readFileSync(`dist${file}`), { level: 9 }).length };
  });
  console.table(sizes.sort((a, b) => b.gzip - a.gzip));
  const total = sizes.reduce((sum, { gzip }) => sum + gzip, 0);
  console.log(`first view: ${total} bytes gzip -9 in ${sizes.length} files (budget 900,000)`);
}

function times(): void {
  const { units, regions } = passed(decodeUnits(json('units.json')));
  const records = passed(checkRecords(json('records.json')));
  const ground = groundOf(units, regions);
  const roles = new Set([...PLACE_ROLES, 'service_area'] as const);
  const cities = units.filter((unit) => unit.isCity);
  const filter: Filter = { ...NO_FILTER, themes: ['issue.ageing'], years: { from: 2015, to: 2022, withUndated: true } };
  const near = (at: number) =>
    nearby(
      { centre: { kind: 'unit', unit: cities[at % cities.length]!.adcode }, radiusKm: 200, roles },
      records,
      ground,
    );
  console.table({
    'filter and its marks': medianMs(() => marksOf(filterRecords(records, filter), 'city', ground)),
    'near a city, 200 km': medianMs(near),
  });
}

function medianMs(run: (at: number) => unknown): { readonly 'median ms': number } {
  const times = Array.from({ length: ROUNDS }, (_, at) => {
    const start = performance.now();
    run(at);
    return performance.now() - start;
  });
  return { 'median ms': Number(times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!.toFixed(2)) };
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(`public/data/${file}`, 'utf8'));
}

function passed<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(`the shipped data do not pass their own check: ${JSON.stringify(result.error)}`);
  return result.value;
}
