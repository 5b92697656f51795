import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchMedian } from '../../../src/core/siting/short-lists';
import { bruteForce, directCost, inputOf, quietTools, smallCases } from './brute-force';

describe('p-median with short lists', () => {
  for (const withConflicts of [false, true])
    it(`proves what brute force finds${withConflicts ? ', with rivals' : ''}`, async () => {
      let shortened = 0;
      await fc.assert(
        fc.asyncProperty(smallCases(withConflicts), async (c) => {
          const input = { ...inputOf(c), distanceOf: (row: number, site: number) => c.distance[row]![site]! };
          const found = await searchMedian(input, 1, quietTools(), { mostPairs: 8 });
          const best = bruteForce(c, 'median');
          expect([found.cost, found.bound]).toEqual([best, best]);
          if (best < Number.POSITIVE_INFINITY) expect(directCost(c, [...found.chosen], 'median')).toBe(best);
          if (c.weight.length * c.siteCount > 8 && c.k > 1) shortened++;
        }),
        { numRuns: 400, seed: 41 },
      );
      expect(shortened).toBeGreaterThan(100);
    });
});
