import { describe, expect, it } from 'vitest';
import { locationFault } from '../../../src/core/footprint-check';
import { readPlace } from '../../../src/core/import/place-reading';
import type { Choice } from '../../../src/core/import/review';
import type { ImportRow } from '../../../src/core/import/row';
import { rowFootprint, verdictOf } from '../../../src/core/import/row-footprint';
import { shippedTools } from '../../support/an-import';

const AT = '2026-01-02T03:04:05.678Z';
const row = (fields: Partial<ImportRow>): ImportRow => ({
  number: 2,
  cells: ['x'],
  text: '',
  points: [],
  pointUnit: null,
  given: null,
  reading: 0,
  fault: null,
  warning: null,
  ...fields,
});
const read = (text: string) => readPlace(text, shippedTools().geocode, shippedTools().gazetteer);
const place = (text: string, choice?: Choice) =>
  rowFootprint(row({ text }), read(text), choice ? { text, choice, at: AT } : null, 'wgs84');

describe('a row in words', () => {
  it('is placed where one unit is certain, at its town with its own position or none', () => {
    expect(place('四川省成都市武侯区玉林街道')).toMatchObject({
      state: 'placed',
      locations: [
        {
          precision: 'town',
          basis: { kind: 'gazetteer' },
          place: { kind: 'unit', unit: '510107005' },
          text: '四川省成都市武侯区玉林街道',
        },
      ],
    });
  });

  it('stands at the county of 2020 where its town has a county code of later', () => {
    expect(place('杭州市临平区南苑街道')).toMatchObject({
      locations: [{ precision: 'county', place: { unit: '330110' }, note: '浙江省杭州市临平区南苑街道' }],
    });
  });

  it('in doubt is counted, and not placed, until a person decides', () => {
    expect(place('鼓楼区')).toMatchObject({
      state: 'unplaced',
      locations: [{ precision: 'unlisted', place: { within: '100000' } }],
    });
    expect(place('江苏省鼓楼区')).toMatchObject({ state: 'unplaced', locations: [{ place: { within: '320000' } }] });
    expect(place('鼓楼区', { kind: 'choose', adcode: '320106' })).toMatchObject({
      state: 'placed',
      locations: [{ precision: 'county', basis: { kind: 'reviewed', at: AT }, place: { unit: '320106' } }],
    });
  });

  it('can be left at its level, set on the map, or left out', () => {
    const text = '四川省成都市武侯区玉林东路社区居委会';
    expect(place(text)).toMatchObject({
      state: 'placed',
      locations: [{ precision: 'county', basis: { kind: 'gazetteer' } }],
    });
    expect(place(text, { kind: 'certain' })).toMatchObject({
      locations: [{ precision: 'county', basis: { kind: 'reviewed' } }],
    });
    expect(place(text, { kind: 'point', lng: 104.05, lat: 30.63 })).toMatchObject({
      locations: [{ precision: 'point', place: { lng: 104.05, unit: '510107' } }],
    });
    expect(place(text, { kind: 'skip' })).toMatchObject({
      state: 'unplaced',
      locations: [{ basis: { kind: 'reviewed' } }],
    });
  });

  it('never gets a choice that was not a candidate', () => {
    expect(place('鼓楼区', { kind: 'choose', adcode: '510107' })).toMatchObject({ state: 'unplaced' });
  });
});

it('takes the file’s own coordinates before its words, and a given footprint before both', () => {
  const own = row({ text: '鼓楼区', points: [{ lng: 118.7, lat: 32 }] });
  expect(verdictOf(own, read('鼓楼区'))).toBe('coordinates');
  expect(rowFootprint(own, read('鼓楼区'), null, 'wgs84')).toMatchObject({
    locations: [{ precision: 'point', basis: { kind: 'stated' }, text: '鼓楼区' }],
  });
  expect(verdictOf({ ...own, given: [] }, null)).toBe('given');
});

it('converts coordinates that stand in words', () => {
  const [location] = rowFootprint(row({ text: '104.0668,30.5728' }), read('104.0668,30.5728'), null, 'gcj02').locations;
  expect(location).toMatchObject({ precision: 'point', place: { lng: expect.closeTo(104.0643, 3) } });
});

it('rejects a faulty row, and keeps one without a place', () => {
  expect(rowFootprint(row({ fault: 'blank' }), null, null, 'wgs84')).toEqual({ state: 'rejected', locations: [] });
  expect(rowFootprint(row({ reading: -1 }), null, null, 'wgs84')).toMatchObject({
    state: 'unplaced',
    locations: [{ text: 'x' }],
  });
});

it('makes a sound location of every unit of the gazetteer', () => {
  const { gazetteer, geocode } = shippedTools();
  let placed = 0;
  for (let unit = 1; unit < gazetteer.size; unit += 37) {
    const path: string[] = [];
    for (let at = unit; at > 0; at = gazetteer.parents[at]!) path.unshift(gazetteer.names[at]!);
    const text = path.join('');
    const { state, locations } = rowFootprint(row({ text }), readPlace(text, geocode, gazetteer), null, 'wgs84');
    for (const location of locations) expect(locationFault(location), text).toBeNull();
    if (state === 'placed') placed++;
  }
  expect(placed).toBeGreaterThan((gazetteer.size / 37) * 0.98);
});
