// The published files, read back as other tools read them and held against records.json and units.json.
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { openFiles, shippedTables } from '../support/open-data';

const files = openFiles();
const { records, units } = shippedTables();
const descriptor = JSON.parse(files.get('open/datapackage.json')!);

function rowsOf(file: string): readonly Record<string, string>[] {
  const text = files.get(`open/${file}`)!;
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors, file).toEqual([]);
  return data;
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the open data, read back', () => {
  it('hold every record, place, organisation, figure and quote', () => {
    expect(rowsOf('records.csv').map(({ id }) => id)).toEqual(records.map(({ id }) => id));
    for (const [file, part] of [
      ['locations.csv', 'locations'],
      ['organisations.csv', 'organisations'],
      ['figures.csv', 'figures'],
      ['quotes.csv', 'quotes'],
    ] as const)
      expect(rowsOf(file), file).toHaveLength(sum(records.map((record) => record[part].length)));
    expect(rowsOf('quotes.csv').map(({ text }) => text)).toEqual(
      records.flatMap(({ quotes }) => quotes.map(({ text }) => text)),
    );
  });

  it('add up to the figures and counts of the records', () => {
    expect(sum(rowsOf('figures.csv').map(({ value }) => Number(value)))).toBe(
      sum(records.flatMap(({ figures }) => figures.map(({ value }) => value))),
    );
    expect(sum(rowsOf('locations.csv').map(({ count }) => Number(count)))).toBe(
      sum(records.flatMap(({ locations }) => locations.map(({ count }) => count?.value ?? 0))),
    );
  });

  it('add up to the census: the leaves to 1,409,778,724 residents (2020, without servicemen)', () => {
    const rows = rowsOf('units.csv');
    expect(rows).toHaveLength(units.units.length);
    const leaves = rows.filter((row) => row['is_leaf'] === 'true');
    expect(sum(leaves.map(({ population }) => Number(population)))).toBe(1_409_778_724);
    expect(rows.find(({ code }) => code === '710000')?.['population']).toBe('');
  });

  it('keep every foreign key', () => {
    for (const { name, path, schema } of descriptor.resources) {
      for (const { fields, reference } of schema?.foreignKeys ?? []) {
        const target = reference.resource === '' ? path : `${reference.resource}.csv`;
        const known = new Set(rowsOf(target).map((row) => row[reference.fields]));
        const lost = rowsOf(path).flatMap((row) => (row[fields] === '' || known.has(row[fields]) ? [] : [row[fields]]));
        expect(lost, `${name}.${fields}`).toEqual([]);
      }
    }
  });

  it('keep every constraint and unique key', () => {
    for (const { path, schema } of descriptor.resources) {
      if (!schema) continue;
      const rows = rowsOf(path);
      const keys = rows.map((row) => schema.primaryKey.map((field: string) => row[field]).join(' '));
      expect(new Set(keys).size, path).toBe(rows.length);
      for (const { name, type, constraints = {} } of schema.fields)
        for (const { [name]: cell = '' } of rows) {
          if (cell === '') {
            expect(constraints.required, `${path} ${name} is empty`).toBeUndefined();
            continue;
          }
          if (constraints.enum) expect(constraints.enum).toContain(cell);
          if (constraints.pattern) expect(cell).toMatch(new RegExp(constraints.pattern));
          if (type === 'integer') expect(cell).toMatch(/^-?\d+$/);
          if (type === 'number' || type === 'integer') {
            expect(Number(cell)).not.toBeNaN();
            expect(Number(cell)).toBeGreaterThanOrEqual(constraints.minimum ?? -Infinity);
            expect(Number(cell)).toBeLessThanOrEqual(constraints.maximum ?? Infinity);
          }
          if (type === 'boolean') expect(['true', 'false']).toContain(cell);
        }
    }
  });

  it('are the same bytes each time', () => {
    expect([...openFiles()]).toEqual([...files]);
  });
});
