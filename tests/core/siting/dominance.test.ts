import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dominatedSites } from '../../../src/core/siting/dominance';
import type { ServingProblem } from '../../../src/core/siting/serving';
import { finished } from '../../../src/core/siting/steps';
import { problemOf, smallCases } from './brute-force';

/** From the definition: b serves each row of a at least as cheaply, and is not merely an equal of higher index. */
function isBetter(problem: ServingProblem, b: number, a: number): boolean {
  const price = (site: number, row: number): number => {
    for (let e = problem.rowStart[row]!; e < problem.rowStart[row + 1]!; e++)
      if (problem.site[e] === site) return problem.cost[e]!;
    return problem.fallback[row]!;
  };
  let isEqual = true;
  for (let row = 0; row < problem.fallback.length; row++) {
    if (price(b, row) > price(a, row)) return false;
    if (price(b, row) < price(a, row)) isEqual = false;
  }
  return !isEqual || b < a;
}

describe('dominance', () => {
  it('finds exactly the sites that some other site replaces at no loss', () => {
    fc.assert(
      fc.property(smallCases(false), (c) => {
        for (const objective of ['coverage', 'median'] as const) {
          const problem = problemOf(c, objective);
          const serves = new Set(problem.site);
          const sites = Array.from({ length: c.siteCount }, (_, j) => j);
          const expected = sites.filter((a) => !serves.has(a) || sites.some((b) => b !== a && isBetter(problem, b, a)));
          expect([...finished(dominatedSites(problem))]).toEqual(expected);
        }
      }),
      { numRuns: 200, seed: 8 },
    );
  });

  it('drops nothing where sites have rivals: the replacement might not be allowed', () => {
    fc.assert(
      fc.property(smallCases(true), (c) => {
        expect(finished(dominatedSites(problemOf(c, 'coverage'))).length).toBe(0);
      }),
      { numRuns: 20, seed: 9 },
    );
  });
});
