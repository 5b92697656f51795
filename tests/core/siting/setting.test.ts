import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matrixSettingOf, prepared, settingOf } from '../../../src/core/siting/setting';
import { aQuestion, km, smallQuestions } from './small-questions';

const hundred = { lng: Float64Array.of(104), lat: Float64Array.of(30) };

describe('a setting', () => {
  it('counts centres forced in as open, and k as what is left', () => {
    const setting = settingOf(aQuestion({ k: 2, forcedIn: Int32Array.of(0), forcedOut: Int32Array.of(2) }));
    if (!setting.ok) throw new Error(setting.error.kind);
    expect(setting.value.input.k).toBe(1);
    expect([...setting.value.candidateOf]).toEqual([1]);
    expect(setting.value.input.toExisting[0]).toBe(0);
    expect(setting.value.toExisting[0]).toBe(Number.POSITIVE_INFINITY);
  });

  it('lets exactly the spacing pass, between new centres and to existing ones', () => {
    const q = aQuestion({ k: 2 });
    const apart = km(q.candidates, 0, q.candidates, 1);
    const rivals = (minSpacingKm: number): unknown => {
      const setting = settingOf({ ...q, minSpacingKm });
      return setting.ok && setting.value.input.conflicts?.map((list) => [...list]);
    };
    expect(rivals(apart * 1.0000001)).toEqual([[1], [0, 2], [1]]);
    expect(rivals(apart * 0.9999999)).toEqual([[], [], []]);
    const sites = (minSpacingKm: number): unknown => {
      const setting = settingOf({ ...q, k: 1, existing: hundred, minSpacingKm });
      return setting.ok && [...setting.value.candidateOf];
    };
    expect(sites(apart * 0.9999999)).toEqual([0, 2]);
    expect(sites(apart * 1.0000001)).toBe(false);
  });

  it('says that forced centres are too close together', () => {
    const crowded = settingOf(aQuestion({ k: 2, forcedIn: Int32Array.of(0, 1), minSpacingKm: 120 }));
    expect(crowded).toEqual({ ok: false, error: { kind: 'infeasible-spacing', minSpacingKm: 120 } });
    const besideExisting = settingOf(aQuestion({ forcedIn: Int32Array.of(1), existing: hundred, minSpacingKm: 1 }));
    expect(besideExisting.ok).toBe(false);
  });

  it('finds exactly the rivals that the definition finds', () => {
    fc.assert(
      fc.property(smallQuestions, (q) => {
        const setting = settingOf(q);
        if (!setting.ok || !setting.value.input.conflicts) return;
        const { candidateOf, input } = setting.value;
        candidateOf.forEach((a, site) => {
          const close = [...candidateOf.keys()].filter(
            (other) => other !== site && km(q.candidates, a, q.candidates, candidateOf[other]!) < q.minSpacingKm,
          );
          expect([...input.conflicts![site]!]).toEqual(close);
        });
      }),
      { numRuns: 300, seed: 27 },
    );
  });

  it('takes whole distances as they are and others in millionths', () => {
    const matrix = {
      objective: { kind: 'p-median' as const },
      k: 1,
      weight: Float64Array.of(1),
      candidateCount: 1,
      distance: Float64Array.of(3),
      toExisting: null,
      forcedIn: new Int32Array(0),
      forcedOut: new Int32Array(0),
    };
    const step = (distance: number): unknown => {
      const setting = matrixSettingOf({ ...matrix, distance: Float64Array.of(distance) });
      return setting.ok && setting.value.step;
    };
    expect([step(3), step(3.5)]).toEqual([1, 2 ** -20]);
    expect(prepared(matrix).ok).toBe(true);
  });
});
