import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { type Compare, type ComparePlace, NO_COMPARE } from '../../src/core/compare/question';
import { decodeCompare, encodeCompare, placeCode } from '../../src/core/share-compare';
import { someCompare } from '../support/share-states';

const unit = (code: string): ComparePlace => ({ kind: 'unit', adcode: adcode(code) });
const WEST: ComparePlace = { kind: 'region', region: 'west' };

describe('a comparison in the address', () => {
  it('is two codes and a distance', () => {
    const compare: Compare = { kind: 'places', first: unit('510100'), second: WEST, km: 200, isSameView: true };
    expect(encodeCompare(compare)).toBe('510100,west,200,same');
    expect(decodeCompare('510100,west,200,same')).toEqual(compare);
  });

  it('is nothing at the beginning', () => {
    expect(encodeCompare(NO_COMPARE)).toBe('');
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(someCompare, (compare) => {
        const text = encodeCompare(compare);
        if (text !== '') expect(decodeCompare(text)).toEqual(compare);
      }),
      { seed: 2022 },
    );
  });

  it('is null where a part of it cannot be read', () => {
    for (const text of ['', '510100', '510100,410100', '5101,410100,100', 'moon,west,100', 'west,,9', 'west,,100,far'])
      expect(decodeCompare(text), text).toBeNull();
    for (const text of ['510100,410100,100,same,more', '510100104000,west,100', 'west,,1e2', 'scenario'])
      expect(decodeCompare(text), text).toBeNull();
  });

  it('names a place by its code, and none by nothing', () => {
    expect([unit('510100'), WEST, null].map(placeCode)).toEqual(['510100', 'west', '']);
  });
});
