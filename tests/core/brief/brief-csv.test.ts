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

it('has a column of reasons only where a row has one, and keeps plain numbers, negative ones too, as numbers', () => {
  const brief = chengduBrief();
  const [first] = brief.table.rows;
  const cells = ['-12.5', '-12.5 km', '20937757', '1.'];
  const row = (reason: string) => ({ ...first!, cells, reason });
  const linesOf = (rows: ReturnType<typeof row>[]) => {
    const text = briefCsv({ ...brief, table: { ...brief.table, rows } }, translator('zh'));
    return Papa.parse<string[]>(text.slice(1), { newline: '\r\n', skipEmptyLines: true }).data;
  };
  const [head, line] = linesOf([row('')]);
  expect(head).toHaveLength(brief.table.columns.length);
  // a text that begins like a formula is disarmed, a number is not
  expect(line).toEqual(['-12.5', "'-12.5 km", '20937757', '1.']);
  const [headWith, ...linesWith] = linesOf([row(''), row('服务范围包含它')]);
  expect(headWith).toEqual([...head!, '理由']);
  expect(linesWith.slice(0, 2).map((one) => one.at(-1))).toEqual(['', '服务范围包含它']);
});

it('says each number with its note, and nothing for a part that is empty', () => {
  const brief = chengduBrief();
  const [, ...others] = brief.numbers;
  const textWith = (note: string) => {
    const numbers = [{ value: '5', label: '城市', note }, ...others] as const;
    const table = { ...brief.table, note: '' };
    return briefCsv({ ...brief, premises: [], numbers, table }, translator('zh'));
  };
  expect(textWith('按常住人口')).toContain('# 城市: 5 (按常住人口)');
  expect(textWith('')).toMatch(/# 城市: 5"?\r?\n/);
  expect(textWith('')).not.toMatch(/# *"?\r?\n/);
});
