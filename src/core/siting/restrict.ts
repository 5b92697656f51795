// Makes a serving problem smaller without changing its optimum: sites decided, rows that no longer matter dropped,
// rows that rank the same sites in the same order merged.
import type { ServingProblem } from './serving';

export interface Restricted {
  readonly problem: ServingProblem;
  /** New site -> old site. */
  readonly siteOf: Int32Array;
  /** Old row -> new row, −1 where the row no longer matters. */
  readonly rowOf: Int32Array;
  /** Old sites opened on the way. */
  readonly opened: Int32Array;
}

/** Opens and closes sites for good. The remaining k shrinks by the number opened; their rivals are closed. */
export function restrict(problem: ServingProblem, opened: Iterable<number>, closed: Iterable<number>): Restricted {
  const fate = fates(problem, opened, closed);
  if (isUntouched(problem, fate)) return untouched(problem);
  const siteOf = new Int32Array(problem.siteCount);
  const newSite = new Int32Array(problem.siteCount).fill(-1);
  let kept = 0;
  let openedCount = 0;
  for (let j = 0; j < problem.siteCount; j++) {
    if (fate[j] === OPEN) openedCount++;
    if (fate[j] !== FREE) continue;
    newSite[j] = kept;
    siteOf[kept++] = j;
  }
  const rows = liveRows(problem, fate, newSite);
  const merged = mergeRows(rows, kept);
  const conflicts = problem.conflicts
    ? Array.from(siteOf.subarray(0, kept), (old) =>
        problem.conflicts![old]!.map((other) => newSite[other]!).filter((other) => other >= 0),
      )
    : null;
  return {
    problem: { ...problem, ...merged, siteCount: kept, k: problem.k - openedCount, conflicts },
    siteOf: siteOf.slice(0, kept),
    rowOf: rows.rowOf,
    opened: Int32Array.from(opened),
  };
}

/** Two steps seen as one. */
export function chain(first: Restricted, second: Restricted): Restricted {
  return {
    problem: second.problem,
    siteOf: second.siteOf.map((site) => first.siteOf[site]!),
    rowOf: first.rowOf.map((row) => (row < 0 ? -1 : second.rowOf[row]!)),
    opened: Int32Array.from([...first.opened, ...second.opened.map((site) => first.siteOf[site]!)]),
  };
}

/** A choice in the small problem as a choice in the problem it came from. */
export function lifted(at: Restricted, chosen: Int32Array): Int32Array {
  return Int32Array.from([...at.opened, ...chosen.map((site) => at.siteOf[site]!)]).sort();
}

const FREE = 0;
const OPEN = 1;
const CLOSED = 2;

function fates(problem: ServingProblem, opened: Iterable<number>, closed: Iterable<number>): Uint8Array {
  const fate = new Uint8Array(problem.siteCount);
  for (const j of closed) fate[j] = CLOSED;
  for (const j of opened) {
    fate[j] = OPEN;
    for (const rival of problem.conflicts?.[j] ?? []) if (fate[rival] !== OPEN) fate[rival] = CLOSED;
  }
  return fate;
}

/** Nothing would fall away: then nothing is copied, for lists are the bulk of a large problem. */
function isUntouched({ fallback, rowStart, site, cost, siteCount }: ServingProblem, fate: Uint8Array): boolean {
  if (fate.some((one) => one !== FREE)) return false;
  const seen = new Set<number>();
  for (let i = 0; i < fallback.length; i++) {
    const begin = rowStart[i]!;
    const end = rowStart[i + 1]!;
    if (end === begin || cost[end - 1]! >= fallback[i]!) return false;
    seen.add(hashOf(site, begin, end - begin, siteCount));
    if (seen.size <= i) return false;
  }
  return true;
}

function untouched(problem: ServingProblem): Restricted {
  return {
    problem,
    siteOf: Int32Array.from({ length: problem.siteCount }, (_, j) => j),
    rowOf: Int32Array.from({ length: problem.fallback.length }, (_, i) => i),
    opened: new Int32Array(0),
  };
}

