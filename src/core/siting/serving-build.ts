// Turns distances into a serving problem: MCLP (cost 0 in range, the row's residents out of range) or p-median
// (residents times distance). Sites that are always open become each row's fallback.
import type { ServingProblem } from './serving';

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
  const rows = new RowStore(input.weight.length);
  const distance = new Float64Array(input.siteCount);
  for (let i = 0; i < input.weight.length; i++) {
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

/** The cost is residents × distance, with each distance rounded to a multiple of `unit` (a power of two). */
export function medianProblem(input: ServingInput, unit: number): ServingProblem {
  const { siteCount, weight, toExisting } = input;
  const rows = new RowStore(weight.length);
  const distance = new Float64Array(siteCount);
  const keys = new Float64Array(siteCount);
  for (let i = 0; i < weight.length; i++) {
    if (weight[i] === 0) {
      rows.close(0);
      continue;
    }
    input.distances(i, distance);
    const fallback = fallbackSteps(toExisting[i]!, distance, unit);
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
  }
  return rows.finish(input, unit);
}

/** The finest power of two, at least `wanted`, on which no sum of costs needs more than 2^50 steps. */
export function exactUnit(greatestTotal: number, wanted: number): number {
  let unit = wanted;
  while (greatestTotal / unit > 2 ** 50) unit *= 2;
  return unit;
}

/** With nothing always open some candidate must serve the row: the farthest is the fallback. */
function fallbackSteps(toExisting: number, distance: Float64Array, unit: number): number {
  if (toExisting < Number.POSITIVE_INFINITY) return Math.round(toExisting / unit);
  let farthest = 0;
  for (let j = 0; j < distance.length; j++) if (distance[j]! > farthest) farthest = distance[j]!;
  return Math.round(farthest / unit);
}

/** Growing row-wise lists. */
class RowStore {
  private site = new Int32Array(1 << 16);
  private cost = new Float64Array(1 << 16);
  private end = 0;
  private row = 0;
  private readonly fallback: Float64Array;
  private readonly rowStart: Int32Array;

  constructor(rowCount: number) {
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
      site: this.site.slice(0, this.end),
      cost: this.cost.slice(0, this.end),
      base: 0,
      unit,
      conflicts: input.conflicts,
      mustFill: input.conflicts !== null,
      mustServeAll: false,
    };
  }

  private grow(): void {
    const size = Math.ceil(this.site.length * 1.5);
    const site = new Int32Array(size);
    const cost = new Float64Array(size);
    site.set(this.site);
    cost.set(this.cost);
    this.site = site;
    this.cost = cost;
  }
}
