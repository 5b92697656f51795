// Oracle: the published point of 天安门 in the three datums differs by known hundreds of metres; gcoord is held to its own inverse.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  axisHint,
  datumByWords,
  fromWgs84,
  guessDatum,
  isInChina,
  shiftHint,
  toWgs84,
} from '../../../src/core/import/datum';
import { distanceKm } from '../../../src/core/sphere';

const inChina = fc.record({
  lng: fc.double({ min: 80, max: 130, noNaN: true }),
  lat: fc.double({ min: 20, max: 50, noNaN: true }),
});

it('moves GCJ-02 by hundreds of metres and BD-09 by more, and back to within a metre', () => {
  fc.assert(
    fc.property(inChina, fc.constantFrom('gcj02' as const, 'bd09' as const), (point, datum) => {
      const there = fromWgs84(point, datum);
      const km = distanceKm(point.lng, point.lat, there.lng, there.lat);
      expect(km).toBeGreaterThan(0.02);
      expect(km).toBeLessThan(2.5);
      const back = toWgs84(there, datum);
      expect(distanceKm(point.lng, point.lat, back.lng, back.lat)).toBeLessThan(0.001);
    }),
    { numRuns: 300, seed: 20260105 },
  );
});

it('leaves WGS-84 as it is', () => {
  expect(toWgs84({ lng: 104.0668123, lat: 30.5728456 }, 'wgs84')).toEqual({ lng: 104.0668123, lat: 30.5728456 });
});

it('reads the datum from the words of a header', () => {
  expect([datumByWords('百度经度'), datumByWords('高德坐标'), datumByWords('CGCS2000'), datumByWords('经度')]).toEqual([
    'bd09',
    'gcj02',
    'wgs84',
    null,
  ]);
  expect(guessDatum('高德导出.csv', { header: ['a'], rows: [], remarks: [], hasGeometry: false })).toBe('gcj02');
});

describe('hints', () => {
  const chengdu = Array.from({ length: 20 }, (_, at) => ({ lng: 104 + at / 100, lat: 30.5 }));

  it('tell swapped axes and far-off points from good ones', () => {
    expect(axisHint(chengdu)).toBeNull();
    expect(axisHint(chengdu.map(({ lng, lat }) => ({ lng: lat, lat: lng })))).toEqual({
      kind: 'swapped',
      count: 20,
      of: 20,
    });
    expect(axisHint(chengdu.map(() => ({ lng: 2.35, lat: 48.85 })))).toMatchObject({ kind: 'outside', count: 20 });
    expect(axisHint([])).toBeNull();
    expect(isInChina({ lng: 104, lat: 30 })).toBe(true);
  });

  it('tell GCJ-02 and BD-09 from WGS-84 by places that are known to a kilometre', () => {
    const noise = fc.sample(
      fc.tuple(
        inChina,
        fc.double({ min: -0.008, max: 0.008, noNaN: true }),
        fc.double({ min: -0.008, max: 0.008, noNaN: true }),
      ),
      { numRuns: 600, seed: 7 },
    );
    const pairs = (datum: 'wgs84' | 'gcj02' | 'bd09') =>
      noise.map(([reference, dx, dy]) => ({
        reference,
        point: fromWgs84({ lng: reference.lng + dx, lat: reference.lat + dy }, datum),
      }));
    expect(shiftHint(pairs('wgs84'))).toBeNull();
    expect(shiftHint(pairs('gcj02'))).toEqual({ kind: 'shifted', datum: 'gcj02', of: 600 });
    expect(shiftHint(pairs('bd09'))).toMatchObject({ kind: 'shifted', datum: 'bd09' });
    expect(shiftHint(pairs('gcj02').slice(0, 10))).toBeNull();
  });
});

it.each([
  ['BD-09 经度', 'bd09'],
  ['lng_baidu', 'bd09'],
  ['GCJ-02', 'gcj02'],
  ['gcj02_lat', 'gcj02'],
  ['腾讯地图', 'gcj02'],
  ['WGS84', 'wgs84'],
  ['wgs-84', 'wgs84'],
  ['CGCS 2000', 'wgs84'],
  ['EPSG:4490', 'wgs84'],
])('knows the datum that %s names', (words, datum) => {
  expect(datumByWords(words)).toBe(datum);
});

it('takes a file without any word on it for WGS-84', () => {
  expect(guessDatum('名单.csv', { header: ['经度'], rows: [], remarks: [], hasGeometry: false })).toBe('wgs84');
});

it('has the edges of China in it, and calls a list swapped or outside by its larger half', () => {
  for (const [lng, lat] of [
    [73, 3],
    [136, 54],
  ] as const)
    expect(isInChina({ lng, lat })).toBe(true);
  for (const [lng, lat] of [
    [72.9, 30],
    [136.1, 30],
    [100, 2.9],
    [100, 54.1],
  ] as const)
    expect(isInChina({ lng, lat })).toBe(false);
  const good = { lng: 104, lat: 30 };
  const swapped = { lng: 30, lat: 104 };
  const far = { lng: 2, lat: 60 };
  expect(axisHint([swapped, good])).toBeNull();
  expect(axisHint([swapped, swapped, good])).toEqual({ kind: 'swapped', count: 2, of: 3 });
  expect(axisHint([far, good])).toBeNull();
  expect(axisHint([far, far, good])).toEqual({ kind: 'outside', count: 2, of: 3 });
});
