import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runnersUp } from '../../../src/core/siting/runners-up';
import { settingOf } from '../../../src/core/siting/setting';
import { solveSiting } from '../../../src/core/siting/solve';
import { finished } from '../../../src/core/siting/steps';
import { quietTools } from './brute-force';
import { allowedSets, measured, smallQuestions } from './small-questions';

describe('runners-up', () => {
  it('are allowed sets, measured right, and miss no single exchange', async () => {
    await fc.assert(
      fc.asyncProperty(smallQuestions, async (q) => {
        const setting = settingOf(q);
        const result = await solveSiting(q, quietTools());
        if (!result.ok || !setting.ok || q.objective.kind === 'lscp') return;
        const answer = result.value;
        const found = finished(runnersUp(setting.value, answer, 0.3, 1000));
        const allowed = new Map([...allowedSets(q, q.k)].map((set) => [set.join(), measured(q, set)]));
        for (const other of found) {
          expect(Math.abs(allowed.get(other.chosen.join())! - other.value)).toBeLessThan(1);
          expect(other.behind).toBeLessThanOrEqual(0.3);
        }
        // Every single exchange within the share is listed.
        const listed = new Set(found.map((other) => other.chosen.join()));
        for (const [key, value] of allowed) {
          const shared = key.split(',').filter((j) => answer.chosen.includes(Number(j))).length;
          const behind = Math.abs(value - answer.value) / answer.value;
          if (shared === q.k - 1 && behind < 0.29) expect(listed.has(key)).toBe(true);
        }
      }),
      { numRuns: 300, seed: 32 },
    );
  });
});
