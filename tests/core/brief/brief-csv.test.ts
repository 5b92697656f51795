import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { briefCsv } from '../../../src/core/brief/brief-csv';
import { translator } from '../../../src/core/message';
import { chengduBrief } from '../../support/a-brief';

it('holds all rows, and under them everything that the page says; no cell runs as a formula', () => {
  const brief = chengduBrief();
  const [first, ...rest] = brief.table.rows;
  const rows = [{ ...first!, cells: ['=1+1', ...first!.cells.slice(1)] }, ...rest];
  const text = briefCsv({ ...brief, table: { ...brief.table, rows } }, translator('zh'));
  expect(text.startsWith('\uFEFF')).toBe(true);
  const lines = Papa.parse<string[]>(text.slice(1), { newline: '\r\n', skipEmptyLines: true }).data;
  expect(lines[0]).toEqual(brief.table.columns.map(({ head }) => head));
  expect(lines[1]?.[0]).toBe("'=1+1");
  const remarks = lines.slice(rows.length + 1).map(([cell]) => cell);
  for (const said of [brief.question, ...brief.limits, ...brief.sources, brief.link])
    expect(remarks).toContain(`# ${said}`);
});
