import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveSiting } from '../../../src/core/siting/solve';
import { solveWithoutEach } from '../../../src/core/siting/without';
import { quietTools } from './brute-force';
import { bestValue, smallQuestions } from './small-questions';

describe('doing without a proposed centre', () => {
  it('has the best answer in which it is excluded', async () => {
    await fc.assert(
      fc.asyncProperty(smallQuestions, async (q) => {
        const result = await solveSiting(q, quietTools());
        if (!result.ok) return;
        const parts = await solveWithoutEach(q, result.value, quietTools());
        expect(parts.length).toBe(result.value.chosen.filter((j) => !q.forcedIn.includes(j)).length);
        for (const { candidate, best } of parts) {
          const excluded = { ...q, forcedOut: Int32Array.of(...q.forcedOut, candidate) };
          if (best.ok) expect(best.value.value).toBe(bestValue(excluded));
          else if (best.error.kind !== 'nothing-in-range') expect(bestValue(excluded)).toBeNull();
        }
      }),
      { numRuns: 100, seed: 33 },
    );
  });
});
