import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lagrangian } from '../../../src/core/siting/lagrangian';
import { startMultipliers } from '../../../src/core/siting/multipliers';
import { PrimalDual, polish } from '../../../src/core/siting/primal-dual';
import { restrict } from '../../../src/core/siting/restrict';
import type { ServingProblem } from '../../../src/core/siting/serving';
import { finished } from '../../../src/core/siting/steps';
import { bruteForce, problemOf, smallCases } from './brute-force';

/** Three rows, each served by two of three sites; one site may open. */
const triangle: ServingProblem = {
  siteCount: 3,
  k: 1,
  mustFill: false,
  mustServeAll: false,
  fallback: Float64Array.of(90, 90, 90),
  rowStart: Int32Array.of(0, 2, 4, 6),
  site: Int32Array.of(0, 1, 1, 2, 0, 2),
  cost: new Float64Array(6),
  base: 0,
  unit: 1,
  conflicts: null,
};

describe('primal-dual sweeps', () => {
  it('price the rows so that the bound is the best there is', () => {
    const start = Float64Array.of(90, 0, 30);
    const lagrangian = new Lagrangian(triangle, start);
    finished(lagrangian.run(1, 90));
    expect(lagrangian.best!.cost).toBe(0);
    const open = Float64Array.of(1, 0, 0);
    const effort = { sweeps: 960, worthwhile: 0 };
    finished(polish(lagrangian, triangle, open, () => Number.POSITIVE_INFINITY, effort));
    // One site serves two of the three rows, and a third of each serves no more: 90 stay unserved.
    expect(lagrangian.best!.cost).toBe(90);
  });

  it('keep the shares between 0 and 1, with a sum of k', () => {
    fc.assert(
      fc.property(smallCases(false), (c) => {
        const { problem } = restrict(problemOf(c, 'coverage'), [], []);
        if (problem.siteCount === 0 || problem.fallback.length === 0) return;
        const pair = new PrimalDual(problem, problem.fallback, new Float64Array(problem.siteCount));
        for (let sweep = 0; sweep < 200; sweep++) pair.sweep();
        pair.restart();
        const k = Math.min(problem.k, problem.siteCount);
        expect(pair.open.reduce((sum, share) => sum + share, 0)).toBeCloseTo(k, 1);
      }),
      { numRuns: 100, seed: 31 },
    );
  });

  for (const withConflicts of [false, true])
    it(`never lift the bound above the optimum, nor lower it${withConflicts ? ', with rivals' : ''}`, () => {
      fc.assert(
        fc.property(smallCases(withConflicts), (c) => {
          for (const objective of ['coverage', 'median'] as const) {
            const { problem } = restrict(problemOf(c, objective), [], []);
            const optimum = bruteForce(c, objective);
            const lagrangian = new Lagrangian(problem, startMultipliers(problem, Int32Array.of(0)));
            finished(lagrangian.run(1, optimum));
            const before = lagrangian.best!.cost;
            const open = new Float64Array(problem.siteCount);
            finished(polish(lagrangian, problem, open, () => optimum, { sweeps: 192, worthwhile: 0 }));
            expect(lagrangian.best!.cost).toBeLessThanOrEqual(optimum);
            expect(lagrangian.best!.cost).toBeGreaterThanOrEqual(before);
          }
        }),
        { numRuns: 150, seed: 32 },
      );
    });
});
