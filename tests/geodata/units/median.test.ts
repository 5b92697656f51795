import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianPoint, type WeightedPoint } from '../../../geodata/units/median';
import { distanceKm } from '../../../src/core/sphere';

const points = fc.array(
  fc.record({
    lng: fc.double({ min: 73, max: 135, noNaN: true }),
    lat: fc.double({ min: 3, max: 54, noNaN: true }),
    weight: fc.integer({ min: 0, max: 1000 }),
  }),
  { minLength: 1, maxLength: 15 },
);

const costOf = (candidate: WeightedPoint, list: readonly WeightedPoint[]) =>
  list.reduce((sum, p) => sum + p.weight * distanceKm(candidate.lng, candidate.lat, p.lng, p.lat), 0);

describe('the 1-median', () => {
  it('costs no more than any other point of the list', () => {
    fc.assert(
      fc.property(points, (list) => {
        const best = costOf(medianPoint(list)!, list);
        for (const other of list) expect(best).toBeLessThanOrEqual(costOf(other, list) + 1e-6);
      }),
      { seed: 1 },
    );
  });

  it('lies where more than half of the people are', () => {
    const town = { lng: 104, lat: 30, weight: 51 };
    expect(medianPoint([{ lng: 100, lat: 31, weight: 25 }, town, { lng: 108, lat: 29, weight: 24 }])).toBe(town);
  });

  it('is the first point when nobody lives anywhere, and nothing without points', () => {
    const first = { lng: 100, lat: 30, weight: 0 };
    expect(medianPoint([first, { lng: 101, lat: 30, weight: 0 }])).toBe(first);
    expect(medianPoint([])).toBeNull();
  });
});
