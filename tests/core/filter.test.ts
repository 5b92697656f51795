import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FACETS,
  type Filter,
  facetCounts,
  filterRecords,
  isNoFilter,
  isUnplaced,
  matches,
  NO_FILTER,
  toggled,
  undatedCount,
} from '../../src/core/filter';
import { RECORD_KINDS } from '../../src/core/record';
import { someFilter } from '../support/share-states';
import { shippedRecords } from '../support/shipped-records';

const records = shippedRecords();
const count = (filter: Partial<Filter>) => filterRecords(records, { ...NO_FILTER, ...filter }).length;

describe('the filter over the published records', () => {
  it('leaves the nine regional hubs of 义仓', () => {
    const hubs = filterRecords(records, { ...NO_FILTER, kinds: ['hub'] });
    expect(hubs).toHaveLength(9);
    expect(hubs.every(({ id }) => id.startsWith('yicang-'))).toBe(true);
  });

  it('leaves the 32 pilot zones of 2019: 31 units of 民函〔2019〕41号 and the batch itself', () => {
    const batch = filterRecords(records, { ...NO_FILTER, batches: ['2019'] });
    expect(batch).toHaveLength(32);
    expect(batch.filter(({ id }) => id.startsWith('pilot-2019-'))).toHaveLength(31);
  });

  it('asks for one of the values of a facet and for all of the facets', () => {
    expect(count({ kinds: ['hub', 'case'] })).toBe(count({ kinds: ['hub'] }) + count({ kinds: ['case'] }));
    const both = filterRecords(records, { ...NO_FILTER, kinds: ['programme'], organisations: ['万科公益基金会'] });
    expect(both.length).toBeGreaterThan(0);
    for (const record of both) {
      expect(record.kind).toBe('programme');
      expect(record.organisations.map(({ name }) => name)).toContain('万科公益基金会');
    }
  });

  it('keeps or leaves out the undated as a year filter says, and says how many under the other facets', () => {
    const all = { from: 0, to: 9999 };
    expect(count({ years: { ...all, withUndated: true } })).toBe(records.length);
    expect(count({ years: { ...all, withUndated: false } }) + undatedCount(records, NO_FILTER)).toBe(records.length);
    const none = { from: 1900, to: 1901, withUndated: true };
    expect(count({ years: none })).toBe(undatedCount(records, { ...NO_FILTER, years: none }));
    // the nine hubs carry no date
    expect(undatedCount(records, { ...NO_FILTER, kinds: ['hub'] })).toBe(9);
  });

  it('takes both ends of the years as in, and an open end as still running', () => {
    const first = records.find(({ id }) => id === 'pilot-2014-110101')!; // 2014-01 to 2016-12
    const years = (from: number, to: number) =>
      matches(first, { ...NO_FILTER, years: { from, to, withUndated: false } });
    expect([years(2016, 2020), years(2010, 2014), years(2017, 2020), years(2010, 2013)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const open = records.find(({ start, end }) => start !== null && end === null)!;
    expect(matches(open, { ...NO_FILTER, years: { from: 2050, to: 2050, withUndated: false } })).toBe(true);
  });

  it('gives the same list back when nothing is chosen', () => {
    expect(filterRecords(records, NO_FILTER)).toBe(records);
    expect(isNoFilter(NO_FILTER)).toBe(true);
    expect(isNoFilter({ ...NO_FILTER, years: { from: 2010, to: 2012, withUndated: true } })).toBe(false);
  });

  it('counts for each value what choosing it alone would leave, whatever else is chosen', () => {
    fc.assert(
      fc.property(someFilter, fc.constantFrom(...FACETS), (given, facet) => {
        const filter = { ...given, organisations: [] };
        for (const { value, count: counted } of facetCounts(records, filter, facet))
          expect(filterRecords(records, { ...filter, [facet]: [value] })).toHaveLength(counted);
      }),
      { seed: 2022, numRuns: 100 },
    );
  });

  it('counts every record under exactly one kind, in the order of the kinds', () => {
    const kinds = facetCounts(records, NO_FILTER, 'kinds');
    expect(kinds.reduce((sum, one) => sum + one.count, 0)).toBe(records.length);
    expect(kinds.map(({ value }) => value)).toEqual(RECORD_KINDS.filter((kind) => kind !== 'custom'));
  });

  it('names organisations most frequent first, 民政部 at the head', () => {
    const counts = facetCounts(records, NO_FILTER, 'organisations');
    expect(counts[0]).toEqual({ value: '民政部', count: 68 });
    expect(counts.every((one, at) => at === 0 || one.count <= counts[at - 1]!.count)).toBe(true);
  });

  it('keeps a chosen value in the list when it leaves nothing', () => {
    const filter: Filter = { ...NO_FILTER, kinds: ['hub'], batches: ['2019'] };
    expect(facetCounts(records, filter, 'batches')).toContainEqual({ value: '2019', count: 0 });
  });

  it('is the same again after choosing a value twice', () => {
    const once = toggled(NO_FILTER, 'kinds', 'hub');
    expect(once.kinds).toEqual(['hub']);
    expect(toggled(toggled(once, 'kinds', 'case'), 'kinds', 'hub').kinds).toEqual(['case']);
    expect(toggled(once, 'kinds', 'hub')).toEqual(NO_FILTER);
  });

  it('calls unplaced what has no listed place at all', () => {
    const unplaced = records.filter(isUnplaced);
    expect(unplaced.map(({ id }) => id)).toContain('hsbc-partners'); // "88个城市"
    expect(unplaced.every(({ locations }) => locations.every(({ place }) => place.kind === 'unlisted'))).toBe(true);
    expect(unplaced.length + records.filter((record) => !isUnplaced(record)).length).toBe(records.length);
  });
});
