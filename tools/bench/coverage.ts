// The gaps engine against a plain implementation with Turf, on the same input: medians, their ratio, and whether both
// say the same. Real counties, invented footprints from a fixed seed.
import { readFileSync } from 'node:fs';
import { distance } from '@turf/distance';
import { adcode } from '../../src/core/adcode';
import { answerGaps, type GapsAnswer } from '../../src/core/coverage/gaps';
import type { GapsQuestion } from '../../src/core/coverage/question';
import type { ImportedPoints } from '../../src/core/coverage/supply';
import { type World, withImported, withRecords } from '../../src/core/coverage/world';
import { ROLES } from '../../src/core/footprint';
import { nearby } from '../../src/core/near';
import { spotOf } from '../../src/core/reach';
import type { AtlasRecord } from '../../src/core/record';
import { checkRecords } from '../../src/core/record-schema';
import { residentsWithin } from '../../src/core/residents';
import { FOOTPRINTS, footprints, IMPORTED, imported, realWorld } from './coverage-input';

const TURF_COUNTIES = 8;

export async function section(): Promise<void> {
  const world = realWorld();
  const counties = world.demand.ground.counties.length;
  console.log(`Coverage: ${counties} counties (public/data/units.json)`);
  benchNear(world);
  benchFootprints(withRecords(world, footprints(world)));
  benchImported(withImported(world, imported(world)));
  benchEverything(withImported(withRecords(world, footprints(world)), imported(world)));
}

/** The first question over the shipped records, and over a hundred thousand imported ones. */
function benchNear({ demand: { ground } }: World): void {
  const shipped = checkRecords(JSON.parse(readFileSync('public/data/records.json', 'utf8')));
  if (!shipped.ok) throw new Error(`records.json: ${JSON.stringify(shipped.error)}`);
  const question = { centre: { kind: 'unit', unit: adcode('410100') }, radiusKm: 200, roles: new Set(ROLES) } as const;
  const many = Array.from({ length: 500 }, () => shipped.value).flat();
  const ask = (records: readonly AtlasRecord[]) => () => nearby(question, records, ground);
  print(`near 郑州, 200 km, ${shipped.value.length} records`, medianMs(25, ask(shipped.value)), 50);
  print(`near 郑州, 200 km, ${many.length} records`, medianMs(5, ask(many)), null);
  const { lng, lat } = ground.unitsByCode.get(question.centre.unit)!;
  print(
    'residents within 200 km of 郑州',
    medianMs(25, () => residentsWithin({ lng, lat }, 200, ground)),
    50,
  );
}

function benchFootprints(world: World): void {
  const question = aQuestion({ kind: 'records', ids: world.records.map((record) => record.id) });
  const cold = medianMs(9, () => answer({ ...world, measured: new Map() }, question));
  let standardKm = 50;
  const warm = medianMs(25, () => {
    standardKm += 10;
    answer(world, { ...question, standardKm });
  });
  const access = medianMs(5, () => answer(world, { ...question, withAccess: true }));
  print(`${FOOTPRINTS} footprints, a new filter: everything but access`, cold, 100);
  print(`${FOOTPRINTS} footprints, X moved: everything but access`, warm, 100);
  print(`${FOOTPRINTS} footprints, X moved: with 2SFCA, E2SFCA and Gini`, access, null);
  const began = performance.now();
  const turf = turfReach(world);
  const turfMs = performance.now() - began;
  const ours = answer(world, question);
  checkEnd('certain', turf, ours, world);
  checkEnd('possible', turf, ours, world);
  console.log(
    `  plain Turf, distances and shares only: ${turfMs.toFixed(0)} ms = ${(turfMs / cold).toFixed(0)} × ours; both agree`,
  );
}

function benchImported(world: World): void {
  const question = aQuestion({ kind: 'imported' });
  const cold = medianMs(3, () => answer({ ...world, measured: new Map() }, question));
  let standardKm = 50;
  const warm = medianMs(9, () => {
    standardKm += 10;
    answer(world, { ...question, standardKm });
  });
  const access = medianMs(3, () => answer(world, { ...question, withAccess: true }));
  print(`${IMPORTED} imported points, index and everything but access`, cold, 2000);
  print(`${IMPORTED} imported points, X moved: everything but access`, warm, 2000);
  print(`${IMPORTED} imported points, X moved: with 2SFCA, E2SFCA and Gini`, access, null);
  const ours = answer(world, question).counties.km.certain;
  const step = Math.floor(ours.length / TURF_COUNTIES);
  const began = performance.now();
  for (let at = 0; at < TURF_COUNTIES; at++) {
    const km = turfNearest(world.demand.ground.counties[at * step]!, world.imported!);
    agree(`imported, county ${at * step}`, km, ours[at * step]!);
  }
  const turfMs = ((performance.now() - began) * ours.length) / TURF_COUNTIES;
  console.log(
    `  plain Turf, nearest only: ${(turfMs / 1000).toFixed(0)} s (from ${TURF_COUNTIES} counties) = ${(turfMs / cold).toFixed(0)} × ours; both agree`,
  );
}

