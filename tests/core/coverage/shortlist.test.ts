import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clear, offer, shortlistOf } from '../../../src/core/coverage/shortlist';

describe('the shortlist', () => {
  it('holds the k nearest owners, each once with its nearest place, whatever the order of asking', () => {
    const offers = fc.array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 9 })), { maxLength: 40 });
    fc.assert(
      fc.property(offers, fc.integer({ min: 1, max: 4 }), (given, k) => {
        const list = shortlistOf(k);
        for (const [owner, km] of given) offer(list, km, owner);
        const nearest = new Map<number, number>();
        for (const [owner, km] of given) nearest.set(owner, Math.min(km, nearest.get(owner) ?? km));
        const wanted = [...nearest].sort((a, b) => a[1] - b[1] || a[0] - b[0]).slice(0, k);
        expect([...list.owners].filter((owner) => owner >= 0)).toEqual(wanted.map(([owner]) => owner));
        expect([...list.km].filter(Number.isFinite)).toEqual(wanted.map(([, km]) => km));
      }),
      { seed: 2022 },
    );
  });

  it('is empty again after clearing', () => {
    const list = shortlistOf(2);
    offer(list, 5, 1);
    expect([...clear(list).km]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });
});
