import { expect, it } from 'vitest';
import { recordCells, recordColumns } from '../../../src/core/brief/record-table';
import { bestLocation } from '../../../src/core/describe';
import { aFrame, records } from '../../support/a-brief';

it('gives every record its name, place, time and lines, one cell per column', () => {
  for (const lang of ['zh', 'en'] as const)
    for (const record of records) {
      const cells = recordCells(record, bestLocation(record), aFrame(lang));
      expect(cells).toHaveLength(recordColumns(aFrame(lang)).length);
      expect(cells[0]).toBe(lang === 'zh' ? record.name : record.nameEn);
      expect(cells[2]).not.toBe('');
      expect(cells[3] === '').toBe(record.quotes.length === 0);
    }
});

it('has columns of words, and says a time as since, from–to or not stated', () => {
  expect(recordColumns(aFrame('zh')).map(({ isNumeric }) => isNumeric)).toEqual([false, false, false, false]);
  const cellFor = (start: string | null, end: string | null) =>
    recordCells({ ...records[0]!, start, end } as (typeof records)[number], null, aFrame('zh'))[2];
  expect(cellFor('2015', null)).toMatch(/2015.*起/);
  expect(cellFor('2015', '2018')).toBe('2015 年–2018 年');
  expect(cellFor(null, null)).toBe('未注明日期');
});
