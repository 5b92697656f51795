import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain, lifted, restrict } from '../../../src/core/siting/restrict';
import { costOf } from '../../../src/core/siting/serving';
import { choices, isAllowed, problemOf, smallCases } from './brute-force';

describe('restricting a serving problem', () => {
  it('keeps the cost of every choice that respects the decisions', () => {
    fc.assert(
      fc.property(smallCases(true), fc.nat(), fc.nat(), (c, a, b) => {
        const open = a % c.siteCount;
        const shut = b % c.siteCount;
        for (const objective of ['coverage', 'median'] as const) {
          const problem = problemOf(c, objective);
          const small = restrict(problem, [open], open === shut ? [] : [shut]);
          expect(small.problem.k).toBe(c.k - 1);
          for (const chosen of choices(small.problem.siteCount, Math.max(0, Math.min(2, small.problem.k)))) {
            const sites = lifted(small, Int32Array.from(chosen));
            expect(sites).toContain(open);
            expect(costOf(small.problem, chosen)).toBe(costOf(problem, sites));
          }
        }
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it('closes the rivals of an opened site', () => {
    fc.assert(
      fc.property(smallCases(true), fc.nat(), (c, a) => {
        const open = a % c.siteCount;
        const small = restrict(problemOf(c, 'median'), [open], []);
        for (const site of small.siteOf) expect(isAllowed(c, [open, site])).toBe(true);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('sees two steps as one', () => {
    fc.assert(
      fc.property(smallCases(false), (c) => {
        const problem = problemOf(c, 'coverage');
        const first = restrict(problem, [], [0]);
        if (first.problem.siteCount === 0) return;
        const both = chain(first, restrict(first.problem, [0], []));
        const chosen = lifted(both, new Int32Array(0));
        expect([...chosen]).toEqual([1]);
        expect(costOf(both.problem, [])).toBe(costOf(problem, [1]));
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});
