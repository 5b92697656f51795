import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandOf } from '../../../src/core/coverage/demand';
import { areaBounds, nearestOf } from '../../../src/core/coverage/nearest';
import { supplyOfRecords } from '../../../src/core/coverage/supply';
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
