import { describe, expect, it } from 'vitest';
import { formulaFaults, hxlCsv, plainCsv } from '../../../geodata/open/csv';
import { openTable } from '../../../geodata/open/table';
import { shippedTables } from '../../support/open-data';

const aTable = (cells: readonly (string | number | null)[]) =>
  openTable({
    name: 'a',
    title: 'A',
    description: 'A',
    primaryKey: ['name'],
    foreignKeys: [],
    rows: cells,
    columns: [{ name: 'name', type: 'string', title: '名', description: 'N', hxl: '#loc+name', value: (cell) => cell }],
  });

describe('a table as CSV', () => {
  it('is plain for data packages: no byte order mark, one header row', () => {
    expect(plainCsv(aTable(['成都', null, 3]))).toBe('name\r\n成都\r\n\r\n3\r\n');
  });

  it('has the mark and a row of hashtags for spreadsheets and HDX', () => {
    expect(hxlCsv(aTable(['成都']))).toBe('\uFEFFname\r\n#loc+name\r\n成都\r\n');
  });

  it('tags every column with one HXL hashtag and its attributes', () => {
    for (const { name, fields } of shippedTables().tables.values())
      for (const { hxl } of fields) expect(hxl, name).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/);
  });

  it('faults a cell that the writer would change', () => {
    expect(formulaFaults(aTable(['=1+1', '成都', "'n"])).map(({ reason }) => reason)).toEqual([
      '=1+1 looks like a formula',
    ]);
    expect(formulaFaults(aTable(['-a,b']))).toHaveLength(1);
  });
});
