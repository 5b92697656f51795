// What a set of centres is worth under an objective, from plain distances: the sum behind the table of proposed cities
// (who comes first, what they reach together) and the interval that an imprecise existing centre leaves.
import type { SitingObjective } from './siting/question';
import type { LngLat, SitingWorld } from './siting-world';
import { distanceKm } from './sphere';

/** Residents reached (MCLP, LSCP), mean kilometres of a resident (p-median), kilometres of the farthest (p-center). */
export function scoreOf(objective: SitingObjective, weight: Float64Array, nearest: Float64Array): number {
  return scored(objective, tallyOf(objective, weight, nearest));
}

export function isBetter(objective: SitingObjective, score: number, other: number): boolean {
  return 'radiusKm' in objective ? score > other : score < other;
}

/** Kilometres from every demand to the nearest of the centres; infinite where there is none. */
export function nearestKm(
  { demandPoints }: Pick<SitingWorld, 'demandPoints'>,
  centres: readonly LngLat[],
): Float64Array {
  const nearest = new Float64Array(demandPoints.lng.length).fill(Number.POSITIVE_INFINITY);
  for (const centre of centres) shorten(nearest, kmFrom(demandPoints, centre));
  return nearest;
}

export interface Step {
  /** Position in the list that was given. */
  readonly at: number;
  /** The score of all steps so far, with the existing centres. */
  readonly score: number;
}

/** The proposed centres in the order in which each helps most, given those before it; equal ones keep their order. */
export function orderedSteps(
  world: SitingWorld,
  objective: SitingObjective,
  existing: readonly LngLat[],
  proposed: readonly LngLat[],
): readonly Step[] {
  const rows = proposed.map((centre) => kmFrom(world.demandPoints, centre));
  const nearest = nearestKm(world, existing);
  const left = new Set(rows.keys());
  const steps: Step[] = [];
  while (left.size > 0) {
    let best: Step | null = null;
    for (const at of left) {
      const score = scoreOf(objective, world.weight, shorten(nearest.slice(), rows[at]!));
      if (!best || isBetter(objective, score, best.score)) best = { at, score };
    }
    if (!best) break;
    shorten(nearest, rows[best.at]!);
    left.delete(best.at);
    steps.push(best);
  }
  return steps;
}

export interface ScoreRange {
  readonly atSeat: number;
  readonly worst: number;
  readonly best: number;
  /** False where there are too many combinations to try: then worst is without those centres, best with all their places at once. */
  readonly isExact: boolean;
}

/** As much of a siting world as the range needs: plain numbers, for a worker. */
export interface RangeWorld {
  readonly demandPoints: SitingWorld['demandPoints'];
  readonly weight: Float64Array;
  readonly placed: readonly LngLat[];
  readonly provincial: readonly (LngLat & { readonly positions: readonly LngLat[] })[];
}

export function rangeWorldOf({ demandPoints, weight, placed, provincial }: SitingWorld): RangeWorld {
  const bare = ({ lng, lat }: LngLat): LngLat => ({ lng, lat });
  return {
    demandPoints,
    weight,
    placed: placed.map(bare),
    provincial: provincial.map((centre) => ({ ...bare(centre), positions: centre.positions.map(bare) })),
  };
}

/** The score of the proposed set while each provincial centre stands at any county of its province; null without such centres. */
export function provincialRange(
  world: RangeWorld,
  objective: SitingObjective,
  proposed: readonly LngLat[],
): ScoreRange | null {
  const { provincial, weight } = world;
  if (provincial.length === 0) return null;
  const certain = nearestKm(world, [...world.placed, ...proposed]);
  const atSeat = scoreOf(objective, weight, nearestKm(world, [...world.placed, ...provincial, ...proposed]));
  const combinations = provincial.reduce((product, { positions }) => product * Math.max(1, positions.length), 1);
  if (combinations > MOST_COMBINATIONS) {
    const everywhere = nearestKm(world, [...world.placed, ...proposed, ...provincial.flatMap((one) => one.positions)]);
    return spanOf(
      objective,
      atSeat,
      [scoreOf(objective, weight, certain), scoreOf(objective, weight, everywhere)],
      false,
    );
  }
  return spanOf(objective, atSeat, scoresAnywhere(world, objective, certain), true);
}

const MOST_COMBINATIONS = 40_000;

/**
 * One score per combination of places. What only one centre can help is summed once per place; combinations are walked
 * only over the demands that several could help, which are few: provinces are wide apart.
 */
