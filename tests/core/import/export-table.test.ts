import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf, exportTable, isOwnExport, plainCell, reportTable } from '../../../src/core/import/export-table';
import { decide } from '../../../src/core/import/review';
import { writeWorkbook } from '../../../src/core/import/workbook-write';
import { aProject, footprintsOf, projectOf, tableFrom, utf8 } from '../../support/an-import';

const CSV =
  '名称,地址,经度,纬度,备注\n玉林,四川省成都市武侯区玉林街道,,,=1+1\n鼓楼,鼓楼区,,,-5\n点,成都市武侯区,104.06,30.63,"a, ""b"""\n无,天涯海角某处,,,\'x\n空,,,,\n,,,,\n,,abc,,\n';
const start = aProject(CSV);
const project = {
  ...start,
  history: decide(start.history, {
    text: '鼓楼区',
    choice: { kind: 'choose', adcode: '320106' },
    at: '2026-01-02T03:04:05.678Z',
  }),
};
const table = exportTable(project);

describe('an export', () => {
  it('keeps the user’s own columns and adds where each row stands', () => {
    expect(table.header.slice(0, 6)).toEqual(['名称', '地址', '经度', '纬度', '备注', 'place_adcode']);
    expect(table.rows[1]?.slice(5, 8)).toEqual(['320106', 'county', 'reviewed']);
    expect(isOwnExport(table.header)).toBe(true);
  });

  it('as CSV has a mark, CRLF, and no cell that runs', () => {
    const csv = csvOf(table);
    expect(csv.startsWith('\uFEFF名称,')).toBe(true);
    expect(csv.includes(",'=1+1,")).toBe(true);
    expect(
      Papa.parse<string[]>(csv.slice(1), { delimiter: ',' })
        .data.flat()
        .filter((cell) => /^[=+@\t]/.test(cell)),
    ).toEqual([]);
  });

  it.each(['csv', 'xlsx'])('comes in again from %s with the same footprints and the same cells', (format) => {
    const bytes = format === 'csv' ? utf8(csvOf(table)) : writeWorkbook('名单', [table.header, ...table.rows]);
    const again = projectOf(tableFrom(`x.${format}`, bytes));
    expect(footprintsOf(again)).toEqual(footprintsOf(project));
    expect(again.rows.map(({ cells }) => cells.slice(0, 5))).toEqual(table.rows.map((cells) => cells.slice(0, 5)));
    expect(exportTable(again).rows).toEqual(table.rows);
  });

  it('gives each row of the file its line in the report, with its reason', () => {
    const report = reportTable(project);
    expect(report.rows).toHaveLength(start.rows.length);
    expect(report.rows.map((cells) => [cells[0], cells[1], cells[3]])).toEqual([
      ['2', 'placed', ''],
      ['3', 'placed', ''],
      ['4', 'placed', ''],
      ['5', 'unplaced', ''],
      ['6', 'unplaced', ''],
      ['8', 'rejected', 'bad-coordinates'],
    ]);
  });

  it('undoes only the apostrophe that made a cell safe', () => {
    expect(["'=1", "'-x", "'x", "'", "' +1", 'a'].map(plainCell)).toEqual(['=1', '-x', "'x", "'", ' +1', 'a']);
  });
});
