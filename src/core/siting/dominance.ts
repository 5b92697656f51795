// Sites that can be left out because another site serves every one of their rows at least as cheaply.
import { type Columns, columnsOf, rowCountOf, type ServingProblem } from './serving';
import type { Steps } from './steps';

/**
 * Sites that another site replaces at no loss: at least as cheap in every row that the site serves. Of two equal sites
 * the lower index stays. Only without conflicts, where a replacement is always allowed.
 */
export function* dominatedSites(problem: ServingProblem): Steps<Int32Array> {
  if (problem.conflicts) return new Int32Array(0);
  const columns = columnsOf(problem);
  const serves = isCovering(problem) ? new RowSets(columns, rowCountOf(problem)) : null;
  const servesAsWell = (better: number, j: number): boolean =>
    serves ? serves.include(better, j) : isAsCheap(columns, better, j);
  const dropped: number[] = [];
  for (let j = 0; j < problem.siteCount; j++) {
    if (isDominated(problem, columns, j, serves !== null, servesAsWell)) dropped.push(j);
    if (j % A_FEW === 0 && (yield)) break;
  }
  return Int32Array.from(dropped);
}

const A_FEW = 8;

/** Every site costs the same wherever it serves: then only which rows it serves matters. */
function isCovering({ cost }: ServingProblem): boolean {
  return cost.every((one) => one === cost[0]);
}

/** The rows of each site as bits, 32 at a time. */
class RowSets {
  private readonly bits: Uint32Array;
  private readonly words: number;
  private readonly size: Int32Array;
  /** Where the last look ended: what one neighbour does not serve, the next does not either. */
  private hint = 0;

  constructor({ start, row }: Columns, rowCount: number) {
    const sites = start.length - 1;
    this.words = Math.max(1, Math.ceil(rowCount / 32));
    this.bits = new Uint32Array(sites * this.words);
    this.size = Int32Array.from({ length: sites }, (_, j) => start[j + 1]! - start[j]!);
    for (let j = 0; j < sites; j++)
      for (let c = start[j]!; c < start[j + 1]!; c++)
        this.bits[j * this.words + (row[c]! >> 5)]! |= 1 << (row[c]! & 31);
  }

  /** Whether `wide` serves every row of `narrow`, and is not merely an equal of higher index. */
  include(wide: number, narrow: number): boolean {
    const { bits, words, size } = this;
    if (size[wide]! < size[narrow]! || (size[wide] === size[narrow] && wide > narrow)) return false;
    const a = narrow * words;
    const b = wide * words;
    if (bits[a + this.hint]! & ~bits[b + this.hint]!) return false;
    for (let word = 0; word < words; word++)
      if (bits[a + word]! & ~bits[b + word]!) {
        this.hint = word;
        return false;
      }
    return true;
  }
}

function isDominated(
  problem: ServingProblem,
  columns: Columns,
  j: number,
  isEven: boolean,
  servesAsWell: (better: number, j: number) => boolean,
): boolean {
  const { rowStart, site, cost } = problem;
  const from = columns.start[j]!;
  const to = columns.start[j + 1]!;
  if (from === to) return true;
  // Only a site that is as cheap in the row with the fewest such sites can be as cheap in all of them.
  let fewest = Number.POSITIVE_INFINITY;
  let narrow = 0;
  for (let c = from; c < to && fewest > 1; c++) {
    const row = columns.row[c]!;
    let e = isEven ? rowStart[row + 1]! : rowStart[row]!;
    while (e < rowStart[row + 1]! && e - rowStart[row]! < fewest && cost[e]! <= columns.cost[c]!) e++;
    if (e - rowStart[row]! >= fewest) continue;
    fewest = e - rowStart[row]!;
    narrow = row;
  }
  for (let e = rowStart[narrow]!; e < rowStart[narrow]! + fewest; e++)
    if (site[e] !== j && servesAsWell(site[e]!, j)) return true;
  return false;
}

function isAsCheap(columns: Columns, better: number, j: number): boolean {
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
