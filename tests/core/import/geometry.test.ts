import { expect, it } from 'vitest';
import { pointOf, readGeometry } from '../../../src/core/import/geometry';

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
