// Turns distances into a serving problem: MCLP (cost 0 in range, the row's residents out of range) or p-median
// (residents times distance). Sites that are always open become each row's fallback.
import type { ServingProblem } from './serving';
import { finished, type Steps } from './steps';

/** Distances of a row to every candidate, written into `into`; each row is asked once, in order. */
export type RowDistances = (row: number, into: Float64Array) => void;

export interface ServingInput {
  readonly weight: Float64Array;
  readonly siteCount: number;
  readonly k: number;
  readonly distances: RowDistances;
  /** One entry of such a row, the same to the bit, without the others. */
  readonly distanceOf?: (row: number, site: number) => number;
  /** Distance of each row to the nearest site that is always open, +∞ where there is none. */
  readonly toExisting: Float64Array;
  readonly conflicts: readonly Int32Array[] | null;
}

/** The cost is the number of residents out of range; a distance of exactly the radius is in range. */
export function coverageProblem(input: ServingInput, radius: number): ServingProblem {
  return finished(coverageSteps(input, radius))!;
}

/** Null where it was ended first. */
export function* coverageSteps(input: ServingInput, radius: number): Steps<ServingProblem | null> {
  const rows = new RowStore(input.weight.length);
  const distance = new Float64Array(input.siteCount);
  for (let i = 0; i < input.weight.length; i++) {
    if (i % A_FEW === 0 && (yield)) return null;
    if (input.toExisting[i]! <= radius || input.weight[i] === 0) {
      rows.close(0);
      continue;
    }
    input.distances(i, distance);
    for (let j = 0; j < input.siteCount; j++) if (distance[j]! <= radius) rows.add(j, 0);
    rows.close(input.weight[i]!);
  }
  return rows.finish(input, 1);
}

/** Where the lists of the rows end. */
export interface ListEnds {
  readonly steps: Float64Array;
  /** How many pairs that makes, or a few more. */
  readonly pairs: number;
}

/** The cost is residents × distance, with each distance rounded to a multiple of `unit` (a power of two). */
export function medianProblem(input: ServingInput, unit: number): ServingProblem {
  return finished(medianSteps(input, unit))!;
}

/**
 * With `cut` a row lists only the sites up to so many steps away and its fallback is the nearest that is left out: the problem then
 * never costs more than the whole one. Null where it was ended first.
 */
export function* medianSteps(input: ServingInput, unit: number, cut?: ListEnds): Steps<ServingProblem | null> {
  const { siteCount, weight, toExisting } = input;
  const rows = new RowStore(weight.length, cut?.pairs);
  const distance = new Float64Array(siteCount);
  const keys = new Float64Array(siteCount);
  for (let i = 0; i < weight.length; i++) {
    if (weight[i] === 0) {
      rows.close(0);
      continue;
    }
    input.distances(i, distance);
    const fallback = fallbackSteps(toExisting[i]!, distance, unit, cut?.steps[i] ?? Number.POSITIVE_INFINITY);
    let count = 0;
    for (let j = 0; j < siteCount; j++) {
      const steps = Math.round(distance[j]! / unit);
      if (steps < fallback) keys[count++] = steps * siteCount + j;
    }
    const sorted = keys.subarray(0, count).sort();
    for (const key of sorted) {
      const steps = Math.floor(key / siteCount);
      rows.add(key - steps * siteCount, steps * unit * weight[i]!);
    }
    rows.close(fallback * unit * weight[i]!);
    if (i % A_FEW === 0 && (yield)) return null;
  }
  return rows.finish(input, unit);
}

/** The finest power of two, at least `wanted`, on which no sum of costs needs more than 2^50 steps. */
export function exactUnit(greatestTotal: number, wanted: number): number {
  let unit = wanted;
  while (greatestTotal / unit > 2 ** 50) unit *= 2;
  return unit;
}

const A_FEW = 32;

/** With nothing always open some candidate must serve the row: the farthest is the fallback. Past the cut it is the next. */
function fallbackSteps(toExisting: number, distance: Float64Array, unit: number, cut: number): number {
  if (cut < Number.POSITIVE_INFINITY) {
    let next = Math.round(toExisting / unit);
    let farthest = 0;
    for (let j = 0; j < distance.length; j++) {
      const steps = Math.round(distance[j]! / unit);
      if (steps > cut && steps < next) next = steps;
      if (steps > farthest) farthest = steps;
    }
    return next < Number.POSITIVE_INFINITY ? next : farthest;
  }
  if (toExisting < Number.POSITIVE_INFINITY) return Math.round(toExisting / unit);
  let farthest = 0;
  for (let j = 0; j < distance.length; j++) if (distance[j]! > farthest) farthest = distance[j]!;
  return Math.round(farthest / unit);
}

/** Growing row-wise lists. */
class RowStore {
  private site: Int32Array;
  private cost: Float64Array;
  private end = 0;
  private row = 0;
  private readonly fallback: Float64Array;
  private readonly rowStart: Int32Array;

  constructor(rowCount: number, room = 1 << 16) {
    this.site = new Int32Array(room);
    this.cost = new Float64Array(room);
    this.fallback = new Float64Array(rowCount);
    this.rowStart = new Int32Array(rowCount + 1);
  }

  add(site: number, cost: number): void {
    if (this.end === this.site.length) this.grow();
    this.site[this.end] = site;
    this.cost[this.end++] = cost;
  }

  close(fallback: number): void {
    this.fallback[this.row++] = fallback;
    this.rowStart[this.row] = this.end;
  }

  finish(input: ServingInput, unit: number): ServingProblem {
    return {
      siteCount: input.siteCount,
      k: input.k,
      fallback: this.fallback,
      rowStart: this.rowStart,
      site: this.end === this.site.length ? this.site : this.site.slice(0, this.end),
      cost: this.end === this.cost.length ? this.cost : this.cost.slice(0, this.end),
      base: 0,
      unit,
      conflicts: input.conflicts,
      mustFill: input.conflicts !== null,
      mustServeAll: false,
    };
  }

  private grow(): void {
    const size = Math.ceil((this.site.length + 1) * 1.5);
    const site = new Int32Array(size);
    const cost = new Float64Array(size);
    site.set(this.site);
    cost.set(this.cost);
    this.site = site;
    this.cost = cost;
  }
}
