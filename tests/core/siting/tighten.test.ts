import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifted } from '../../../src/core/siting/restrict';
import { costOf } from '../../../src/core/siting/serving';
import { finished } from '../../../src/core/siting/steps';
import { tighten } from '../../../src/core/siting/tighten';
import { bruteForce, choices, problemOf, smallCases } from './brute-force';

describe('all reductions together', () => {
  it('keeps the optimum when rows are merged and dominated sites dropped', () => {
    fc.assert(
      fc.property(smallCases(false), (c) => {
        for (const objective of ['coverage', 'median'] as const) {
          const small = finished(tighten(problemOf(c, objective), [], []));
          let best = Number.POSITIVE_INFINITY;
          for (const chosen of choices(small.problem.siteCount, Math.min(c.k, small.problem.siteCount)))
            best = Math.min(best, costOf(small.problem, chosen));
          expect(best).toBe(bruteForce(c, objective));
        }
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  it('keep whether every row can be served', () => {
    fc.assert(
      fc.property(smallCases(false), (c) => {
        const problem = { ...problemOf(c, 'coverage'), mustServeAll: true };
        const small = finished(tighten(problem, [], []));
        let isServed = false;
        if (small.problem.k >= 0)
          for (const chosen of choices(small.problem.siteCount, Math.min(small.problem.k, small.problem.siteCount)))
            isServed ||= costOf(problem, lifted(small, Int32Array.from(chosen))) === 0;
        expect(isServed).toBe(bruteForce(c, 'coverage') === 0);
      }),
      { numRuns: 300, seed: 23 },
    );
  });
});
