import { expect, it } from 'vitest';
import { accountOfPoints, boundsOfPoints, columnOf } from '../../../src/core/points/point-columns';
import { csvBytes, readCsv, somePoints } from '../../support/points';

it('adds placed and rejected rows up to all rows', () => {
  const rejected = { row: Uint32Array.of(3, 9, 11), reason: Uint8Array.of(0, 1, 1) };
  const { rows, byReason } = accountOfPoints({ size: 7, rejected });
  expect(rows).toBe(10);
  expect(byReason).toEqual({ 'no-coordinates': 1, 'bad-coordinates': 2, 'too-many-cells': 0, 'long-cell': 0 });
});

it('finds the bounds of all points, and none of no points', () => {
  expect(
    boundsOfPoints(
      somePoints([
        [104, 30],
        [121, 20],
        [90, 45],
      ]),
    ),
  ).toEqual([90, 20, 121, 45]);
  expect(boundsOfPoints({ size: 0, lng: new Float64Array(), lat: new Float64Array() })).toBeNull();
});

it('finds a column by its role', () => {
  const points = readCsv(csvBytes(5500));
  expect(columnOf(points, 'theme')?.name).toBe('theme');
  expect(columnOf(points, 'kind')).toBeUndefined();
});
