import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterRecords, NO_FILTER } from '../../src/core/filter';
import type { AtlasRecord } from '../../src/core/record';
import { playSpans, timelineOf } from '../../src/core/timeline';
import { aRecord } from '../support/a-record';
import { shippedRecords } from '../support/shipped-records';

const records = shippedRecords();
const inYear = (list: readonly AtlasRecord[], year: number) =>
  filterRecords(list, { ...NO_FILTER, years: { from: year, to: year, withUndated: false } }).length;

describe('the years of the published records', () => {
  const timeline = timelineOf(records, 2022);

  it('run from the first start to the as-of year without a hole', () => {
    expect(timeline.years.map(({ year }) => year)).toEqual(Array.from({ length: 21 }, (_, at) => 2002 + at));
  });

  it('hold together with the undated every record once', () => {
    expect(timeline.dated + timeline.undated).toBe(records.length);
    expect(timeline.undated).toBe(records.filter(({ start }) => start === null).length);
  });

  it('hold as many records as a filter of that one year leaves', () => {
    for (const { year, stated, open } of timeline.years)
      expect(stated + open, String(year)).toBe(inYear(records, year));
  });

  it('keep apart in 2016 the first pilot batch, which ends then, and what only began before', () => {
    const of2016 = timeline.years.find(({ year }) => year === 2016)!;
    const open = records.filter(({ start, end }) => start !== null && end === null && Number(start.slice(0, 4)) < 2016);
    expect(of2016.open).toBe(open.length);
    expect(of2016.stated).toBeGreaterThanOrEqual(4); // pilot-batch-1 and its three zones
  });
});

describe('the years of any records', () => {
  const someDates = fc.record({
    start: fc.option(fc.integer({ min: 1990, max: 2030 }).map(String)),
    end: fc.option(fc.integer({ min: 1990, max: 2035 }).map(String)),
  });

  it('are those of the filter, year for year, ends before starts among them', () => {
    fc.assert(
      fc.property(fc.array(someDates, { maxLength: 12 }), (dates) => {
        const list = dates.map((one) => aRecord(one));
        for (const { year, stated, open } of timelineOf(list, 2022).years)
          expect(stated + open).toBe(inYear(list, year));
      }),
      { seed: 2022, numRuns: 300 },
    );
  });

  it('are none when nothing is dated, and reach to a later start of the user’s own records', () => {
    expect(timelineOf([aRecord({}), aRecord({})], 2022)).toEqual({ years: [], dated: 0, openEnded: 0, undated: 2 });
    const years = timelineOf([aRecord({ start: '2021' }), aRecord({ start: '2025' })], 2022).years;
    expect(years.map(({ year, stated, open }) => [year, stated, open])).toEqual([
      [2021, 1, 0],
      [2022, 0, 1],
      [2023, 0, 1],
      [2024, 0, 1],
      [2025, 1, 1],
    ]);
  });
});

describe('a play', () => {
  const whole = { from: 2002, to: 2005 };

  it('of all years grows from the first', () => {
    expect(playSpans(whole, whole).map(({ from, to }) => `${from}–${to}`)).toEqual([
      '2002–2002',
      '2002–2003',
      '2002–2004',
      '2002–2005',
    ]);
  });

  it('of a part moves on with its width, and starts anew from the end', () => {
    expect(playSpans({ from: 2003, to: 2004 }, whole)).toEqual([
      { from: 2003, to: 2004 },
      { from: 2004, to: 2005 },
    ]);
    expect(playSpans({ from: 2005, to: 2005 }, whole).map(({ from }) => from)).toEqual([2002, 2003, 2004, 2005]);
  });

  it('of years that no record has stays within those that are there', () => {
    expect(playSpans({ from: 1980, to: 2003 }, whole)[0]).toEqual({ from: 2002, to: 2003 });
  });
});
