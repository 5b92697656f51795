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
