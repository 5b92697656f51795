import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CoverState, searchCover } from '../../../src/core/siting/cover';
import { choices, directCost, isAllowed, problemOf, quietTools, smallCases } from './brute-force';

describe('the fewest sites', () => {
  for (const withConflicts of [false, true])
    it(`are as few as brute force finds${withConflicts ? ' with rivals' : ''}`, async () => {
      await fc.assert(
        fc.asyncProperty(smallCases(withConflicts), fc.integer({ min: 0, max: 20 }), async (c, allowed) => {
          const problem = { ...problemOf(c, 'coverage'), mustFill: false };
          let fewest: number | null = null;
          for (let k = 0; k <= c.k && fewest === null; k++)
            for (const chosen of choices(c.siteCount, k))
              if (isAllowed(c, chosen) && directCost(c, chosen, 'coverage') <= allowed) fewest = k;
          const states: CoverState[] = [];
          const found = await searchCover(problem, allowed, quietTools(), (state) => states.push(state));
          expect(found.chosen?.length ?? null).toBe(fewest);
          expect(found.bound).toBe(fewest ?? Math.max(found.bound, c.k + 1));
          for (const state of states) expect(state.bound).toBeLessThanOrEqual(state.chosen?.length ?? c.k + 99);
          if (found.chosen) expect(directCost(c, [...found.chosen], 'coverage')).toBeLessThanOrEqual(allowed);
        }),
        { numRuns: 300, seed: 29 },
      );
    });
});
