import { expect, it } from 'vitest';
import { sourceTable } from '../../../geodata/open/sources';
import { SOURCES } from '../../../geodata/sources';

it('has every source with its licence in its own words', () => {
  const { rows, fields } = sourceTable(SOURCES);
  const licence = fields.findIndex(({ name }) => name === 'licence');
  expect(rows.map((row) => [row[0], row[licence]])).toEqual(SOURCES.map(({ id, licence: words }) => [id, words]));
});
