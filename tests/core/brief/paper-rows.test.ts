import { describe, expect, it } from 'vitest';
import type { BriefTable } from '../../../src/core/brief/brief';
import { rowsOnPaper } from '../../../src/core/brief/paper-rows';
import { chengduBrief } from '../../support/a-brief';

const { table } = chengduBrief();
const listsOf = (most: number) => rowsOnPaper(table, most).map(({ cells }) => cells[0]);
const count = (most: number, list: string) => listsOf(most).filter((one) => one === list).length;

describe('the rows of a page', () => {
  it('are so many, in their order, and all of them when there is room', () => {
    for (const most of [0, 1, 3, 7, 12, table.rows.length]) {
      const shown = rowsOnPaper(table, most);
      expect(shown).toHaveLength(most);
      expect(shown).toEqual(table.rows.filter((row) => shown.includes(row)));
    }
    expect(rowsOnPaper(table, 1000)).toEqual(table.rows);
  });

  it('give every list of 成都 its share: the only one around it stands on a page of ten', () => {
    expect([...new Set(listsOf(10))]).toEqual(['本地', '周边', '自上覆盖', '计数但未列名']);
    expect(count(10, '周边')).toBe(1);
    expect(Math.abs(count(10, '本地') - count(10, '自上覆盖'))).toBeLessThanOrEqual(1);
  });

  it('are the first ones of a table that is one list', () => {
    const { listColumn, ...one } = table;
    expect(listColumn).toBe(0);
    expect(rowsOnPaper(one satisfies BriefTable, 5)).toEqual(table.rows.slice(0, 5));
  });
});
