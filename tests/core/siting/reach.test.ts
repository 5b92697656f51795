import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reachWithin } from '../../../src/core/siting/reach';
import { costOf } from '../../../src/core/siting/serving';
import { finished } from '../../../src/core/siting/steps';
import { choices, inputOf, isAllowed, type SmallCase, smallCases } from './brute-force';

function isReached(c: SmallCase, chosen: readonly number[]): boolean {
  return c.weight.every(
    (weight, i) => weight === 0 || Math.min(c.toExisting[i]!, ...chosen.map((j) => c.distance[i]![j]!)) <= c.radius,
  );
}

describe('what is left of a question of reach', () => {
  for (const withConflicts of [false, true])
    it(`has a choice exactly where the question has one${withConflicts ? ', with rivals' : ''}`, () => {
      let possible = 0;
      fc.assert(
        fc.property(smallCases(withConflicts), (c) => {
          const { problem, siteOf, opened, isImpossible } = finished(reachWithin(inputOf(c), c.radius))!;
          const wanted = [...choices(c.siteCount, c.k)].some((chosen) => isAllowed(c, chosen) && isReached(c, chosen));
          const left = Math.min(problem.k, problem.siteCount);
          const found = isImpossible
            ? []
            : [...choices(problem.siteCount, left)]
                .filter((chosen) => costOf(problem, chosen) === 0)
                .map((chosen) => [...opened, ...chosen.map((j) => siteOf[j]!)])
                .filter((chosen) => isAllowed(c, chosen) && (!c.conflicts || chosen.length === c.k));
          expect(found.length > 0).toBe(wanted);
          for (const chosen of found) expect(isReached(c, chosen)).toBe(true);
          if (wanted) possible++;
        }),
        { numRuns: 400, seed: 31 },
      );
      expect(possible).toBeGreaterThan(50);
    });
});
