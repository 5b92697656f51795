import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, costOf, isSpaced } from '../../../src/core/siting/serving';
import { choices, directCost, isAllowed, problemOf, smallCases } from './brute-force';

describe('a serving problem', () => {
  it('costs what the definition says, for every choice', () => {
    fc.assert(
      fc.property(smallCases(true), (c) => {
        for (const objective of ['coverage', 'median'] as const) {
          const problem = problemOf(c, objective);
          for (const chosen of choices(c.siteCount, c.k)) {
            expect(costOf(problem, chosen)).toBe(directCost(c, chosen, objective));
            expect(isSpaced(problem, Int32Array.from(chosen))).toBe(isAllowed(c, chosen));
          }
        }
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('lists the same entries by row and by site', () => {
    fc.assert(
      fc.property(smallCases(false), (c) => {
        const problem = problemOf(c, 'median');
        const columns = columnsOf(problem);
        const byRow: string[] = [];
        const bySite: string[] = [];
        for (let i = 0; i < problem.fallback.length; i++)
          for (let e = problem.rowStart[i]!; e < problem.rowStart[i + 1]!; e++)
            byRow.push(`${i} ${problem.site[e]} ${problem.cost[e]}`);
        for (let j = 0; j < problem.siteCount; j++)
          for (let at = columns.start[j]!; at < columns.start[j + 1]!; at++)
            bySite.push(`${columns.row[at]} ${j} ${columns.cost[at]}`);
        expect(bySite.sort()).toEqual(byRow.sort());
      }),
      { numRuns: 60, seed: 2 },
    );
  });
});