function scoresAnywhere(world: RangeWorld, objective: SitingObjective, certain: Float64Array): readonly number[] {
  const { weight } = world;
  const places = world.provincial.map((centre) => rowsOf(world, objective, certain, centre));
  const helpers = new Uint8Array(certain.length);
  for (const { helped } of places) for (const i of helped) helpers[i]!++;
  const demands = Array.from(helpers.keys());
  const shared = demands.filter((i) => helpers[i]! > 1);
  const still = tallyAt(
    objective,
    weight,
    certain,
    demands.filter((i) => helpers[i] === 0),
  );
  const options = places.map(({ rows, helped }) => {
    const own = [...helped].filter((i) => helpers[i] === 1);
    return rows.map((row) => ({ row: pick(row, shared), own: tallyAt(objective, weight, row, own) }));
  });
  const sharedWeight = pick(weight, shared);
  const scores: number[] = [];
  const visit = (depth: number, nearest: Float64Array, tally: Tally) => {
    const here = options[depth];
    if (!here) scores.push(scored(objective, both(tally, tallyOf(objective, sharedWeight, nearest))));
    else for (const { row, own } of here) visit(depth + 1, shorten(nearest.slice(), row), both(tally, own));
  };
  visit(0, pick(certain, shared), still);
  return scores;
}

interface Places {
  /** Per place: kilometres to the nearest of it and the certain centres. */
  readonly rows: readonly Float64Array[];
  /** Demands that some place would help. */
  readonly helped: ReadonlySet<number>;
}

function rowsOf(
  { demandPoints }: RangeWorld,
  objective: SitingObjective,
  certain: Float64Array,
  centre: RangeWorld['provincial'][number],
): Places {
  const { lng, lat } = demandPoints;
  const helped = new Set<number>();
  // A degree of latitude is at least 111 km: what lies too far off by latitude alone is not measured.
  const reachKm = 'radiusKm' in objective ? objective.radiusKm : Number.POSITIVE_INFINITY;
  const rows = (centre.positions.length > 0 ? centre.positions : [centre]).map((place) => {
    const row = certain.slice();
    for (let i = 0; i < row.length; i++) {
      if (row[i]! <= reachKm && reachKm < Number.POSITIVE_INFINITY) continue;
      const southKm = Math.abs(lat[i]! - place.lat) * 111;
      if (southKm > reachKm || southKm > row[i]!) continue;
      const km = distanceKm(lng[i]!, lat[i]!, place.lng, place.lat);
      if (!helps(objective, km, row[i]!)) continue;
      row[i] = km;
      helped.add(i);
    }
    return row;
  });
  return { rows, helped };
}

function pick(values: Float64Array, positions: readonly number[]): Float64Array {
  return Float64Array.from(positions, (i) => values[i]!);
}

function tallyAt(
  objective: SitingObjective,
  weight: Float64Array,
  nearest: Float64Array,
  positions: readonly number[],
): Tally {
  return tallyOf(objective, pick(weight, positions), pick(nearest, positions));
}

function spanOf(objective: SitingObjective, atSeat: number, scores: readonly number[], isExact: boolean): ScoreRange {
  let [worst, best] = [atSeat, atSeat];
  for (const score of scores) {
    if (isBetter(objective, score, best)) best = score;
    if (isBetter(objective, worst, score)) worst = score;
  }
  return { atSeat, worst, best, isExact };
}

/** What a score is made of, so that two parts of the demand can be added up. */
interface Tally {
  readonly residents: number;
  readonly sum: number;
  readonly worst: number;
}

function tallyOf(objective: SitingObjective, weight: Float64Array, nearest: Float64Array): Tally {
  let [residents, sum, worst] = [0, 0, 0];
  const radius = 'radiusKm' in objective ? objective.radiusKm : null;
  for (let i = 0; i < weight.length; i++) {
    const here = weight[i]!;
    const km = nearest[i]!;
    if (here === 0) continue;
    residents += here;
    sum += radius === null ? here * km : km <= radius ? here : 0;
    if (km > worst) worst = km;
  }
  return { residents, sum, worst };
}

function both(a: Tally, b: Tally): Tally {
  return { residents: a.residents + b.residents, sum: a.sum + b.sum, worst: Math.max(a.worst, b.worst) };
}

function scored(objective: SitingObjective, { residents, sum, worst }: Tally): number {
  if ('radiusKm' in objective) return sum;
  return objective.kind === 'p-center' ? worst : sum / residents;
}

function helps(objective: SitingObjective, km: number, before: number): boolean {
  return 'radiusKm' in objective ? km <= objective.radiusKm && before > objective.radiusKm : km < before;
}

function kmFrom({ lng, lat }: SitingWorld['demandPoints'], centre: LngLat): Float64Array {
  return Float64Array.from(lng, (_, i) => distanceKm(lng[i]!, lat[i]!, centre.lng, centre.lat));
}

/** Changes `nearest` where `row` is shorter, and gives it back. */
function shorten(nearest: Float64Array, row: Float64Array): Float64Array {
  for (let i = 0; i < nearest.length; i++) if (row[i]! < nearest[i]!) nearest[i] = row[i]!;
  return nearest;
}
