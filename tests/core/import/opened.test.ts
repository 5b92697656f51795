import { expect, it } from 'vitest';
import { hintFor, openedOf, swappedAxes } from '../../../src/core/import/opened';
import { readSource, sourceTable } from '../../../src/core/import/read-source';
import { utf8 } from '../../support/an-import';

function open(name: string, text: string) {
  const source = readSource(name, utf8(text));
  if (!source.ok || source.value.kind === 'project') throw new Error(JSON.stringify(source));
  const table = sourceTable(source.value);
  if (!table.ok) throw new Error(JSON.stringify(table));
  return openedOf(source.value, table.value, name, source.value.kind === 'grid' ? source.value.headerRow : 0);
}

it('shows the first rows, the guessed roles and the datum that a header names', () => {
  const opened = open(
    '点位.csv',
    `点位表\n名称,百度经度,百度纬度\n${Array.from({ length: 30 }, (_, at) => `n${at},104.0${at},30.6`).join('\n')}\n`,
  );
  expect(opened).toMatchObject({
    format: 'table',
    encoding: 'utf-8',
    headerRow: 2,
    datum: 'bd09',
    rowCount: 30,
    isOwn: false,
  });
  expect(opened.sample).toHaveLength(12);
  expect(opened.roles).toEqual(['name', 'lng', 'lat']);
});

it('hints at swapped axes, and swaps them', () => {
  const opened = open('x.csv', '名称,经度,纬度\na,30.57,104.06\nb,30.63,104.04\n');
  expect(hintFor(opened, opened.roles)).toEqual({ kind: 'swapped', count: 2, of: 2 });
  expect(hintFor(opened, swappedAxes(opened.roles))).toBeNull();
});

it('has nothing to hint at without coordinates', () => {
  const opened = open('x.csv', '名称,地址\na,成都\n');
  expect(hintFor(opened, opened.roles)).toBeNull();
});

it('has no header row and no sheets for GeoJSON, and hints at nothing for points that lie in China', () => {
  const feature = (lng: number, lat: number) =>
    `{"type":"Feature","properties":{"名称":"a"},"geometry":{"type":"Point","coordinates":[${lng},${lat}]}}`;
  const opened = open(
    'a.geojson',
    `{"type":"FeatureCollection","features":[${feature(104.06, 30.57)},${feature(104.1, 30.6)}]}`,
  );
  expect(opened).toMatchObject({ headerRow: 0, sheets: [], sheet: 0, hasGeometry: true });
  expect(hintFor(opened, opened.roles)).toBeNull();
});

it('swaps the axes and leaves the other columns', () => {
  expect(swappedAxes(['name', 'lng', 'place', 'lat', 'ignore'])).toEqual(['name', 'lat', 'place', 'lng', 'ignore']);
});

it('hints at nothing while only one axis has a column, nor at points on the ground of China', () => {
  const opened = open('x.csv', '名称,经度,纬度\na,30.57,104.06\nb,30.63,104.04\n');
  expect(hintFor(opened, ['name', 'lng', 'ignore'])).toBeNull();
  expect(hintFor(opened, ['name', 'ignore', 'lat'])).toBeNull();
  const right = open('y.csv', '经度,纬度,名称\n104.06,30.57,a\n104.04,30.63,b\n');
  expect(hintFor(right, right.roles)).toBeNull();
});
