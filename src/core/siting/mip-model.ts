// A serving problem as a mixed-integer model, for the small core that a search may leave over and as an independent check.
// Ordered costs (Cornuéjols, Nemhauser & Wolsey 1980; Elloumi 2010): z says that a row is not served at this cost or less.
import type { ServingProblem } from './serving';

/** Minimise offset + cost · x, with rowLower ≤ A x ≤ rowUpper and 0 ≤ x ≤ 1. The first `siteCount` columns are 0 or 1. */
export interface MipModel {
  readonly siteCount: number;
  readonly columnCount: number;
  readonly offset: number;
  readonly cost: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** Row by row. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float64Array;
}

export interface MipAnswer {
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  readonly chosen: Int32Array;
  /** No choice costs less, as far as floating point can tell. */
  readonly bound: number;
}

/** Solves a model elsewhere: HiGHS, made in src/data. */
export type MipSolver = (model: MipModel, seconds: number) => Promise<MipAnswer>;

export function mipModelOf(problem: ServingProblem): MipModel {
  const rows = new RowList();
  const cost: number[] = new Array(problem.siteCount).fill(0);
  let offset = problem.base;
  for (let i = 0; i < problem.fallback.length; i++) {
    let e = problem.rowStart[i]!;
    const end = problem.rowStart[i + 1]!;
    let unserved = -1;
    offset += e < end ? problem.cost[e]! : problem.fallback[i]!;
    while (e < end) {
      const level = problem.cost[e]!;
      if (unserved >= 0) rows.add(unserved, -1);
      for (; e < end && problem.cost[e] === level; e++) rows.add(problem.site[e]!, 1);
      const next = e < end ? problem.cost[e]! : problem.fallback[i]!;
      rows.add(cost.length, 1);
      rows.close(unserved < 0 ? 1 : 0, Number.POSITIVE_INFINITY);
      unserved = cost.push(next - level) - 1;
    }
  }
  for (let j = 0; j < problem.siteCount; j++) rows.add(j, 1);
  rows.close(problem.mustFill ? problem.k : 0, problem.k);
  problem.conflicts?.forEach((rivals, a) => {
    for (const b of rivals)
      if (a < b) {
        rows.add(a, 1);
        rows.add(b, 1);
        rows.close(0, 1);
      }
  });
  return {
    siteCount: problem.siteCount,
    columnCount: cost.length,
    offset,
    cost: Float64Array.from(cost),
    ...rows.finish(),
  };
}

class RowList {
  private readonly start = [0];
  private readonly column: number[] = [];
  private readonly value: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];

  add(column: number, value: number): void {
    this.column.push(column);
    this.value.push(value);
  }

  close(lower: number, upper: number): void {
    this.start.push(this.column.length);
    this.lower.push(lower);
    this.upper.push(upper);
  }

  finish(): Pick<MipModel, 'rowLower' | 'rowUpper' | 'start' | 'column' | 'value'> {
    return {
      rowLower: Float64Array.from(this.lower),
      rowUpper: Float64Array.from(this.upper),
      start: Int32Array.from(this.start),
      column: Int32Array.from(this.column),
      value: Float64Array.from(this.value),
    };
  }
}
