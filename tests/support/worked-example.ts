// The worked example of docs/coverage.md: four counties on one meridian, three records. Every number of it can be
// checked by hand, one degree of latitude being 111.195 km.
import type { GapsQuestion } from '../../src/core/coverage/question';
import { type World, withRecords, worldOf } from '../../src/core/coverage/world';
import { ROLES, type Role } from '../../src/core/footprint';
import type { AtlasRecord } from '../../src/core/record';
import type { Result } from '../../src/core/result';
import type { Unit } from '../../src/core/unit';
import { aLocation, aRecord, aUnit } from './small-ground';

export const EXAMPLE_UNITS: readonly Unit[] = [
  aUnit({ adcode: '100000', parent: null, level: 'nation' }),
  aUnit({ adcode: '510000', parent: '100000', level: 'province', name: '甲省', lng: 110, lat: 30 }),
  aUnit({ adcode: '510100', parent: '510000', level: 'prefecture', name: '甲东市', lng: 110, lat: 30 }),
  aUnit({
    adcode: '510101',
    parent: '510100',
    name: '甲一区',
    lng: 110,
    lat: 30,
    urbanPopulation: 400_000,
    population: 500_000,
  }),
  aUnit({
    adcode: '510102',
    parent: '510100',
    name: '甲二区',
    lng: 110,
    lat: 30.5,
    urbanPopulation: 300_000,
    population: 400_000,
  }),
  aUnit({ adcode: '510200', parent: '510000', level: 'prefecture', name: '甲西市', lng: 110, lat: 32 }),
  aUnit({
    adcode: '510201',
    parent: '510200',
    name: '甲三县',
    lng: 110,
    lat: 32,
    urbanPopulation: 200_000,
    population: 300_000,
  }),
  aUnit({ adcode: '620000', parent: '100000', level: 'province', name: '乙省', lng: 110, lat: 34 }),
  aUnit({ adcode: '620100', parent: '620000', level: 'prefecture', name: '乙市', lng: 110, lat: 34 }),
  aUnit({
    adcode: '620101',
    parent: '620100',
    name: '乙一县',
    lng: 110,
    lat: 34,
    urbanPopulation: 100_000,
    population: 400_000,
  }),
  aUnit({
    adcode: '810000',
    parent: '100000',
    level: 'province',
    name: '香港特别行政区',
    isCity: true,
    lng: 114.17,
    lat: 22.32,
  }),
];

export const EXAMPLE_RECORDS: readonly AtlasRecord[] = [
  aRecord('elders-in-one', [aLocation({ unit: '510101', precision: 'county' })], { themes: ['issue.ageing'] }),
  aRecord('elders-somewhere', [aLocation({ unit: '510000', precision: 'province' })], { themes: ['issue.ageing'] }),
  aRecord('garden-in-b', [aLocation({ unit: '620101', precision: 'county' })], { themes: ['method.garden'] }),
];

export const ALL_ROLES: readonly Role[] = ROLES;

export function exampleWorld(): World {
  return withRecords(worldOf(EXAMPLE_UNITS, []), EXAMPLE_RECORDS);
}

/** The question of the example: records about the elderly, X = 100 km, urban residents of the whole country. */
export function aQuestion(given: Partial<GapsQuestion>): GapsQuestion {
  return {
    supply: { kind: 'records', ids: EXAMPLE_RECORDS.slice(0, 2).map((record) => record.id) },
    against: null,
    roles: ALL_ROLES,
    basis: 'urban',
    standardKm: 100,
    scope: { kind: 'nation' },
    backup: 2,
    rankBy: 'certain',
    rows: 'city',
    columns: 'province',
    withAccess: false,
    ...given,
  };
}

export function answered<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`wanted an answer, got ${JSON.stringify(result.error)}`);
  return result.value;
}
