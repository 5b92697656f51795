import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lagrangian } from '../../../src/core/siting/lagrangian';
import { startMultipliers } from '../../../src/core/siting/multipliers';
import { restrict } from '../../../src/core/siting/restrict';
import { finished } from '../../../src/core/siting/steps';
import { bruteForce, problemOf, smallCases } from './brute-force';

describe('the Lagrangian bound', () => {
  for (const withConflicts of [false, true])
    it(`never exceeds the optimum${withConflicts ? ' with rivals' : ''}`, () => {
      fc.assert(
        fc.property(smallCases(withConflicts), (c) => {
          for (const objective of ['coverage', 'median'] as const) {
            const { problem } = restrict(problemOf(c, objective), [], []);
            const lagrangian = new Lagrangian(problem, startMultipliers(problem, Int32Array.of(0)));
            const optimum = bruteForce(c, objective);
            finished(lagrangian.run(60, optimum));
            expect(lagrangian.best!.cost).toBeLessThanOrEqual(optimum);
          }
        }),
        { numRuns: 300, seed: 15 },
      );
    });

  it('is worked out without rounding: the bound is a multiple of the grid', () => {
    fc.assert(
      fc.property(smallCases(false), (c) => {
        const { problem } = restrict(problemOf(c, 'median'), [], []);
        const lagrangian = new Lagrangian(problem, startMultipliers(problem, Int32Array.of(0)));
        finished(lagrangian.run(20, bruteForce(c, 'median') + 1));
        expect(Number.isInteger(lagrangian.best!.exact * 2 ** 20)).toBe(true);
        expect(Number.isInteger(lagrangian.best!.cost)).toBe(true);
      }),
      { numRuns: 60, seed: 16 },
    );
  });
});
