import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenKm, positionsOf, rowsOfKm } from '../../../src/core/siting/geography';
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

  it('are, one at a time, to the last bit those of the rows', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), (places) => {
        const points = {
          lng: Float64Array.from(places, ({ lng }) => lng),
          lat: Float64Array.from(places, ({ lat }) => lat),
        };
        const into = new Float64Array(places.length);
        for (const kind of ['p-median', 'p-center'] as const) {
          const between = betweenKm(points, points, { kind });
          const rows = rowsOfKm(points, points, { kind });
          for (let row = 0; row < places.length; row++) {
            rows(row, into);
            expect(Array.from(places, (_, site) => between(row, site))).toEqual([...into]);
          }
        }
      }),
      { numRuns: 100, seed: 29 },
    );
  });

  it('beyond the radius and a kilometre are endless where only the radius counts, and a kilometre before it are not', () => {
    const from = { lng: Float64Array.of(104), lat: Float64Array.of(30) };
    const to = { lng: Float64Array.of(104, 104, 104), lat: Float64Array.of(30.5, 31, 31.02) };
    for (const kind of ['mclp', 'lscp'] as const) {
      const into = new Float64Array(3);
      rowsOfKm(from, to, { kind, radiusKm: 111, share: 1 })(0, into);
      expect(into[0]).toBeCloseTo(55.597, 2); // half a degree of 111.195 km
      expect(into[1]).toBeCloseTo(111.195, 2);
      expect(into[2]).toBe(Number.POSITIVE_INFINITY);
    }
  });

  it('stand on unit vectors: 0° 0° is the x axis, the north pole the z axis', () => {
    const [x, y, z, px, , pz] = positionsOf({ lng: Float64Array.of(0, 50), lat: Float64Array.of(0, 90) });
    expect([x, y, z, pz]).toEqual([1, 0, 0, 1]);
    expect(Math.abs(px!)).toBeLessThan(1e-15);
  });
});
