import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedSites } from '../../../src/core/siting/fixing';
import { Lagrangian } from '../../../src/core/siting/lagrangian';
import { startMultipliers } from '../../../src/core/siting/multipliers';
import { restrict } from '../../../src/core/siting/restrict';
import { finished } from '../../../src/core/siting/steps';
import { bruteForce, choices, directCost, isAllowed, problemOf, smallCases } from './brute-force';

describe('fixing by reduced cost', () => {
  it('agrees with every choice cheaper than the target', () => {
    fc.assert(
      fc.property(smallCases(true), fc.integer({ min: 1, max: 20 }), (c, slack) => {
        const { problem } = restrict(problemOf(c, 'median'), [], []);
        const target = bruteForce(c, 'median') + slack;
        if (target === Number.POSITIVE_INFINITY) return;
        const lagrangian = new Lagrangian(problem, startMultipliers(problem, Int32Array.of(0)));
        finished(lagrangian.run(40, target));
        const fixed = fixedSites(problem, lagrangian.best!, target);
        for (const chosen of choices(c.siteCount, c.k)) {
          if (!isAllowed(c, chosen) || directCost(c, chosen, 'median') >= target) continue;
          for (const site of fixed.opened) expect(chosen).toContain(site);
          for (const site of fixed.closed) expect(chosen).not.toContain(site);
        }
      }),
      { numRuns: 200, seed: 19 },
    );
  });
});
