import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionsOf, rowsOfKm } from '../../../src/core/siting/geography';
import { distanceKm } from '../../../src/core/sphere';

const place = fc.record({
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
});

describe('many distances at a time', () => {
  it('are within a millimetre of the haversine, save near the antipode, and equal to it where it decides', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const from = { lng: Float64Array.of(a.lng), lat: Float64Array.of(a.lat) };
        const to = { lng: Float64Array.of(b.lng), lat: Float64Array.of(b.lat) };
        const exact = distanceKm(a.lng, a.lat, b.lng, b.lat);
        const into = new Float64Array(1);
        if (exact < 19_000) {
          rowsOfKm(from, to, { kind: 'p-median' })(0, into);
          expect(Math.abs(into[0]! - exact)).toBeLessThan(1e-6);
          rowsOfKm(from, to, { kind: 'mclp', radiusKm: exact })(0, into);
          expect(into[0]).toBe(exact);
        }
        rowsOfKm(from, to, { kind: 'p-center' })(0, into);
        expect(into[0]).toBe(exact);
      }),
      { numRuns: 500, seed: 28 },
    );
  });

  it('stand on unit vectors: 0° 0° is the x axis, the north pole the z axis', () => {
    const [x, y, z, px, , pz] = positionsOf({ lng: Float64Array.of(0, 50), lat: Float64Array.of(0, 90) });
    expect([x, y, z, pz]).toEqual([1, 0, 0, 1]);
    expect(Math.abs(px!)).toBeLessThan(1e-15);
  });
});
