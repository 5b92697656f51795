import { describe, expect, it } from 'vitest';
import { viewBrief, viewQuestion } from '../../../src/core/brief/view-brief';
import { aFrame, records } from '../../support/a-brief';

describe('the brief of a plain view', () => {
  it('counts by kind when there are many: every column adds up, placed and unplaced to all', () => {
    const { table, numbers } = viewBrief({ shown: records, total: records.length }, aFrame());
    const lines = table.rows.map(({ cells }) => cells.slice(1).map(Number));
    const sum = lines.pop()!;
    for (const at of [0, 1, 2, 3]) expect(lines.reduce((all, line) => all + line[at]!, 0)).toBe(sum[at]);
    expect(sum[1]! + sum[2]!).toBe(sum[0]);
    expect(numbers.map(({ value }) => Number(value)).slice(0, 3)).toEqual(sum.slice(0, 3));
    expect(Number(numbers[3]?.value)).toBeGreaterThan(40);
  });

  it('lists by name when there are few', () => {
    const shown = records.filter(({ kind }) => kind === 'hub');
    const { table, question } = viewBrief({ shown, total: records.length }, aFrame('zh', '区域支持中心'));
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(shown.map(({ name }) => name));
    expect(question).toBe('“区域支持中心”的记录在哪里？');
    expect(viewQuestion(aFrame('en'))).toMatch(/\?$/);
  });
});
