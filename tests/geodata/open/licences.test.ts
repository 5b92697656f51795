import { describe, expect, it } from 'vitest';
import { licencesMarkdown, TERMS, termsOf } from '../../../geodata/open/licences';
import { SOURCES } from '../../../geodata/sources';
import { shippedTables } from '../../support/open-data';

describe('the licences', () => {
  it('are said for every table, with sources that are listed', () => {
    expect(Object.keys(TERMS).sort()).toEqual([...shippedTables().tables.keys()].sort());
    const known = new Set(SOURCES.map(({ id }) => id));
    for (const { sources } of Object.values(TERMS)) for (const id of sources) expect(known, id).toContain(id);
    expect(() => termsOf('roads')).toThrow('roads');
  });

  it('claim nothing for the words of the scan, whose source states no licence', () => {
    expect(SOURCES.find(({ id }) => id === 'scan')?.licence).toContain('no licence stated');
    expect(termsOf('quotes').licences.map(({ name }) => name)).toEqual([undefined]);
  });

  it('say where the points come from a list without a licence', () => {
    expect(SOURCES.find(({ id }) => id === 'county_points')?.licence).toContain('states no licence');
    expect(termsOf('unit-points').licences.some(({ name }) => name === undefined)).toBe(true);
  });

  it('travel with the files, each source with its own words', () => {
    const page = licencesMarkdown(SOURCES);
    for (const { id, licence } of SOURCES) expect(page, id).toContain(licence);
    for (const table of Object.keys(TERMS)) expect(page).toContain(`| ${table} |`);
  });
});
