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

it('counts as undated what names no start, and a city once, not for a service area', () => {
  const { numbers } = viewBrief({ shown: records, total: records.length }, aFrame());
  const undated = records.filter(({ start }) => start === null).length;
  expect(numbers[4].value).toBe(String(undated));
  const hub = records.find(({ id }) => id === 'yicang-sichuan')!;
  const served = hub.locations.filter(({ role }) => role === 'service_area');
  const cities = (locations: typeof hub.locations) =>
    viewBrief({ shown: [{ ...hub, locations }], total: 1 }, aFrame()).numbers[3].value;
  expect(served.length).toBeGreaterThan(0);
  expect([cities(served), cities(hub.locations), cities([...hub.locations, ...hub.locations])]).toEqual([
    '0',
    '1',
    '1',
  ]);
  expect(viewBrief({ shown: [hub], total: 1 }, { ...aFrame(), ground: null }).numbers[3].value).toBe('0');
});

it('names sixty records and counts more by kind, in columns of numbers', () => {
  const [one] = records;
  const many = (count: number) => Array.from({ length: count }, () => one!);
  const table = (count: number) => viewBrief({ shown: many(count), total: 200 }, aFrame()).table;
  expect(table(60).rows).toHaveLength(60);
  expect(table(61).rows).toHaveLength(2); // its kind and the sum
  expect(table(61).columns.map(({ isNumeric }) => isNumeric)).toEqual([false, true, true, true, true]);
  const { answer, numbers } = viewBrief({ shown: many(3), total: 200 }, aFrame());
  expect(answer).toContain('200');
  expect(numbers[0].note).toContain('200');
});