/** Addresses and, among them, names that only say a prefecture or a province: every answer is an interval then. */
function benchEverything(world: World): void {
  const question = aQuestion({ kind: 'everything' });
  const cold = medianMs(3, () => answer({ ...world, measured: new Map() }, question));
  let standardKm = 50;
  const warm = medianMs(9, () => {
    standardKm += 10;
    answer(world, { ...question, standardKm });
  });
  const what = `${IMPORTED} imported points and ${FOOTPRINTS} footprints, a fifth of these known by prefecture or province`;
  print(`${what}: everything but access`, cold, 2000);
  print(`${what}, X moved: everything but access`, warm, 2000);
}

function answer(world: World, question: GapsQuestion): GapsAnswer {
  const result = answerGaps(world, question);
  if (!result.ok) throw new Error(`bench: got ${JSON.stringify(result.error)}, wanted an answer`);
  return result.value;
}

function aQuestion(supply: GapsQuestion['supply']): GapsQuestion {
  return {
    supply,
    against: null,
    roles: ROLES,
    basis: 'urban',
    standardKm: 100,
    scope: { kind: 'nation' },
    backup: 2,
    rankBy: 'certain',
    rows: 'city',
    columns: 'province',
    withAccess: false,
  };
}

interface Reach {
  readonly certain: Float64Array;
  readonly possible: Float64Array;
}

/** As one writes it first: every county, every location, every county that the location may be in. */
function turfReach({ demand, records }: World): Reach {
  const { counties } = demand.ground;
  const reach = { certain: new Float64Array(counties.length), possible: new Float64Array(counties.length) };
  const spots = records.flatMap((record) => record.locations.map((location) => spotOf(location, demand.ground)));
  counties.forEach((county, place) => {
    let certain = Number.POSITIVE_INFINITY;
    let possible = Number.POSITIVE_INFINITY;
    for (const spot of spots) {
      if (spot.kind === 'nowhere') continue;
      const points = spot.kind === 'point' ? [spot] : Array.from(spot.counties, (at) => counties[at]!);
      const all = points.map((point) => distance([county.lng, county.lat], [point.lng, point.lat]));
      certain = Math.min(certain, Math.max(...all));
      possible = Math.min(possible, Math.min(...all));
    }
    reach.certain[place] = certain;
    reach.possible[place] = possible;
  });
  return reach;
}

function turfNearest(county: { readonly lng: number; readonly lat: number }, points: ImportedPoints): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < points.lng.length; at++)
    nearest = Math.min(nearest, distance([county.lng, county.lat], [points.lng[at]!, points.lat[at]!]));
  return nearest;
}

function checkEnd(
  end: 'certain' | 'possible',
  turf: Reach,
  { counties, summary }: GapsAnswer,
  { demand }: World,
): void {
  turf[end].forEach((km, county) => {
    agree(`${end}, county ${county}`, km, counties.km[end][county]!);
  });
  const { count, hasFigure } = demand.urban;
  const reached = turf[end].reduce((sum, km, at) => sum + (hasFigure[at] === 1 && km <= 100 ? count[at]! : 0), 0);
  if (reached !== summary.reached[end])
    throw new Error(`${end}: Turf reaches ${reached}, ours ${summary.reached[end]}`);
}

/** Turf takes the arc tangent where ours takes the arc sine: the last digits may differ. */
function agree(what: string, turf: number, ours: number): void {
  if (Math.abs(turf - ours) > 1e-6) throw new Error(`${what}: Turf says ${turf} km, ours ${ours} km`);
}

function medianMs(runs: number, work: () => unknown): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

function print(what: string, ms: number, budgetMs: number | null): void {
  const budget = budgetMs === null ? '' : ` (budget ${budgetMs} ms)`;
  console.log(`  ${what}: ${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms${budget}`);
}
