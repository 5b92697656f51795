import { describe, expect, it } from 'vitest';
import { placedOf, pointOf, recordTables, unitOf } from '../../../geodata/open/records';
import { adcode } from '../../../src/core/adcode';
import { aLocation, aRecord } from '../../support/a-record';

const cell = (table: ReturnType<typeof recordTables>[number], field: string, row = 0) =>
  table.rows[row]![table.fields.findIndex(({ name }) => name === field)];

describe('the tables of records', () => {
  const community = aLocation({
    precision: 'community',
    place: { kind: 'unit', unit: adcode('510107011001') },
    point: { lng: 104.06, lat: 30.63, uncertaintyKm: 0.5 },
  });
  const wide = aLocation({ precision: 'region', place: { kind: 'region', region: 'west' } });
  const unlisted = aLocation({
    precision: 'unlisted',
    place: { kind: 'unlisted', within: adcode('100000') },
    count: { value: 88, unit: '个城市', qualifier: 'exact' },
  });
  const [records, locations] = recordTables([
    aRecord({ themes: ['issue.ageing', 'rooted'], locations: [community, wide, unlisted] }),
  ]);

  it('keep several values in one cell, parted by a bar', () => {
    expect(cell(records!, 'themes')).toBe('issue.ageing|rooted');
    expect(cell(records!, 'links')).toBeNull();
  });

  it('give a place its county, its finer code and its point', () => {
    expect(cell(locations!, 'unit')).toBe('510107');
    expect(cell(locations!, 'code')).toBe('510107011001');
    expect([cell(locations!, 'lng'), cell(locations!, 'lat'), cell(locations!, 'uncertainty_km')]).toEqual([
      104.06, 30.63, 0.5,
    ]);
  });

  it('give no degrees to what is known more coarsely', () => {
    for (const row of [1, 2]) expect(cell(locations!, 'lat', row)).toBeNull();
    expect(cell(locations!, 'region', 1)).toBe('west');
    expect([cell(locations!, 'unit', 2), cell(locations!, 'count', 2)]).toEqual(['100000', 88]);
  });

  it('number the places of a record from 1', () => {
    expect(placedOf([aRecord({ locations: [community, wide] })]).map(({ position }) => position)).toEqual([1, 2]);
    expect(unitOf(wide)).toBeNull();
    expect(pointOf(wide)).toBeNull();
  });
});
