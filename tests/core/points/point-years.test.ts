import { expect, it } from 'vitest';
import { datesOf } from '../../../src/core/import/row-record';
import { csvScanner } from '../../../src/core/points/csv-scanner';
import { yearsReader } from '../../../src/core/points/point-years';

const DATES = [
  '',
  '2019',
  '2019-03',
  '2019/3/1',
  '2019年3月',
  '201903',
  '约2015',
  '1899',
  '2021-01-02',
  '2019.12',
  'x',
  '20190',
  '3月',
];

it('reads the years that the import desk reads from the same two cells', () => {
  for (const start of DATES)
    for (const end of DATES) {
      const years = yearsReader();
      const scanner = csvScanner(44, (row) => years.read(row, 0, 1));
      scanner.push(new TextEncoder().encode(`${start},${end}\n`));
      const wanted = datesOf(start, end).map((date) => (date === null ? 0 : Number(date.slice(0, 4))));
      expect([years.start, years.end], `${start} ${end}`).toEqual(wanted);
    }
});
