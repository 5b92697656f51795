// Sites that can be left out because another site serves every one of their rows at least as cheaply.
import { type Columns, columnsOf, type ServingProblem } from './serving';

/**
 * Sites that another site replaces at no loss: at least as cheap in every row that the site serves. Of two equal sites
 * the lower index stays. Only without conflicts, where a replacement is always allowed.
 */
export function dominatedSites(problem: ServingProblem): Int32Array {
  if (problem.conflicts) return new Int32Array(0);
  const columns = columnsOf(problem);
  const dropped: number[] = [];
  for (let j = 0; j < problem.siteCount; j++) if (isDominated(problem, columns, j)) dropped.push(j);
  return Int32Array.from(dropped);
}

function isDominated(problem: ServingProblem, columns: Columns, j: number): boolean {
  const { rowStart, site, cost } = problem;
  const from = columns.start[j]!;
  const to = columns.start[j + 1]!;
  if (from === to) return true;
  // Only a site that is as cheap in the row with the fewest such sites can be as cheap in all of them.
  let fewest = Number.POSITIVE_INFINITY;
  let narrow = 0;
  for (let c = from; c < to && fewest > 1; c++) {
    const row = columns.row[c]!;
    let e = rowStart[row]!;
    while (e < rowStart[row + 1]! && e - rowStart[row]! < fewest && cost[e]! <= columns.cost[c]!) e++;
    if (e - rowStart[row]! >= fewest) continue;
    fewest = e - rowStart[row]!;
    narrow = row;
  }
  for (let e = rowStart[narrow]!; e < rowStart[narrow]! + fewest; e++)
    if (site[e] !== j && servesAsWell(columns, site[e]!, j)) return true;
  return false;
}

function servesAsWell(columns: Columns, better: number, j: number): boolean {
  const { start, row, cost } = columns;
  const end = start[better + 1]!;
  let at = start[better]!;
  if (end - at < start[j + 1]! - start[j]!) return false;
  let isEqual = end - at === start[j + 1]! - start[j]!;
  for (let c = start[j]!; c < start[j + 1]!; c++) {
    while (at < end && row[at]! < row[c]!) at++;
    if (at === end || row[at] !== row[c] || cost[at]! > cost[c]!) return false;
    if (cost[at] !== cost[c]) isEqual = false;
  }
  return !isEqual || better < j;
}
