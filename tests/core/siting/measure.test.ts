import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainSet, measureSet } from '../../../src/core/siting/measure';
import { settingOf } from '../../../src/core/siting/setting';
import { solveSiting } from '../../../src/core/siting/solve';
import { quietTools } from './brute-force';
import { aQuestion, measured, smallQuestions } from './small-questions';

function setting(q = aQuestion({})): Parameters<typeof measureSet>[0] {
  const prepared = settingOf(q);
  if (!prepared.ok) throw new Error(prepared.error.kind);
  return prepared.value;
}

describe('explaining a set', () => {
  it('says what a centre alone adds, what is lost without it, and whom it serves', () => {
    const [middle, east] = explainSet(setting(aQuestion({ k: 2 })), Int32Array.of(1, 2));
    expect(middle).toMatchObject({ candidate: 1, adds: 70, lost: 10, residentsServed: 30 });
    expect([...middle!.serves]).toEqual([0, 1]);
    expect(east).toMatchObject({ candidate: 2, adds: 60, lost: 0, residentsServed: 40, meanKm: 0, farthestKm: 0 });
    expect(middle!.farthestKm).toBeCloseTo(96.3, 1);
    expect(middle!.meanKm).toBeCloseTo(96.3 / 3, 1);
  });

  it('has no comparison where nobody would serve', () => {
    const only = explainSet(setting(aQuestion({ objective: { kind: 'p-median' } })), Int32Array.of(1));
    expect(only[0]).toMatchObject({ adds: null, lost: null, residentsServed: 70 });
    expect(measureSet(setting(aQuestion({ objective: { kind: 'p-center' } })), new Int32Array(0))).toBeNull();
  });

  it('agrees with the definition on random questions', async () => {
    await fc.assert(
      fc.asyncProperty(smallQuestions, async (q) => {
        const result = await solveSiting(q, quietTools());
        if (!result.ok) return;
        const chosen = [...result.value.chosen];
        const value = measured(q, chosen);
        expect(Math.abs(measureSet(setting(q), result.value.chosen)! - value)).toBeLessThan(1);
        for (const part of explainSet(setting(q), result.value.chosen)) {
          const without = measured(
            q,
            chosen.filter((j) => j !== part.candidate),
          );
          if (part.lost === null) expect(without).toBe(Number.POSITIVE_INFINITY);
          else expect(Math.abs(part.lost - Math.abs(value - without))).toBeLessThan(1);
        }
      }),
      { numRuns: 200, seed: 30 },
    );
  });
});
