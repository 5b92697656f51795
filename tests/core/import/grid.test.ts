import { describe, expect, it } from 'vitest';
import { guessHeaderRow, headerOf, tableOf } from '../../../src/core/import/grid';

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