interface LiveRows {
  base: number;
  readonly fallback: Float64Array;
  readonly rowStart: Int32Array;
  readonly site: Int32Array;
  readonly cost: Float64Array;
  readonly rowOf: Int32Array;
  count: number;
}

function liveRows(problem: ServingProblem, fate: Uint8Array, newSite: Int32Array): LiveRows {
  const { rowStart, site, cost, fallback } = problem;
  const rows: LiveRows = {
    base: problem.base,
    fallback: new Float64Array(fallback.length),
    rowStart: new Int32Array(fallback.length + 1),
    site: new Int32Array(site.length),
    cost: new Float64Array(site.length),
    rowOf: new Int32Array(fallback.length).fill(-1),
    count: 0,
  };
  let end = 0;
  for (let i = 0; i < fallback.length; i++) {
    const begin = end;
    let floor = fallback[i]!;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = site[e]!;
      if (fate[j] === OPEN) {
        floor = cost[e]!;
        break;
      }
      if (fate[j] === CLOSED) continue;
      rows.site[end] = newSite[j]!;
      rows.cost[end++] = cost[e]!;
    }
    // Sites that cost as much as the fallback serve nobody.
    while (end > begin && rows.cost[end - 1]! >= floor) end--;
    if (end === begin) {
      rows.base += floor;
      continue;
    }
    rows.rowOf[i] = rows.count;
    rows.fallback[rows.count++] = floor;
    rows.rowStart[rows.count] = end;
  }
  return rows;
}

/** Rows with the same sites in the same order are always served by the same site, so their costs add up. */
function mergeRows(
  rows: LiveRows,
  siteCount: number,
): Pick<ServingProblem, 'base' | 'fallback' | 'rowStart' | 'site' | 'cost'> {
  const { rowStart, site, cost, fallback } = rows;
  const mergedOf = new Int32Array(rows.count);
  const byHash = new Map<number, number[]>();
  let count = 0;
  let end = 0;
  for (let i = 0; i < rows.count; i++) {
    const begin = rowStart[i]!;
    const length = rowStart[i + 1]! - begin;
    const hash = hashOf(site, begin, length, siteCount);
    const twins = byHash.get(hash) ?? [];
    const twin = twins.find((at) => hasSameSites(rows, at, begin, length));
    if (twin === undefined) {
      if (twins.push(count) === 1) byHash.set(hash, twins);
      mergedOf[i] = count;
      fallback[count] = fallback[i]!;
      site.copyWithin(end, begin, begin + length);
      cost.copyWithin(end, begin, begin + length);
      end += length;
      rowStart[++count] = end;
    } else {
      mergedOf[i] = twin;
      fallback[twin]! += fallback[i]!;
      for (let e = 0; e < length; e++) cost[rowStart[twin]! + e]! += cost[begin + e]!;
    }
  }
  for (let i = 0; i < rows.rowOf.length; i++) if (rows.rowOf[i]! >= 0) rows.rowOf[i] = mergedOf[rows.rowOf[i]!]!;
  return {
    base: rows.base,
    fallback: fallback.slice(0, count),
    rowStart: rowStart.slice(0, count + 1),
    site: end === site.length ? site : site.slice(0, end),
    cost: end === cost.length ? cost : cost.slice(0, end),
  };
}

function hashOf(site: Int32Array, begin: number, length: number, seed: number): number {
  let hash = seed ^ length;
  for (let e = begin; e < begin + length; e++) hash = Math.imul(hash ^ site[e]!, 0x01000193) + (hash >>> 15);
  return hash;
}

function hasSameSites(rows: LiveRows, row: number, begin: number, length: number): boolean {
  const other = rows.rowStart[row]!;
  if (rows.rowStart[row + 1]! - other !== length) return false;
  for (let e = 0; e < length; e++) if (rows.site[other + e] !== rows.site[begin + e]) return false;
  return true;
}
