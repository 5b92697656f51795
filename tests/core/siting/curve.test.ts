import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CurvePoint, kneeOf, siteCurve } from '../../../src/core/siting/curve';
import { quietTools } from './brute-force';
import { aQuestion, bestValue, measured, smallQuestions } from './small-questions';

describe('the whole curve', () => {
  it('is the answer to each k in turn', async () => {
    await fc.assert(
      fc.asyncProperty(smallQuestions, async (q) => {
        const streamed: CurvePoint[] = [];
        const curve = await siteCurve(q, 4, quietTools(), (point) => streamed.push(point));
        if (!curve.ok) return;
        expect(curve.value).toEqual(streamed);
        const objective =
          q.objective.kind === 'lscp' ? { kind: 'mclp' as const, radiusKm: q.objective.radiusKm } : q.objective;
        for (const point of curve.value) {
          expect(point.proven).toBe(true);
          if (point.k > 0) expect(point.value).toBe(bestValue({ ...q, objective, k: point.k }));
          else expect(point.value ?? Number.POSITIVE_INFINITY).toBe(measured({ ...q, objective }, []));
        }
      }),
      { numRuns: 100, seed: 31 },
    );
  });

  it('starts with what exists and passes 70 of 70 residents', async () => {
    const curve = await siteCurve(
      aQuestion({ existing: { lng: Float64Array.of(102.1), lat: Float64Array.of(30) } }),
      3,
      quietTools(),
    );
    expect(curve.ok && curve.value.map((point) => [point.k, point.value])).toEqual([
      [0, 10],
      [1, 70],
      [2, 70],
      [3, 70],
    ]);
  });

  it('has its knee where the gain falls off most', () => {
    const points = [0, 50, 80, 90, 95, 97].map((value, k) => ({
      k,
      value,
      bound: value,
      proven: true,
      chosen: new Int32Array(0),
    }));
    expect(kneeOf(points)).toBe(2);
    expect(kneeOf(points.slice(0, 2))).toBeNull();
  });
});
