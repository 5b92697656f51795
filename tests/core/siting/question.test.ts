import { describe, expect, it } from 'vitest';
import { checkMatrixQuestion, checkQuestion, type SitingQuestion } from '../../../src/core/siting/question';
import { aQuestion } from './small-questions';

function fault(changes: Partial<SitingQuestion>): unknown {
  const checked = checkQuestion(aQuestion(changes));
  return checked.ok ? 'fine' : checked.error;
}

describe('checking a question', () => {
  it('lets a good one pass', () => {
    expect(fault({})).toBe('fine');
    expect(fault({ objective: { kind: 'lscp', radiusKm: 0, share: 1 } })).toBe('fine');
  });

  it('rejects what is not a number, negative or out of range before anything is proven', () => {
    const { demand, candidates } = aQuestion({});
    const weight = (value: number): Partial<SitingQuestion> => ({
      demand: { ...demand, weight: Float64Array.of(1, value, 1) },
    });
    for (const bad of [Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY])
      expect(fault(weight(bad))).toEqual({ kind: 'bad-number', field: 'weight', index: 1 });
    expect(fault({ candidates: { ...candidates, lat: Float64Array.of(30, 30, 91) } })).toEqual({
      kind: 'bad-number',
      field: 'candidates.lat',
      index: 2,
    });
    expect(fault({ demand: { ...demand, lng: Float64Array.of(Number.NaN, 1, 1) } })).toEqual({
      kind: 'bad-number',
      field: 'demand.lng',
      index: 0,
    });
    for (const radiusKm of [Number.NaN, -5, Number.POSITIVE_INFINITY])
      expect(fault({ objective: { kind: 'mclp', radiusKm } })).toMatchObject({ kind: 'bad-number', field: 'radiusKm' });
    for (const share of [0, 1.01, Number.NaN])
      expect(fault({ objective: { kind: 'lscp', radiusKm: 5, share } })).toMatchObject({ field: 'share' });
    for (const k of [0, -1, 1.5, Number.NaN]) expect(fault({ k })).toMatchObject({ field: 'k' });
    expect(fault({ minSpacingKm: -1 })).toMatchObject({ field: 'minSpacingKm' });
    expect(fault({ forcedIn: Int32Array.of(3) })).toEqual({ kind: 'bad-number', field: 'forcedIn', index: 0 });
  });

  it('says which decision cannot be', () => {
    expect(fault({ forcedIn: Int32Array.of(1), forcedOut: Int32Array.of(1) })).toEqual({
      kind: 'forced-both-ways',
      candidate: 1,
    });
    expect(fault({ forcedIn: Int32Array.of(0, 1), k: 1 })).toEqual({ kind: 'more-forced-than-k', k: 1, forced: 2 });
    expect(fault({ k: 4 })).toEqual({ kind: 'k-larger-than-candidates', k: 4, candidates: 3 });
    expect(fault({ k: 3, forcedOut: Int32Array.of(0) })).toEqual({
      kind: 'k-larger-than-candidates',
      k: 3,
      candidates: 2,
    });
  });

  it('says when nobody is there, and when lists do not fit', () => {
    const { demand } = aQuestion({});
    expect(fault({ demand: { ...demand, weight: new Float64Array(3) } })).toEqual({ kind: 'no-demand' });
    expect(fault({ demand: { ...demand, weight: new Float64Array(2).fill(1) } })).toEqual({
      kind: 'lengths-differ',
      field: 'demand',
    });
  });

  it('checks given distances too', () => {
    const matrix = {
      objective: { kind: 'p-median' as const },
      k: 1,
      weight: Float64Array.of(1, 1),
      candidateCount: 2,
      distance: Float64Array.of(0, 1, 1, 0),
      toExisting: null,
      forcedIn: new Int32Array(0),
      forcedOut: new Int32Array(0),
    };
    const kind = (changes: object): unknown => {
      const checked = checkMatrixQuestion({ ...matrix, ...changes });
      return checked.ok ? 'fine' : checked.error;
    };
    expect(kind({})).toBe('fine');
    expect(kind({ distance: Float64Array.of(0, Number.NaN, 1, 0) })).toEqual({
      kind: 'bad-number',
      field: 'distance',
      index: 1,
    });
    expect(kind({ distance: Float64Array.of(0, 1, -1, 0) })).toEqual({
      kind: 'bad-number',
      field: 'distance',
      index: 2,
    });
    expect(kind({ distance: Float64Array.of(0, 1) })).toEqual({ kind: 'lengths-differ', field: 'distance' });
    expect(kind({ toExisting: Float64Array.of(1) })).toEqual({ kind: 'lengths-differ', field: 'toExisting' });
    expect(kind({ toExisting: Float64Array.of(1, Number.NaN) })).toEqual({
      kind: 'bad-number',
      field: 'toExisting',
      index: 1,
    });
  });
});
