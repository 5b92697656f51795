import { describe, expect, it } from 'vitest';
import { demandOf } from '../../../src/core/coverage/demand';
import { densityBy, perMillion } from '../../../src/core/coverage/density';
import { supplyOfRecords } from '../../../src/core/coverage/supply';
import { groundOf } from '../../../src/core/ground';
import { aLocation, aRecord } from '../../support/small-ground';
import { ALL_ROLES, EXAMPLE_RECORDS, EXAMPLE_UNITS } from '../../support/worked-example';

const demand = demandOf(groundOf(EXAMPLE_UNITS, []));
const homesOf = (records: typeof EXAMPLE_RECORDS) => supplyOfRecords(records, new Set(ALL_ROLES), demand).homes;

describe('records per million residents', () => {
  it('counts what is known by its province in the province, in no city', () => {
    const cities = densityBy('city', homesOf(EXAMPLE_RECORDS), demand.cities.length);
    expect([...cities.records]).toEqual([1, 0, 1, 0]);
    expect(cities.unassigned).toBe(1);
    const provinces = densityBy('province', homesOf(EXAMPLE_RECORDS), demand.provinces.length);
    expect([...provinces.records]).toEqual([2, 1, 0]);
    expect(provinces.unassigned).toBe(0);
  });

  it('counts a record with two sites in a city once there, and once in each of two cities', () => {
    const sites = ['510101', '510201', '510102'].map((unit) => aLocation({ unit, precision: 'county' }));
    expect([...densityBy('city', homesOf([aRecord('a', sites)]), 4).records]).toEqual([1, 1, 0, 0]);
  });

  it('divides by residents, and by nobody not at all', () => {
    expect(perMillion(2, 900_000)).toBeCloseTo(2.2222, 4);
    expect(perMillion(2, 0)).toBeNull();
  });
});
