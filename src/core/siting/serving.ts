// One form for MCLP and p-median: serve every row as cheaply as possible with k open sites, or pay the row's fallback.
// All numbers are multiples of `unit` and small enough that every sum is exact in a double: see docs/siting.md.

/** Rows list only the sites that serve them below the fallback, cheapest first, equal costs by site. */
export interface ServingProblem {
  readonly siteCount: number;
  /** How many sites to open. */
  readonly k: number;
  /** Exactly k rather than at most k. Only matters with conflicts: elsewhere one more site never costs more. */
  readonly mustFill: boolean;
  /** Only a choice that costs nothing is of interest: every row must be served, so a row may stand for wider ones. */
  readonly mustServeAll: boolean;
  /** What a row costs when no open site serves it better; a site that is always open has been folded in here. */
  readonly fallback: Float64Array;
  readonly rowStart: Int32Array;
  readonly site: Int32Array;
  readonly cost: Float64Array;
  /** Paid whatever is opened. */
  readonly base: number;
  /** A power of two that divides every cost: two different totals differ by at least this. */
  readonly unit: number;
  /** Sites that must not be open together, or null. */
  readonly conflicts: readonly Int32Array[] | null;
}

/** The same entries by site. */
export interface Columns {
  readonly start: Int32Array;
  readonly row: Int32Array;
  readonly cost: Float64Array;
}

export function rowCountOf(problem: ServingProblem): number {
  return problem.fallback.length;
}

/** The total cost of opening exactly these sites. */
export function costOf(problem: ServingProblem, chosen: Iterable<number>): number {
  const open = new Uint8Array(problem.siteCount);
  for (const site of chosen) open[site] = 1;
  let total = problem.base;
  for (let row = 0; row < problem.fallback.length; row++) total += rowCost(problem, row, open);
  return total;
}

export function columnsOf(problem: ServingProblem): Columns {
  const { siteCount, rowStart, site, cost } = problem;
  const start = new Int32Array(siteCount + 1);
  for (let e = 0; e < site.length; e++) start[site[e]! + 1]!++;
  for (let j = 0; j < siteCount; j++) start[j + 1]! += start[j]!;
  const next = start.slice();
  const row = new Int32Array(site.length);
  const columnCost = new Float64Array(site.length);
  for (let i = 0; i + 1 < rowStart.length; i++)
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const at = next[site[e]!]!++;
      row[at] = i;
      columnCost[at] = cost[e]!;
    }
  return { start, row, cost: columnCost };
}

/** True where no two of the chosen sites are in conflict. */
export function isSpaced(problem: ServingProblem, chosen: Int32Array): boolean {
  if (!problem.conflicts) return true;
  const open = new Set(chosen);
  return chosen.every((site) => !problem.conflicts![site]!.some((other) => open.has(other)));
}

function rowCost(problem: ServingProblem, row: number, open: Uint8Array): number {
  for (let e = problem.rowStart[row]!; e < problem.rowStart[row + 1]!; e++)
    if (open[problem.site[e]!]) return problem.cost[e]!;
  return problem.fallback[row]!;
}
