import { describe, expect, it } from 'vitest';
import { type Filter, facetCounts, filterRecords, NO_FILTER } from '../../../src/core/filter';
import { recordMaker } from '../../../src/core/import/row-record';
import { mergedCounts, passing, pointFacets } from '../../../src/core/points/point-filter';
import { pointDetail } from '../../../src/core/points/point-texts';
import type { AtlasRecord } from '../../../src/core/record';
import { csvBytes, readCsv } from '../../support/points';

const points = readCsv(csvBytes(6000, 9));

/** The slow way: every row a record, as small files become. */
const records: readonly AtlasRecord[] = Array.from({ length: points.size }, (_, at) => {
  const { cells, row } = pointDetail(points, at);
  const header = ['id', 'name', 'theme', 'organisation', 'start'];
  const roles = ['ignore', 'name', 'theme', 'organisation', 'start'] as const;
  const make = recordMaker({ setId: 'a', fileName: 'a.csv', header, roles });
  const texts = header.map((name) => cells.find((cell) => cell.header === name)?.text ?? '');
  const open = { points: [], pointUnit: null, given: null, reading: -1, fault: null, warning: null, text: '' };
  return make({ ...open, number: row, cells: texts }, [
    {
      role: 'site',
      precision: 'point',
      basis: { kind: 'stated' },
      place: { kind: 'point', lng: points.lng[at]!, lat: points.lat[at]!, unit: null },
      text: '',
      count: null,
      note: null,
      point: null,
    },
  ]);
});

const FILTERS: readonly Filter[] = [
  NO_FILTER,
  { ...NO_FILTER, themes: ['issue.ageing'] },
  { ...NO_FILTER, themes: ['issue.ageing', 'method.garden'] as unknown as Filter['themes'] },
  { ...NO_FILTER, organisations: ['机构 7', '机构 8'] },
  { ...NO_FILTER, organisations: ['没有这家'] },
  { ...NO_FILTER, years: { from: 2005, to: 2010, withUndated: false } },
  { ...NO_FILTER, years: { from: 2005, to: 2010, withUndated: true }, themes: ['issue.ageing'] },
  { ...NO_FILTER, kinds: ['custom'], precisions: ['point'] },
  { ...NO_FILTER, kinds: ['hub'] },
  { ...NO_FILTER, batches: ['2011'] },
];

describe('the filter over columns', () => {
  it.each(FILTERS)('passes what it passes of the same rows as records: %j', (filter) => {
    const { mask, count } = passing(points, filter);
    const wanted = new Set(filterRecords(records, filter).map(({ id }) => id));
    expect(count).toBe(wanted.size);
    for (let at = 0; at < points.size; at++) expect(mask === null || mask[at] === 1).toBe(wanted.has(records[at]!.id));
  });

  it.each(FILTERS)('counts what each value would leave as it does for records: %j', (filter) => {
    const facets = pointFacets(points, filter);
    for (const facet of ['kinds', 'themes', 'organisations', 'precisions', 'batches'] as const) {
      const slow = facetCounts(records, filter, facet).filter(({ count }) => count > 0);
      expect(new Map(facets[facet].map(({ value, count }) => [value, count]))).toEqual(
        new Map(slow.map(({ value, count }) => [value, count])),
      );
    }
  });
});

it('sums the counts of several sets, most first', () => {
  expect(
    mergedCounts([
      [{ value: 'a', count: 1 }],
      [
        { value: 'b', count: 5 },
        { value: 'a', count: 1 },
      ],
    ]),
  ).toEqual([
    { value: 'b', count: 5 },
    { value: 'a', count: 2 },
  ]);
});
