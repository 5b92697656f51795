import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessOf, type Zone, zones2sfca, zonesE2sfca } from '../../../src/core/coverage/access';
import { buildTree, spherePoints } from '../../../src/core/coverage/sphere-tree';
import { lorenzOf } from '../../../src/core/coverage/weighted';
import { distanceKm } from '../../../src/core/sphere';

const point = fc.tuple(fc.double({ min: 100, max: 106, noNaN: true }), fc.double({ min: 28, max: 34, noNaN: true }));
const columns = (points: readonly (readonly [number, number])[]) =>
  [Float64Array.from(points, ([lng]) => lng), Float64Array.from(points, ([, lat]) => lat)] as const;
const all = (size: number) => Uint32Array.from({ length: size }, (_, at) => at);

const world = fc.record({
  counties: fc.array(point, { minLength: 1, maxLength: 25 }),
  places: fc.array(point, { minLength: 1, maxLength: 300 }),
  people: fc.array(fc.nat({ max: 1000 }), { minLength: 25, maxLength: 25 }),
  radiusKm: fc.integer({ min: 1, max: 600 }),
  isEnhanced: fc.boolean(),
});

describe('the two-step floating catchment area', () => {
  it('is what the double loop over counties and places gives', () => {
    fc.assert(
      fc.property(world, ({ counties, places, people, radiusKm, isEnhanced }) => {
        const zones = isEnhanced ? zonesE2sfca(radiusKm) : zones2sfca(radiusKm);
        const residents = Float64Array.from(people.slice(0, counties.length));
        const access = accessOf(
          spherePoints(...columns(counties)),
          residents,
          all(counties.length),
          buildTree(...columns(places)),
          zones,
        );
        const slow = doubleLoop(counties, residents, places, zones);
        access.score.forEach((score, county) => {
          expect(Math.abs(score - slow[county]!)).toBeLessThanOrEqual(1e-9 * Math.max(slow[county]!, 1e-9));
        });
        // ΣPA = ΣS over the places that at least one resident lives near: the others have nobody to give to.
        const given = access.score.reduce((sum, score, county) => sum + score * residents[county]!, 0);
        expect(given).toBeCloseTo(access.served, 6);
        expect(access.served + access.unserved).toBe(places.length);
      }),
      { seed: 2022, numRuns: 300 },
    );
  });

  it('gives all the same, and a Gini of 0, when every place is near everybody', () => {
    const counties = columns([
      [104, 30],
      [104.1, 30],
      [104, 30.1],
    ]);
    const residents = Float64Array.of(10, 200, 3000);
    const places = buildTree(
      ...columns([
        [104, 30],
        [104.05, 30.05],
      ]),
    );
    const { score } = accessOf(spherePoints(...counties), residents, all(3), places, zones2sfca(100));
    expect(score[0]).toBeCloseTo(2 / 3210, 15);
    expect(lorenzOf(score, residents, all(3))!.gini).toBeCloseTo(0, 12);
  });

  it('counts a place exactly X away', () => {
    const counties = spherePoints(...columns([[104, 30]]));
    const places = buildTree(...columns([[105, 31]]));
    const km = distanceKm(104, 30, 105, 31);
    const score = (radiusKm: number) =>
      accessOf(counties, Float64Array.of(4), all(1), places, zones2sfca(radiusKm)).score[0];
    expect(score(km)).toBe(0.25);
    expect(score(km - 1e-9)).toBe(0);
  });

  it('shares a place by the weights of the thirds of X', () => {
    const zones = zonesE2sfca(90);
    expect(zones).toEqual([
      { km: 30, weight: 1 },
      { km: 60, weight: 0.68 },
      { km: 90, weight: 0.22 },
    ]);
  });
});

function doubleLoop(
  counties: readonly (readonly [number, number])[],
  residents: Float64Array,
  places: readonly (readonly [number, number])[],
  zones: readonly Zone[],
): readonly number[] {
  const weight = (county: readonly [number, number], place: readonly [number, number]) => {
    const km = distanceKm(county[0], county[1], place[0], place[1]);
    return zones.find((zone) => km <= zone.km)?.weight ?? 0;
  };
  const shares = places.map((place) => {
    const people = counties.reduce((sum, county, at) => sum + residents[at]! * weight(county, place), 0);
    return people > 0 ? 1 / people : 0;
  });
  return counties.map((county) => places.reduce((sum, place, at) => sum + shares[at]! * weight(county, place), 0));
}
