import { expect, it } from 'vitest';
import { isOnGlobe, pointOf, readGeometry } from '../../../src/core/import/geometry';

const CHENGDU = [104.0668, 30.5728];
const square = [
  [104, 30],
  [105, 30],
  [105, 31],
  [104, 31],
];

it('takes points as they are, a line by its first point, an area by one inside it', () => {
  expect(readGeometry({ type: 'Point', coordinates: CHENGDU }).points).toEqual([{ lng: 104.0668, lat: 30.5728 }]);
  expect(readGeometry({ type: 'LineString', coordinates: [CHENGDU, [1, 1]] }).points).toEqual([
    { lng: 104.0668, lat: 30.5728 },
  ]);
  const area = readGeometry({ type: 'Polygon', coordinates: [[...square, square[0]]] });
  expect(area).toMatchObject({ isArea: true, hasOpenRing: false, fault: null });
  expect(area.points[0]!.lng).toBeCloseTo(104.5, 1);
});

it('closes an open ring and says so', () => {
  expect(readGeometry({ type: 'Polygon', coordinates: [square] })).toMatchObject({ hasOpenRing: true, fault: null });
});

it('opens collections, but not without end', () => {
  const nest = (depth: number): unknown =>
    depth === 0
      ? { type: 'Point', coordinates: CHENGDU }
      : { type: 'GeometryCollection', geometries: [nest(depth - 1)] };
  expect(readGeometry(nest(3)).points).toHaveLength(1);
  expect(readGeometry(nest(20))).toMatchObject({ points: [], fault: 'bad-geometry' });
});

it.each([[['104', 30]], [[null, null]], [[Number.NaN, 30]], [[30]], [[200, 30]], [[30.5, 104.06]], ['x']])(
  'finds no point in %j',
  (position) => {
    expect(pointOf(position)).toBeNull();
    expect(readGeometry({ type: 'Point', coordinates: position }).fault).toBe('bad-coordinates');
  },
);

it('says what is none', () => {
  expect(readGeometry(null).fault).toBe('no-geometry');
  expect(readGeometry({ type: 'Circle' }).fault).toBe('bad-geometry');
  expect(readGeometry({ type: 'Polygon', coordinates: [] }).fault).toBe('bad-geometry');
});

it('takes every part of what has many: points, lines by their first, areas by one inside each', () => {
  const far = square.map(([lng, lat]) => [lng! + 10, lat! + 5]);
  const points = (type: string, coordinates: unknown) => readGeometry({ type, coordinates }).points;
  expect(points('MultiPoint', [CHENGDU, [105, 31]])).toEqual([
    { lng: 104.0668, lat: 30.5728 },
    { lng: 105, lat: 31 },
  ]);
  expect(points('MultiLineString', [[CHENGDU, [1, 1]], [[105, 31]]])).toEqual([
    { lng: 104.0668, lat: 30.5728 },
    { lng: 105, lat: 31 },
  ]);
  const areas = points('MultiPolygon', [[square], [far]]);
  expect(areas.map(({ lng }) => Math.round(lng * 2) / 2)).toEqual([104.5, 114.5]);
});

it('counts nothing at all as a geometry that is not there, and takes a thousand points but no more', () => {
  expect(readGeometry(null)).toEqual({ points: [], fault: 'no-geometry', hasOpenRing: false, isArea: false });
  const many = (count: number) =>
    readGeometry({ type: 'MultiPoint', coordinates: Array.from({ length: count }, () => CHENGDU) });
  expect(many(1000).points).toHaveLength(1000);
  expect(many(1001)).toMatchObject({ points: [], fault: 'bad-geometry' });
});

it.each([
  ['a ring of two', { type: 'Polygon', coordinates: [[CHENGDU, CHENGDU]] }, 'bad-geometry'],
  ['no ring', { type: 'Polygon', coordinates: [] }, 'bad-geometry'],
  ['a word in a ring', { type: 'Polygon', coordinates: [[...square, ['x', 1]]] }, 'bad-coordinates'],
  ['a line without positions', { type: 'LineString', coordinates: 5 }, 'bad-coordinates'],
  ['many points that are one', { type: 'MultiPoint', coordinates: 'x' }, 'bad-geometry'],
  ['a kind of its own', { type: 'Circle', coordinates: CHENGDU }, 'bad-geometry'],
  ['a text', 'Point', 'bad-geometry'],
])('says what is wrong with %s', (_, input, fault) => {
  expect(readGeometry(input)).toMatchObject({ points: [], fault });
});

it('knows the edge of the globe', () => {
  expect([isOnGlobe(180, 90), isOnGlobe(-180, -90), isOnGlobe(180.1, 0), isOnGlobe(0, -90.1)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
