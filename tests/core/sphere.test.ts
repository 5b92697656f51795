import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosinesOf, distanceKm, distancesKm, EARTH_RADIUS_KM } from '../../src/core/sphere';

const point = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }));

describe('a distance on the sphere', () => {
  it('is 54.972 km from Flinders Peak to Buninyong, within the 0.5% by which the ellipsoid differs', () => {
    // The worked example of the Geocentric Datum of Australia Technical Manual: 54,972.271 m on GRS80.
    const degrees = (whole: number, minutes: number, seconds: number) => whole + minutes / 60 + seconds / 3600;
    const flinders = [degrees(144, 25, 29.5244), -degrees(37, 57, 3.7203)] as const;
    const buninyong = [degrees(143, 55, 35.3839), -degrees(37, 39, 10.1561)] as const;
    expect(Math.abs(distanceKm(...flinders, ...buninyong) / 54.972271 - 1)).toBeLessThan(0.005);
  });

  it('is 1,067 km from 北京 to 上海', () => {
    // Between the coordinates that Wikipedia gives for the two cities: 39.9042 N 116.4074 E and 31.2304 N 121.4737 E.
    expect(Math.round(distanceKm(116.4074, 39.9042, 121.4737, 31.2304))).toBe(1067);
  });

  it('is a quarter of the circumference from the equator to the pole', () => {
    expect(distanceKm(104, 0, 30, 90)).toBeCloseTo((Math.PI / 2) * EARTH_RADIUS_KM, 6);
  });

  it('is half the circumference to the other side of the earth', () => {
    expect(distanceKm(104, 30, -76, -30)).toBeCloseTo(Math.PI * EARTH_RADIUS_KM, 6);
  });

  it('takes the short way across 180°', () => {
    expect(distanceKm(179.5, 0, -179.5, 0)).toBeCloseTo(distanceKm(0, 0, 1, 0), 6);
  });

  it('is the same both ways, and nothing from a point to itself', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceKm(...a, ...b)).toBeCloseTo(distanceKm(...b, ...a), 9);
        expect(distanceKm(...a, ...a)).toBe(0);
      }),
      { seed: 3 },
    );
  });

  it('is never longer than a detour', () => {
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distanceKm(...a, ...c)).toBeLessThanOrEqual(distanceKm(...a, ...b) + distanceKm(...b, ...c) + 1e-6);
      }),
      { seed: 4 },
    );
  });

  it('agrees with the angle between two vectors', () => {
    const vector = ([lng, lat]: [number, number]) => {
      const [x, y] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
      return [Math.cos(y) * Math.cos(x), Math.cos(y) * Math.sin(x), Math.sin(y)] as const;
    };
    fc.assert(
      fc.property(point, point, (a, b) => {
        const [p, q] = [vector(a), vector(b)];
        const cross = Math.hypot(p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]);
        const angle = Math.atan2(cross, p[0] * q[0] + p[1] * q[1] + p[2] * q[2]);
        expect(Math.abs(distanceKm(...a, ...b) - EARTH_RADIUS_KM * angle)).toBeLessThan(1e-3);
      }),
      { seed: 5 },
    );
  });
});

it('from one point to many is to the last bit the distance to each', () => {
  fc.assert(
    fc.property(point, fc.array(point, { minLength: 1, maxLength: 20 }), ([lng, lat], many) => {
      const [lngs, lats] = [Float64Array.from(many, ([x]) => x), Float64Array.from(many, ([, y]) => y)];
      const km = distancesKm({ lng, lat }, lngs, lats, cosinesOf(lats));
      expect([...km]).toEqual(many.map(([x, y]) => distanceKm(lng, lat, x, y)));
    }),
    { seed: 2020, numRuns: 300 },
  );
});
