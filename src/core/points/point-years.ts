// The years of a row from its bytes: plain dates without making a text, everything else by the import desk's own reading.
import { datesOf } from '../import/row-record';
import { cellText } from './cell-text';
import type { CsvRow } from './csv-scanner';

export interface YearsReader {
  /** Sets `start` and `end`; 0 where there is none. A position of -1 is no column. */
  readonly read: (row: CsvRow, startAt: number, endAt: number) => void;
  start: number;
  end: number;
}

export function yearsReader(): YearsReader {
  const years: YearsReader = {
    start: 0,
    end: 0,
    read: (row, startAt, endAt) => {
      const start = plainYear(row, startAt);
      const end = plainYear(row, endAt);
      // within one year the months decide whether the end is believed
      if (start >= 0 && end >= 0 && (start !== end || start === 0)) {
        years.start = start;
        years.end = start > 0 && end > 0 && end < start ? 0 : end;
        return;
      }
      const [from, to] = datesOf(textOf(row, startAt), textOf(row, endAt));
      years.start = from === null ? 0 : Number(from.slice(0, 4));
      years.end = to === null ? 0 : Number(to.slice(0, 4));
    },
  };
  return years;
}

/** 2019, 2019-03, 2019/3/1: the year; 0 for an empty cell; -1 when it takes a closer look. */
function plainYear({ bytes, from, to }: CsvRow, at: number): number {
  if (at < 0 || from[at]! >= to[at]!) return 0;
  const start = from[at]!;
  if (to[at]! - start < 4) return -1;
  let year = 0;
  for (let digit = start; digit < start + 4; digit++) {
    if (bytes[digit]! < 0x30 || bytes[digit]! > 0x39) return -1;
    year = year * 10 + bytes[digit]! - 0x30;
  }
  const next = start + 4 < to[at]! ? bytes[start + 4]! : 0;
  return year >= 1900 && year < 2100 && (next === 0 || next === 0x2d || next === 0x2f) ? year : -1;
}

function textOf({ bytes, from, to }: CsvRow, at: number): string {
  return at < 0 ? '' : cellText(bytes.subarray(from[at]!, to[at]!), 'utf-8');
}
