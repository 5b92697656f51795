import { expect, it } from 'vitest';
import { geoJsonOf } from '../../../src/core/import/export-geojson';
import { exportTable } from '../../../src/core/import/export-table';
import { aProject, footprintsOf, projectOf, tableFrom, utf8 } from '../../support/an-import';

const project = aProject('名称,地址,经度,纬度,__proto__\n点,成都,104.06,30.63,a\n县,成都市武侯区,,,b\n疑,鼓楼区,,,c\n');
const collection = geoJsonOf(exportTable(project));

it('follows RFC 7946: longitude first, no crs, a null geometry where there is no point', () => {
  expect(collection.features.map(({ geometry }) => geometry)).toEqual([
    { type: 'Point', coordinates: [104.06, 30.63] },
    null,
    null,
  ]);
  expect(Object.keys(collection)).toEqual(['type', 'features']);
  expect(Object.getOwnPropertyDescriptor(collection.features[0]!.properties, '__proto__')?.value).toBe('a');
});

it('comes in again with the same footprints', () => {
  const again = projectOf(tableFrom('x.geojson', utf8(JSON.stringify(collection))));
  expect(footprintsOf(again)).toEqual(footprintsOf(project));
});

it('keeps several points of one row', () => {
  const multi = {
    type: 'Feature',
    geometry: {
      type: 'MultiPoint',
      coordinates: [
        [104, 30.5],
        [104.1, 30.6],
      ],
    },
    properties: { name: 'x' },
  };
  const first = projectOf(tableFrom('m.geojson', utf8(JSON.stringify(multi))));
  const out = geoJsonOf(exportTable(first));
  expect(out.features[0]!.geometry).toEqual(multi.geometry);
  expect(footprintsOf(projectOf(tableFrom('m.geojson', utf8(JSON.stringify(out)))))).toEqual(footprintsOf(first));
});
