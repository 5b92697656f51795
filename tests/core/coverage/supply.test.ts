import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandOf } from '../../../src/core/coverage/demand';
import { supplyOfPoints, supplyOfRecords } from '../../../src/core/coverage/supply';
import { groundOf } from '../../../src/core/ground';
import { isPlaceRole } from '../../../src/core/reach';
import { randomWorld } from '../../support/random-world';
import { aLocation, aRecord } from '../../support/small-ground';
import { ALL_ROLES, EXAMPLE_RECORDS, EXAMPLE_UNITS } from '../../support/worked-example';

const demand = demandOf(groundOf(EXAMPLE_UNITS, []));
const roles = new Set(ALL_ROLES);

describe('supply', () => {
  it('takes a county as a point and a province as its three counties', () => {
    const supply = supplyOfRecords(EXAMPLE_RECORDS, roles, demand);
    expect([...supply.points.points.lat].sort()).toEqual([30, 34]);
    expect(supply.areas.map(({ area, counties, owners }) => [area, [...counties], [...owners]])).toEqual([
      ['510000', [0, 1, 2], [1]],
    ]);
    expect(supply).toMatchObject({ records: 3, placed: 3, rough: 1 });
  });

  it('never takes a service area for a place', () => {
    const record = aRecord('hub', [aLocation({ unit: '510000', precision: 'province', role: 'service_area' })]);
    expect(supplyOfRecords([record], roles, demand)).toMatchObject({ records: 1, placed: 0 });
  });

  it('counts a record without a place as unplaced: all placed ones have one at the roles asked for', () => {
    fc.assert(
      fc.property(randomWorld, ({ units, regions, records }) => {
        const supply = supplyOfRecords(records, roles, demandOf(groundOf(units, regions)));
        const isRegionKnown = units.some((unit) => unit.adcode === '510000' || unit.adcode === '620100');
        const placed = records.filter((record) =>
          record.locations.some(
            ({ role, precision }) =>
              isPlaceRole(role) &&
              precision !== 'unlisted' &&
              precision !== 'nation' &&
              (isRegionKnown || precision !== 'region'),
          ),
        );
        expect(supply.placed).toBe(placed.length);
        expect(supply.records).toBe(records.length);
      }),
      { seed: 2022 },
    );
  });

  it('counts an imported point that is not on the globe and does not place it', () => {
    const lng = Float64Array.of(110, Number.NaN, 200, 110);
    const lat = Float64Array.of(30, 30, 30, 30.5);
    const supply = supplyOfPoints({ lng, lat, county: Int32Array.of(0, 0, 0, -1) }, demand);
    expect(supply).toMatchObject({ records: 4, placed: 2 });
    expect([...supply.pointOwners]).toEqual([0, 3]);
    expect([...supply.homes.city]).toEqual([0, -1]);
    expect([...supply.points.points.lat].sort()).toEqual([30, 30.5]);
  });
});
