// The inner problem of the Lagrangian: take the k sites of most negative reduced cost. Where sites are in conflict they are
// first put into groups of mutual rivals, of which at most one may be taken.
import type { ServingProblem } from './serving';

export interface Selection {
  readonly sites: Int32Array;
  /** Sum of their reduced costs. */
  readonly total: number;
  /** Reduced cost of the last site taken: a newcomer would push it out. */
  readonly last: number;
  /** Lowest reduced cost among the sites not taken: nothing better could follow. */
  readonly next: number;
}

/** Group of each site, or null where there are no conflicts. Every two sites of a group are rivals. */
export type Cliques = Int32Array | null;

/** Greedy groups, largest neighbourhoods first. */
export function cliquesOf(problem: ServingProblem): Cliques {
  const { conflicts, siteCount } = problem;
  if (!conflicts) return null;
  const group = new Int32Array(siteCount).fill(-1);
  const order = Array.from({ length: siteCount }, (_, j) => j).sort(
    (a, b) => conflicts[b]!.length - conflicts[a]!.length,
  );
  let groups = 0;
  for (const seed of order) {
    if (group[seed]! >= 0) continue;
    group[seed] = groups;
    let common = new Set(Array.from(conflicts[seed]!).filter((j) => group[j]! < 0));
    while (common.size > 0) {
      const next = common.values().next().value as number;
      group[next] = groups;
      common = new Set(Array.from(conflicts[next]!).filter((j) => common.has(j)));
    }
    groups++;
  }
  return group;
}

export class Selector {
  /** 1 for each site of the last selection. */
  readonly isTaken: Uint8Array;
  private readonly k: number;
  private readonly group: Cliques;
  private readonly order: Int32Array;
  private readonly heads: Int32Array;

  constructor(problem: ServingProblem, group: Cliques) {
    this.k = Math.min(problem.k, problem.siteCount);
    this.group = group;
    this.isTaken = new Uint8Array(problem.siteCount);
    this.order = new Int32Array(problem.siteCount);
    this.heads = new Int32Array(group ? Math.max(0, ...group) + 1 : 0);
  }

  /** The sites array is reused by the next call. */
  select(reduced: Float64Array): Selection {
    const { k, order, isTaken } = this;
    const count = this.group ? this.fillHeads(reduced) : fillAll(order, reduced);
    const taken = Math.min(k, count);
    if (taken < count) partition(order, reduced, count, taken);
    isTaken.fill(0);
    let total = 0;
    let last = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < taken; at++) {
      const value = reduced[order[at]!]!;
      isTaken[order[at]!] = 1;
      total += value;
      if (value > last) last = value;
    }
    let next = 0;
    for (let j = 0; j < reduced.length; j++) if (isTaken[j] === 0 && reduced[j]! < next) next = reduced[j]!;
    return { sites: order.subarray(0, taken), total, last: taken < k ? 0 : last, next };
  }

  private fillHeads(reduced: Float64Array): number {
    const { heads, order } = this;
    const group = this.group!;
    heads.fill(-1);
    for (let j = 0; j < reduced.length; j++) {
      const head = heads[group[j]!]!;
      if (head < 0 || reduced[j]! < reduced[head]!) heads[group[j]!] = j;
    }
    order.set(heads);
    return heads.length;
  }
}

function fillAll(order: Int32Array, reduced: Float64Array): number {
  for (let j = 0; j < reduced.length; j++) order[j] = j;
  return reduced.length;
}

/** Hoare's selection: the `want` smallest come first. */
function partition(order: Int32Array, value: Float64Array, count: number, want: number): void {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const pivot = value[order[(low + high) >> 1]!]!;
    let i = low;
    let j = high;
    while (i <= j) {
      while (value[order[i]!]! < pivot) i++;
      while (value[order[j]!]! > pivot) j--;
      if (i <= j) {
        const swap = order[i]!;
        order[i++] = order[j]!;
        order[j--] = swap;
      }
    }
    if (want - 1 <= j) high = j;
    else if (want - 1 >= i) low = i;
    else return;
  }
}
