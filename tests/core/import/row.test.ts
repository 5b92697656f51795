import { expect, it } from 'vitest';
import type { ColumnRole } from '../../../src/core/import/column-words';
import { pointFrom, rowReader } from '../../../src/core/import/row';

const read = (header: string[], roles: ColumnRole[], cells: string[]) =>
  rowReader(
    { header, rows: [], remarks: [], hasGeometry: false },
    { header, roles, datum: 'gcj02' },
  )({ number: 2, cells, points: [], fault: null });

it('joins the place columns, leaving out what a later one says again', () => {
  const header = ['省', '市', '地址'];
  expect(read(header, ['place', 'place', 'place'], ['四川省', '成都市', '武侯区玉林街道']).text).toBe(
    '四川省成都市武侯区玉林街道',
  );
  expect(read(header, ['place', 'place', 'place'], ['四川省', '成都市', '四川省成都市武侯区']).text).toBe(
    '四川省成都市武侯区',
  );
});

it('converts coordinates at the edge', () => {
  const [point] = read(['x', 'y'], ['lng', 'lat'], ['104.0668', '30.5728']).points;
  expect(point!.lng).toBeCloseTo(104.0643, 3);
});

it('rejects a row with nothing in it, and bad coordinates only when no words are left', () => {
  expect(read(['名', '地', 'x', 'y'], ['name', 'place', 'lng', 'lat'], ['', '', '', ''])).toMatchObject({
    fault: 'blank',
  });
  expect(read(['名', '地', 'x', 'y'], ['name', 'place', 'lng', 'lat'], ['a', '', '东', '30'])).toMatchObject({
    fault: 'bad-coordinates',
  });
  expect(read(['名', '地', 'x', 'y'], ['name', 'place', 'lng', 'lat'], ['a', '成都', '东', '30'])).toMatchObject({
    fault: null,
    warning: 'bad-coordinates',
    text: '成都',
  });
});

it('takes no zero island, no half a pair, no latitude of 104', () => {
  expect(pointFrom('', '')).toEqual({ points: [], isBad: false });
  for (const [x, y] of [
    ['0', '0'],
    ['104', ''],
    ['30', '104'],
    ['NaN', '1'],
  ] as const)
    expect(pointFrom(x, y).isBad).toBe(true);
});
