import { expect, it } from 'vitest';
import { foreignKey, listed, openTable } from '../../../geodata/open/table';

it('fills each field from the row, booleans in words', () => {
  const table = openTable({
    name: 'a',
    title: 'A',
    description: 'A',
    primaryKey: ['n'],
    foreignKeys: [foreignKey('n', '', 'n')],
    rows: [1, 2],
    columns: [
      { name: 'n', type: 'integer', title: 'N', description: 'N', hxl: '#item+num', value: (n) => n },
      { name: 'is_even', type: 'boolean', title: 'E', description: 'E', hxl: '#item', value: (n) => n % 2 === 0 },
    ],
  });
  expect(table.rows).toEqual([
    [1, 'false'],
    [2, 'true'],
  ]);
  expect(table.fields[0]).not.toHaveProperty('value');
  expect(table.foreignKeys).toEqual([{ fields: 'n', reference: { resource: '', fields: 'n' } }]);
});

it('writes no value as an empty cell, several with a bar', () => {
  expect(listed([])).toBeNull();
  expect(listed(['a', 'b'])).toBe('a|b');
});
