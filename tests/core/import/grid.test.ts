import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/core/import/fault';
import { guessHeaderRow, headerOf, type SourceTable, tableOf } from '../../../src/core/import/grid';

const grid = (...lines: string[]) => ({ rows: lines.map((line) => (line === '' ? [] : line.split(','))), remarks: [] });

describe('the header row', () => {
  it('is passed a title and a blank line', () => {
    expect(guessHeaderRow(grid('2021年项目点名单', '', '序号,名称,地址', '1,玉林,成都'))).toBe(3);
    expect(guessHeaderRow(grid('名称,地址', '玉林,成都'))).toBe(1);
  });

  it('is the lower of two where names stand in groups: 所在地 over 市 and 地址, 名称 merged over both', () => {
    const names = ['汇总', '名称,所在地,,机构', '名称,市,地址,机构', '甲,成都,武侯区1号,一'];
    expect(guessHeaderRow(grid(...names))).toBe(3);
    expect(guessHeaderRow(grid('名称,所在地,,机构', '甲,成都,武侯区1号,一'))).toBe(1);
    expect(guessHeaderRow(grid('名称,地址', '名称,成都'))).toBe(1);
  });

  it('is none for a bare list of addresses', () => {
    expect(guessHeaderRow(grid('四川省成都市武侯区玉林街道', '北京市朝阳区'))).toBe(0);
    expect(guessHeaderRow(grid('玉林,104.06,30.63', '武侯,104.04,30.64'))).toBe(0);
  });

  it('is the first row of a table whose words we do not know', () => {
    expect(guessHeaderRow(grid('foo,bar', 'a,b'))).toBe(1);
    expect(guessHeaderRow(grid(''))).toBe(0);
  });
});

describe('a table', () => {
  it('keeps the spreadsheet’s row numbers across blank rows, and says which rows are short or too wide', () => {
    const table = tableOf(grid('名单', '名称,地址,备注', 'a,成都', '', 'b,北京,x,y', 'c,上海,'), 2);
    expect(table).toMatchObject({
      ok: true,
      value: {
        header: ['名称', '地址', '备注'],
        rows: [
          { number: 3, cells: ['a', '成都', ''], fault: null },
          { number: 5, fault: 'too-many-cells' },
          { number: 6, fault: null },
        ],
        remarks: [{ kind: 'short-rows', rows: [3], count: 1 }],
      },
    });
  });

  it('numbers columns of the same name and names those without one', () => {
    expect(headerOf(['地址', '', '地址', '__proto__'], 5)).toEqual(['地址', '列 2', '地址 (2)', '__proto__', '列 5']);
    expect(tableOf(grid('地址,地址', 'a,b'), 1)).toMatchObject({
      value: { remarks: [{ kind: 'double-headers', text: '地址' }] },
    });
  });

  it('refuses what has no row, or more columns than anyone can assign', () => {
    expect(tableOf(grid('名称,地址'), 1)).toEqual({ ok: false, error: { kind: 'no-rows' } });
    const wide = [Array.from({ length: 600 }, (_, at) => `c${at}`), ['1']];
    expect(tableOf({ rows: wide, remarks: [] }, 1)).toMatchObject({
      error: { kind: 'too-many-columns', columns: 600 },
    });
  });
});

describe('the edges of a header', () => {
  it('is looked for in six rows, and not below a row of data', () => {
    const blank = ['', '', '', '', ''];
    expect(guessHeaderRow(grid('标题', ...blank.slice(1), '名称,地址', 'a,b'))).toBe(6);
    expect(guessHeaderRow(grid('甲,13800001111', '名称,地址', 'a,b'))).toBe(0);
    expect(guessHeaderRow(grid('甲,四川省成都市玉林路', '名称,地址', 'a,b'))).toBe(1);
    expect(guessHeaderRow(grid('甲,-3.5', '乙,4'))).toBe(0);
    expect(guessHeaderRow(grid('甲,3x', '乙,4'))).toBe(1);
  });

  it('is a title only where a wider row follows soon', () => {
    expect(guessHeaderRow(grid('名称', 'a', 'b'))).toBe(1);
    expect(guessHeaderRow(grid('名称', '', '名称,地址', 'a,成都'))).toBe(3);
  });

  it('needs a name below every blank group, one that repeats and one that is new, to be two rows', () => {
    expect(guessHeaderRow(grid('名称,所在地', '名称,', 'a,b'))).toBe(1);
    expect(guessHeaderRow(grid('名称,所在地,', ' 名称 ,市,地址', 'a,b,c'))).toBe(2);
  });
});

describe('the edges of a table', () => {
  it('has cells without the blanks round them, and blank rows of blanks', () => {
    const { value } = tableOf(grid('名称,地址', ' a , b ', ' , ', 'c'), 1) as never as { value: SourceTable };
    expect(value.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [2, 'a', 'b'],
      [4, 'c', ''],
    ]);
  });

  it('without a header has columns of numbers, as wide as the first thousand rows, and says so', () => {
    const rows = [...Array.from({ length: 1000 }, () => ['a', 'b', ' ']), ['c', 'd', 'e']];
    const table = tableOf({ rows, remarks: [] }, 0);
    expect(table).toMatchObject({
      ok: true,
      value: { header: ['列 1', '列 2'], remarks: [{ kind: 'no-header', rows: [1] }] },
    });
    expect(table.ok && table.value.rows.at(-1)).toMatchObject({ number: 1001, fault: 'too-many-cells' });
  });

  it('cuts a cell that is too long, and says which row', () => {
    const [fits, long] = ['x'.repeat(LIMITS.cellLength), 'x'.repeat(LIMITS.cellLength + 1)];
    const table = tableOf({ rows: [['名称'], [fits], [long]], remarks: [] }, 1);
    expect(table.ok && table.value.rows.map(({ fault, cells }) => [fault, cells[0]!.length])).toEqual([
      [null, LIMITS.cellLength],
      ['long-cell', LIMITS.cellLength],
    ]);
  });

  it('takes as many rows and columns as it says, and no more', () => {
    const rows = (count: number) => ({ rows: [['名称'], ...Array.from({ length: count }, () => ['a'])], remarks: [] });
    expect(tableOf(rows(LIMITS.rows), 1).ok).toBe(true);
    expect(tableOf(rows(LIMITS.rows + 1), 1)).toEqual({
      ok: false,
      error: { kind: 'too-many-rows', rows: LIMITS.rows + 1, limit: LIMITS.rows },
    });
    const wide = (count: number) => ({
      rows: [Array.from({ length: count }, (_, at) => `c${at}`), ['1']],
      remarks: [],
    });
    expect(tableOf(wide(LIMITS.columns), 1).ok).toBe(true);
    expect(tableOf(wide(LIMITS.columns + 1), 1).ok).toBe(false);
  });

  it('names columns in one line of eighty characters, a third of the same name too', () => {
    expect(headerOf([' 地\n 址 ', 'x'.repeat(90), '地 址', '地 址'], 4)).toEqual([
      '地 址',
      'x'.repeat(80),
      '地 址 (2)',
      '地 址 (3)',
    ]);
    const doubled = tableOf(grid('a, a,b,b,,', '1,2,3,4,5,6'), 1);
    expect(doubled.ok && doubled.value.remarks).toMatchObject([{ kind: 'double-headers', rows: [1], text: 'a、b' }]);
  });
});
