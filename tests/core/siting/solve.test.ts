import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SitingAnswer, SitingQuestion } from '../../../src/core/siting/question';
import { solveSiting } from '../../../src/core/siting/solve';
import { quietTools } from './brute-force';
import { allowedSets, bestValue, measured, smallQuestions } from './small-questions';

describe('a siting question', () => {
  it('has the answer that brute force finds, with forced, excluded and spaced sites', async () => {
    await fc.assert(
      fc.asyncProperty(smallQuestions, async (q) => {
        const result = await solveSiting(q, quietTools());
        const best = bestValue(q);
        if (!result.ok) {
          checkFault(q, result.error.kind, best);
          return;
        }
        const { value, chosen, bound, proven, gap } = result.value;
        expect([value, bound, proven, gap]).toEqual([best, best, true, 0]);
        const isAllowed = [...allowedSets(q, chosen.length)].some((set) => set.join() === [...chosen].join());
        expect(isAllowed).toBe(true);
        if (q.objective.kind === 'lscp') expect(chosen.length).toBe(best);
        else {
          expect(chosen.length).toBe(q.k);
          expect(measured(q, [...chosen])).toBe(value);
        }
      }),
      { numRuns: 1500, seed: 25 },
    );
  });

  it('is answered in breaths: the bound never crosses the value, and both only get better', async () => {
    await fc.assert(
      fc.asyncProperty(smallQuestions, async (q) => {
        const seen: SitingAnswer[] = [];
        await solveSiting(q, quietTools(), (answer) => seen.push(answer));
        const up = q.objective.kind === 'mclp' ? 1 : -1;
        seen.forEach((answer, at) => {
          expect(up * (answer.bound - answer.value)).toBeGreaterThanOrEqual(0);
          if (at === 0) return;
          expect(up * (answer.value - seen[at - 1]!.value)).toBeGreaterThanOrEqual(0);
          expect(up * (answer.bound - seen[at - 1]!.bound)).toBeLessThanOrEqual(0);
        });
      }),
      { numRuns: 200, seed: 26 },
    );
  });

  it('keeps its first answer, labelled as not proven, when it is stopped', async () => {
    const lng = Float64Array.from({ length: 60 }, (_, i) => 100 + ((i * 7.3) % 15));
    const lat = Float64Array.from({ length: 60 }, (_, i) => 25 + ((i * 3.7) % 12));
    const q: SitingQuestion = {
      objective: { kind: 'p-median' },
      k: 6,
      demand: { lng, lat, weight: new Float64Array(60).fill(3) },
      candidates: { lng, lat },
      existing: { lng: new Float64Array(0), lat: new Float64Array(0) },
      forcedIn: new Int32Array(0),
      forcedOut: new Int32Array(0),
      minSpacingKm: 0,
    };
    const stopped = await solveSiting(q, { ...quietTools(), shouldStop: () => true });
    expect(stopped.ok && stopped.value.chosen.length).toBe(6);
    expect(stopped.ok && stopped.value.proven).toBe(false);
    expect(stopped.ok && stopped.value.bound).toBeLessThan(stopped.ok ? stopped.value.value : 0);
  });
});

/** A fault must be true. */
function checkFault(q: SitingQuestion, kind: string, best: number | null): void {
  const total = q.demand.weight.reduce((sum, w) => sum + w, 0);
  const free = q.candidates.lng.length - q.forcedOut.length;
  switch (kind) {
    case 'no-demand':
      expect(total).toBe(0);
      break;
    case 'k-larger-than-candidates':
      expect(q.k).toBeGreaterThan(q.objective.kind === 'lscp' ? 0 : free);
      break;
    case 'more-forced-than-k':
      expect(q.forcedIn.length).toBeGreaterThan(q.k);
      break;
    case 'already-covered':
      expect(measured(q, [])).toBeGreaterThanOrEqual(
        q.objective.kind === 'lscp' ? q.objective.share * total - 1e-6 : total,
      );
      break;
    case 'nothing-in-range':
      expect(best === null || best === measured(q, [])).toBe(true);
      break;
    case 'infeasible-spacing':
    case 'share-out-of-reach':
    case 'limit-too-low':
      expect(best).toBeNull();
      break;
    default:
      throw new Error(`an unexpected fault: ${kind}`);
  }
}
