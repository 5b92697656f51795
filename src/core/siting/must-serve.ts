// Reductions for problems where every row must be served (set covering, Toregas et al. 1971): rows that come for free, and
// sites that there is no way round.
import type { Restricted } from './restrict';
import { type Columns, columnsOf, type ServingProblem } from './serving';
import type { Steps } from './steps';

/** Drops each row whose sites include all sites of another row: it is served whenever that one is. */
export function* withoutWiderRows(at: Restricted): Steps<Restricted> {
  const { problem } = at;
  const isWider = yield* widerRows(problem);
  if (!isWider.includes(1)) return at;
  const { rowStart, site, cost, fallback } = problem;
  const newRow = new Int32Array(fallback.length).fill(-1);
  const start = [0];
  let end = 0;
  const newSite = new Int32Array(site.length);
  for (let row = 0; row < fallback.length; row++) {
    if (isWider[row]) continue;
    for (let e = rowStart[row]!; e < rowStart[row + 1]!; e++) newSite[end++] = site[e]!;
    newRow[row] = start.push(end) - 2;
  }
  return {
    ...at,
    rowOf: at.rowOf.map((row) => (row < 0 ? -1 : newRow[row]!)),
    problem: {
      ...problem,
      fallback: fallback.filter((_, row) => !isWider[row]),
      rowStart: Int32Array.from(start),
      site: newSite.slice(0, end),
      cost: cost.slice(0, end),
    },
  };
}

/** Sites that alone serve some row. */
export function lonelySites(problem: ServingProblem): readonly number[] {
  const sites = new Set<number>();
  for (let row = 0; row < problem.fallback.length; row++)
    if (problem.rowStart[row + 1]! - problem.rowStart[row]! === 1) sites.add(problem.site[problem.rowStart[row]!]!);
  return [...sites].sort((a, b) => a - b);
}

function* widerRows(problem: ServingProblem): Steps<Uint8Array> {
  const columns = columnsOf(problem);
  const isWider = new Uint8Array(problem.fallback.length);
  for (let row = 0; row < isWider.length; row++) {
    if (!isWider[row]) markWider(problem, columns, row, isWider);
    if (row % A_FEW === 0 && (yield)) break;
  }
  return isWider;
}

const A_FEW = 8;

/** Rows are distinct (they were merged), so one that includes `row` is longer. */
function markWider(problem: ServingProblem, columns: Columns, row: number, isWider: Uint8Array): void {
  const { rowStart, site } = problem;
  const from = rowStart[row]!;
  const to = rowStart[row + 1]!;
  let rarest = site[from]!;
  for (let e = from; e < to; e++) if (width(columns, site[e]!) < width(columns, rarest)) rarest = site[e]!;
  for (let c = columns.start[rarest]!; c < columns.start[rarest + 1]!; c++) {
    const other = columns.row[c]!;
    if (!isWider[other] && rowStart[other + 1]! - rowStart[other]! > to - from && includesRow(problem, other, row))
      isWider[other] = 1;
  }
}

function width(columns: Columns, site: number): number {
  return columns.start[site + 1]! - columns.start[site]!;
}

function includesRow({ rowStart, site }: ServingProblem, wide: number, narrow: number): boolean {
  const end = rowStart[wide + 1]!;
  let at = rowStart[wide]!;
  for (let e = rowStart[narrow]!; e < rowStart[narrow + 1]!; e++) {
    while (at < end && site[at]! < site[e]!) at++;
    if (at === end || site[at] !== site[e]) return false;
  }
  return true;
}
