import { expect, it } from 'vitest';
import { readGeoJson } from '../../../src/core/import/geojson';

const point = { type: 'Point', coordinates: [104.06, 30.57] };

it('makes a row of every feature and a column of every property', () => {
  const features = [
    { type: 'Feature', geometry: point, properties: { name: '玉林', 年: 2019 } },
    { type: 'Feature', geometry: null, properties: { 地址: '成都市', x: { a: [1] } } },
    { type: 'Feature', geometry: { type: 'Point', coordinates: [30.57, 104.06] }, properties: null },
  ];
  expect(readGeoJson(JSON.stringify({ type: 'FeatureCollection', features }))).toMatchObject({
    ok: true,
    value: {
      header: ['name', '年', '地址', 'x'],
      rows: [
        { number: 1, cells: ['玉林', '2019', '', ''], points: [{ lng: 104.06, lat: 30.57 }], fault: null },
        { number: 2, cells: ['', '', '成都市', '{"a":[1]}'], points: [], fault: null },
        { number: 3, points: [], fault: 'bad-coordinates' },
      ],
    },
  });
});

it('takes __proto__ and constructor for names like any other', () => {
  const text = '{"type":"Feature","geometry":null,"properties":{"__proto__":"a","constructor":"b","<script>":"c"}}';
  expect(readGeoJson(text)).toMatchObject({
    value: { header: ['__proto__', 'constructor', '<script>'], rows: [{ cells: ['a', 'b', 'c'] }] },
  });
  expect(({} as Record<string, unknown>)['a']).toBeUndefined();
});

it('takes a bare geometry, and names a foreign reference system', () => {
  expect(readGeoJson(JSON.stringify(point))).toMatchObject({ value: { rows: [{ points: [{ lng: 104.06 }] }] } });
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } };
  expect(readGeoJson(JSON.stringify({ ...point, crs })).ok).toBe(true);
  expect(
    readGeoJson(JSON.stringify({ type: 'FeatureCollection', crs, features: [{ geometry: point }] })),
  ).toMatchObject({
    value: { remarks: [{ kind: 'other-crs', text: 'urn:ogc:def:crs:EPSG::3857' }] },
  });
});

it('says near which line NaN stands, and what a file is instead', () => {
  expect(readGeoJson('{"type":"Point",\n"coordinates":[NaN,1]}')).toEqual({
    ok: false,
    error: { kind: 'bad-json', line: 2 },
  });
  expect(readGeoJson('{"type":"Topology"}')).toEqual({ ok: false, error: { kind: 'not-geojson', found: 'Topology' } });
  expect(readGeoJson('[1]')).toEqual({ ok: false, error: { kind: 'not-geojson', found: '[]' } });
  expect(readGeoJson('{"type":"FeatureCollection","features":[]}')).toEqual({ ok: false, error: { kind: 'no-rows' } });
});
