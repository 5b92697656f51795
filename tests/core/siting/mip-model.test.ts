import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mipModelOf } from '../../../src/core/siting/mip-model';
import { costOf, type ServingProblem } from '../../../src/core/siting/serving';
import { highsSolver } from '../../../src/data/highs-solver';
import { bruteForce, problemOf, smallCases } from './brute-force';

const solve = highsSolver();

async function byHighs(problem: ServingProblem): Promise<number> {
  const answer = await solve(mipModelOf(problem), 60);
  return answer.status === 'optimal' ? costOf(problem, answer.chosen) : Number.POSITIVE_INFINITY;
}

describe('the mixed-integer model', () => {
  it('has the optimum of the problem, by HiGHS and by brute force', async () => {
    await fc.assert(
      fc.asyncProperty(smallCases(true), async (c) => {
        for (const objective of ['coverage', 'median'] as const)
          expect(await byHighs(problemOf(c, objective))).toBe(bruteForce(c, objective));
      }),
      { numRuns: 12, seed: 34 },
    );
  });
});
