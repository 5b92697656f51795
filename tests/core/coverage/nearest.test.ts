import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandOf } from '../../../src/core/coverage/demand';
import { areaBounds, nearestOf } from '../../../src/core/coverage/nearest';
import { supplyOf, supplyOfRecords } from '../../../src/core/coverage/supply';
import type { Location } from '../../../src/core/footprint';
import { groundOf } from '../../../src/core/ground';
import { isPlaceRole, type RangeKm, reachFrom } from '../../../src/core/reach';
import { distanceKm } from '../../../src/core/sphere';
import { randomWorld } from '../../support/random-world';
import { ALL_ROLES } from '../../support/worked-example';

const roles = new Set(ALL_ROLES);

describe('the nearest records', () => {
  it('are those that a look at every location of every record finds', () => {
    fc.assert(
      fc.property(randomWorld, fc.integer({ min: 1, max: 3 }), ({ units, regions, records }, k) => {
        const ground = groundOf(units, regions);
        const demand = demandOf(ground);
        const nearest = nearestOf(demand.points, supplyOfRecords(records, roles, demand), k, new Map());
        ground.counties.forEach((county, place) => {
          const reach = reachFrom(county, ground);
          const slow = (end: keyof RangeKm) =>
            records
              .map(({ locations }, owner) => ({ owner, km: Math.min(...locations.map((l) => kmOf(reach, l, end))) }))
              .filter(({ km }) => Number.isFinite(km))
              .sort((a, b) => a.km - b.km || a.owner - b.owner);
          for (const [end, wanted] of [
            ['certain', slow('maxKm')],
            ['possible', slow('minKm')],
          ] as const) {
            expect(nearest[end].km[place]).toBe(wanted[0]?.km ?? Number.POSITIVE_INFINITY);
            expect(nearest[end].owner[place]).toBe(wanted[0]?.owner ?? -1);
            expect(nearest[end].kthKm[place]).toBe(wanted[k - 1]?.km ?? Number.POSITIVE_INFINITY);
          }
        });
      }),
      { seed: 2022, numRuns: 200 },
    );
  });

  it('are the nearest of footprints and columns of points together, points numbered after the records', () => {
    const spot = fc.tuple(fc.double({ min: 75, max: 134, noNaN: true }), fc.double({ min: 18, max: 53, noNaN: true }));
    const spots = fc.array(spot, { maxLength: 40 });
    fc.assert(
      fc.property(randomWorld, spots, fc.boolean(), ({ units, regions, records }, given, isCoarse) => {
        const ground = groundOf(units, regions);
        const demand = demandOf(ground);
        const column = (values: readonly number[]) =>
          isCoarse ? Float32Array.from(values) : Float64Array.from(values);
        const [lng, lat] = [column(given.map(([x]) => x)), column(given.map(([, y]) => y))];
        const both = nearestOf(
          demand.points,
          supplyOf(records, roles, { lng, lat, county: null }, demand),
          1,
          new Map(),
        );
        const known = nearestOf(demand.points, supplyOfRecords(records, roles, demand), 1, new Map());
        ground.counties.forEach((county, place) => {
          const all = Array.from(lng, (x, row) => distanceKm(county.lng, county.lat, x, lat[row]!));
          for (const end of ['certain', 'possible'] as const) {
            const km = Math.min(known[end].km[place]!, ...all);
            expect(both[end].km[place]).toBe(km);
            const owner = both[end].owner[place]!;
            if (owner >= records.length) expect(all[owner - records.length]).toBe(km);
            else expect(owner).toBe(known[end].owner[place]);
          }
        });
      }),
      { seed: 2022, numRuns: 100 },
    );
  });

  it('lie between the nearest and the farthest county of an area', () => {
    fc.assert(
      fc.property(randomWorld, ({ units, regions }) => {
        const ground = groundOf(units, regions);
        for (const members of ground.countiesByArea.values()) {
          const { minKm, maxKm } = areaBounds(demandOf(ground).points, members);
          ground.counties.forEach(({ lng, lat }, place) => {
            const all = [...members].map((at) => distanceKm(lng, lat, ground.lng[at]!, ground.lat[at]!));
            if (all.length === 0) return;
            expect([minKm[place], maxKm[place]]).toEqual([Math.min(...all), Math.max(...all)]);
          });
        }
      }),
      { seed: 2022, numRuns: 50 },
    );
  });
});

function kmOf(reach: (location: Location) => RangeKm | null, location: Location, end: keyof RangeKm): number {
  return isPlaceRole(location.role) ? (reach(location)?.[end] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
}
