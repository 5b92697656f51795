import { describe, expect, it } from 'vitest';
import { nearCircle } from '../../src/core/circle';
import { distanceKm } from '../../src/core/sphere';

const PLACES = { 成都: [104.0648, 30.6586], 漠河: [122.5386, 52.9722], 三沙: [112.3386, 16.8311] } as const;

describe('the circle of a distance', () => {
  it.each(Object.entries(PLACES))('has all its corners at 200 km from %s', (_, [lng, lat]) => {
    const [ring] = nearCircle({ lng, lat }, 200).geometry.coordinates;
    expect(ring).toHaveLength(129);
    expect(ring![0]).toEqual(ring![128]);
    for (const [x, y] of ring!) expect(Math.abs(distanceKm(lng, lat, x!, y!) - 200)).toBeLessThan(0.2);
  });

  it('is at most 0.03 % nearer in the middle of its sides', () => {
    const [lng, lat] = PLACES.成都;
    const ring = nearCircle({ lng, lat }, 500).geometry.coordinates[0]!;
    for (let at = 1; at < ring.length; at++) {
      const [a, b] = [ring[at - 1]!, ring[at]!];
      const km = distanceKm(lng, lat, (a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2);
      expect(km).toBeGreaterThan(500 * (1 - 0.0004));
      expect(km).toBeLessThan(500 * 1.0005);
    }
  });
});
