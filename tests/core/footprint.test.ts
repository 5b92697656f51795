import { describe, expect, it } from 'vitest';
import { isFine, isHatched, isRinged, PRECISIONS } from '../../src/core/footprint';

describe('how a precision is drawn', () => {
  it('is one way only: mark, ring or hatch; and unlisted is none of them', () => {
    for (const precision of PRECISIONS) {
      const ways = [isFine, isRinged, isHatched].filter((is) => is(precision)).length;
      expect(ways, precision).toBe(precision === 'unlisted' ? 0 : 1);
    }
  });

  it('is a plain mark only when finer than a county', () => {
    expect(PRECISIONS.filter(isFine)).toEqual(['point', 'community', 'town']);
  });

  it('is never a point for a province', () => {
    expect(PRECISIONS.filter(isHatched)).toEqual(['province', 'region', 'nation']);
    expect(PRECISIONS.filter(isRinged)).toEqual(['county', 'prefecture']);
  });
});
