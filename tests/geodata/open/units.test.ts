import { expect, it } from 'vitest';
import { unitTables } from '../../../geodata/open/units';
import { shippedUnits } from '../../support/shipped-units';

const tables = new Map(unitTables(shippedUnits()).map((table) => [table.name, table]));
const row = (name: string, key: string) => {
  const { fields, rows } = tables.get(name)!;
  const cells = rows.find(([first]) => first === key)!;
  return Object.fromEntries(fields.map((field, at) => [field.name, cells[at]]));
};

it('has the census of 成都 (2020: 20,937,757 residents)', () => {
  expect(row('units', '510100')).toMatchObject({ level: 'prefecture', parent: '510000', population: 20_937_757 });
});

it('leaves empty what the census does not count, and says booleans in words', () => {
  expect(row('units', '810000')).toMatchObject({ population: null, population_urban: null, is_leaf: 'false' });
});

it('keeps the points apart from the figures, each with its basis', () => {
  expect(tables.get('units')!.fields.map(({ name }) => name)).not.toContain('lat');
  expect(row('unit-points', '510100')).toMatchObject({ basis: 'median' });
});

it('lists the members of each region', () => {
  const { rows } = tables.get('region-members')!;
  expect(rows.filter(([region]) => region === 'beijing_tianjin_hebei').map(([, unit]) => unit)).toEqual([
    '110000',
    '120000',
    '130000',
  ]);
});
