// `npm run bench -- growth`: time and memory of what is asked of a set of points at 10³ … 10⁶ rows, with the exponent that fits
// time ~ rows^e over the sizes from 10⁴ on (below, fixed costs rule). None may be above 1.1.
import { performance } from 'node:perf_hooks';
import { adcode } from '../../src/core/adcode';
import { answerGaps } from '../../src/core/coverage/gaps';
import { withImported } from '../../src/core/coverage/world';
import { type Filter, NO_FILTER } from '../../src/core/filter';
import { DEFAULT_GAPS, gapsQuestionOf } from '../../src/core/gaps-params';
import { tileCells } from '../../src/core/points/point-cells';
import type { PointColumns } from '../../src/core/points/point-columns';
import { passing } from '../../src/core/points/point-filter';
import { countWithin } from '../../src/core/points/point-near';
import { pointReader } from '../../src/core/points/point-reader';
import { encodeTile } from '../../src/core/points/point-tile';
import { csvBytes } from '../../tests/support/points';
import { realWorld } from './coverage-input';
import { median } from './sections';

const SIZES = [1e3, 1e4, 1e5, 1e6] as const;
const FITTED_FROM = 1e4;
const MOST = 1.1;
const HEADER = ['id', 'latitude', 'longitude', 'name', 'theme', 'organisation', 'start'];
const ROLES = ['ignore', 'lat', 'lng', 'name', 'theme', 'organisation', 'start'] as const;
const FILTER: Filter = { ...NO_FILTER, themes: ['issue.ageing'], years: { from: 2005, to: 2015, withUndated: false } };

export async function section(): Promise<void> {
  const rows: Record<string, number[]> = {
    load: [],
    filter: [],
    near: [],
    gaps: [],
    clusters: [],
    'MB of columns': [],
  };
  const world = realWorld();
  for (const size of SIZES) {
    const bytes = csvBytes(size);
    const points = read(bytes);
    const imported = { lng: points.lng, lat: points.lat, county: null };
    const question = gapsQuestionOf({ ...DEFAULT_GAPS, supply: 'points' }, [], []);
    const place = { ...world.demand.ground.unitsByCode.get(adcode('510100'))!, km: 200 };
    const rounds = size >= 1e6 ? 3 : 9;
    rows['load']!.push(cpuMs(rounds, () => read(bytes)));
    rows['filter']!.push(cpuMs(rounds, () => passing(points, FILTER)));
    rows['near']!.push(cpuMs(rounds, () => countWithin(points, null, place)));
    rows['gaps']!.push(cpuMs(rounds, () => answerGaps(withImported(world, imported), question)));
    rows['clusters']!.push(
      cpuMs(rounds, () => encodeTile([{ set: 'a', colour: 0, cells: tileCells(points, null, WORLD) }])),
    );
    rows['MB of columns']!.push(megabytes(points));
  }
  report(rows);
}

const WORLD = { z: 0, x: 0, y: 0 };

function read(bytes: Uint8Array): PointColumns {
  const plan = {
    header: HEADER,
    roles: ROLES,
    datum: 'wgs84',
    delimiter: 44,
    headerRow: 1,
    encoding: 'utf-8',
  } as const;
  const reader = pointReader(plan, bytes.length / 60);
  for (let at = 0; at < bytes.length; at += 1 << 20) reader.push(bytes.slice(at, at + (1 << 20)));
  const found = reader.finish();
  if (!found.ok) throw new Error(`got ${JSON.stringify(found.error)}, wanted columns`);
  return found.value;
}

/** Processor time of this process: other work on the machine does not count. */
function cpuMs(rounds: number, run: () => unknown): number {
  run();
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    const began = performance.now();
    run();
    const { user, system } = process.cpuUsage(before);
    return Math.min((user + system) / 1000, performance.now() - began);
  });
  return median(times);
}

function megabytes({ lng, lat, row, startYear, endYear, cells, texts, heap }: PointColumns): number {
  const arrays = [lng, lat, row, startYear, endYear, cells.x, cells.y, heap.bytes, heap.offsets];
  const all = [...arrays, ...texts.map(({ codes }) => codes)];
  return all.reduce((sum, { byteLength }) => sum + byteLength, 0) / 1e6;
}

function report(rows: Readonly<Record<string, readonly number[]>>): void {
  console.log(`| processor ms, median | ${SIZES.map((size) => size.toLocaleString('en')).join(' | ')} | exponent |`);
  console.log(`| --- | ${SIZES.map(() => '---:').join(' | ')} | ---: |`);
  for (const [what, values] of Object.entries(rows)) {
    const exponent = exponentOf(values);
    const mark = exponent > MOST ? ' (above 1.1)' : '';
    console.log(`| ${what} | ${values.map((value) => value.toFixed(1)).join(' | ')} | ${exponent.toFixed(2)}${mark} |`);
    if (exponent > MOST) process.exitCode = 1;
  }
}

/** Least squares of log value over log rows. */
function exponentOf(values: readonly number[]): number {
  const fitted = SIZES.flatMap((size, at) =>
    size < FITTED_FROM ? [] : [{ x: Math.log10(size), y: Math.log10(Math.max(values[at]!, 1e-3)) }],
  );
  const mean = (of: (point: { x: number; y: number }) => number) =>
    fitted.reduce((sum, point) => sum + of(point), 0) / fitted.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  return mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2);
}
