import { readFileSync } from 'node:fs';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { type AreaGeometry, areaAt, boundsOf, contains, interiorPoint } from '../../src/core/areas';

const topology = JSON.parse(readFileSync('public/data/prefectures.topo.json', 'utf8')) as Topology<{
  prefectures: GeometryCollection<{ adcode: string }>;
}>;
const prefectures = feature(topology, topology.objects.prefectures).features;
const areaOf = (adcode: string): AreaGeometry =>
  prefectures.find(({ properties }) => properties.adcode === adcode)!.geometry as AreaGeometry;

const ring: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ],
    [
      [4, 4],
      [4, 6],
      [6, 6],
      [6, 4],
      [4, 4],
    ],
  ],
};
const two: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    ring.coordinates,
    [
      [
        [20, 0],
        [21, 0],
        [21, 1],
        [20, 0],
      ],
    ],
  ],
};

describe('boundsOf', () => {
  it('is west, south, east, north over all parts', () => {
    expect(boundsOf(two)).toEqual([0, 0, 21, 10]);
  });

  it('puts 成都 between 102.9° and 105° E, 30° and 31.5° N', () => {
    const [west, south, east, north] = boundsOf(areaOf('510100'));
    expect([west > 102.9, south > 30, east < 105, north < 31.5]).toEqual([true, true, true, true]);
  });

  it('refuses an area without positions', () => {
    expect(() => boundsOf({ type: 'MultiPolygon', coordinates: [] })).toThrow('without positions');
  });
});

describe('contains', () => {
  it('leaves out holes and takes in every part', () => {
    expect([contains(two, 1, 1), contains(two, 5, 5), contains(two, 20.8, 0.5), contains(two, 15, 1)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('counts west and south edges in, east and north edges out', () => {
    expect([contains(ring, 0, 5), contains(ring, 5, 0), contains(ring, 10, 5), contains(ring, 5, 10)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('gives every corner of the map of prefectures to one unit at most', () => {
    const sichuan = prefectures
      .filter(({ properties }) => properties.adcode.startsWith('51'))
      .map(({ geometry }) => geometry as AreaGeometry);
    const corners =
      (areaOf('510100') as Polygon).coordinates.flat(3).length > 0
        ? (areaOf('510100') as Polygon).coordinates.flat()
        : [];
    for (const [lng, lat] of corners as [number, number][])
      expect(sichuan.filter((area) => contains(area, lng, lat)).length).toBeLessThanOrEqual(1);
  });

  it('agrees with Turf away from borders', () => {
    const areas = ['510100', '330900', '130100', '710000010016'].map(areaOf);
    fc.assert(
      fc.property(
        fc.constantFrom(...areas),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (area, u, v) => {
          const [west, south, east, north] = boundsOf(area);
          const [lng, lat] = [west + u * (east - west), south + v * (north - south)];
          expect(contains(area, lng, lat)).toBe(booleanPointInPolygon([lng, lat], area));
        },
      ),
      { seed: 10, numRuns: 400 },
    );
  });
});

describe('interiorPoint', () => {
  it('is the middle of a square, and on the broad side of a square with a hole', () => {
    const square: Polygon = { type: 'Polygon', coordinates: [ring.coordinates[0]!] };
    const [lng, lat] = interiorPoint(square);
    expect(lng).toBeCloseTo(5, 0);
    expect(lat).toBeCloseTo(5, 0);
    expect(contains(ring, ...interiorPoint(ring))).toBe(true);
  });

  it('lies inside all 388 prefecture-level units, 三沙 and 嘉峪关 too', () => {
    const outside = prefectures.filter(
      ({ geometry }) => !contains(geometry as AreaGeometry, ...interiorPoint(geometry as AreaGeometry)),
    );
    expect(outside.map(({ properties }) => properties.adcode)).toEqual([]);
  });

  it('takes the largest part: 烟台’s is on the mainland, south of 38° N', () => {
    expect(interiorPoint(areaOf('370600'))[1]).toBeLessThan(38);
  });

  it('finds no point that is much farther from the border, tried on a grid', () => {
    const area = areaOf('620300') as Polygon | MultiPolygon;
    const parts = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
    const rings = parts.flat();
    const [west, south, east, north] = boundsOf(area);
    const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
    const clearance = (lng: number, lat: number): number =>
      contains(area, lng, lat)
        ? Math.min(...rings.flat().map(([x, y]) => Math.hypot((x! - lng) * shrink, y! - lat)))
        : 0;
    let best = 0;
    for (let i = 0; i < 40; i++)
      for (let k = 0; k < 40; k++)
        best = Math.max(
          best,
          clearance(west + ((i + 0.5) / 40) * (east - west), south + ((k + 0.5) / 40) * (north - south)),
        );
    expect(clearance(...interiorPoint(area))).toBeGreaterThan(best * 0.9);
  });
});

describe('the area at a point', () => {
  const found = (lng: number, lat: number) =>
    areaAt(prefectures as { geometry: AreaGeometry; properties: { adcode: string } }[], lng, lat)?.properties.adcode;

  it('is the city whose seat stands there', () => {
    expect(found(104.066, 30.572)).toBe('510100'); // 成都
    expect(found(126.535, 45.803)).toBe('230100'); // 哈尔滨
    expect(found(140, 20)).toBeUndefined(); // in the Pacific
  });

  it('is the one that a walk over all areas finds, and never two', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 75, max: 134, noNaN: true }),
        fc.double({ min: 18, max: 53, noNaN: true }),
        (lng, lat) => {
          const all = prefectures.filter(({ geometry }) => contains(geometry as AreaGeometry, lng, lat));
          expect(all.length).toBeLessThanOrEqual(1);
          expect(found(lng, lat)).toBe(all[0]?.properties.adcode);
        },
      ),
      { seed: 2022, numRuns: 60 },
    );
  });
});
