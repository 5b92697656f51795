import { expect, it } from 'vitest';
import { readKml } from '../../../src/core/import/kml';

const kml = (inner: string) =>
  readKml(
    `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>图</name>${inner}</Document></kml>`,
  );

it('reads placemarks with their words, data and geometry', () => {
  const result = kml(`<Placemark><name>玉林</name><description><![CDATA[<b>花园</b> 三处]]></description>
    <ExtendedData><Data name="机构"><value>爱有戏</value></Data><SchemaData><SimpleData name="年">2019</SimpleData></SchemaData></ExtendedData>
    <Point><coordinates>104.06,30.57,500</coordinates></Point></Placemark>
    <Folder><Placemark><address>成都市武侯区</address></Placemark></Folder>
    <Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>104,30 105,30 105,31 104,31</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>
    <Placemark><Point><coordinates>x,y</coordinates></Point></Placemark>`);
  expect(result).toMatchObject({
    ok: true,
    value: {
      header: ['名称', '说明', '机构', '年', '地址'],
      rows: [
        {
          number: 1,
          cells: ['玉林', '花园 三处', '爱有戏', '2019', ''],
          points: [{ lng: 104.06, lat: 30.57 }],
          fault: null,
        },
        { number: 2, cells: ['', '', '', '', '成都市武侯区'], points: [], fault: null },
        { number: 3, fault: null },
        { number: 4, points: [], fault: 'bad-coordinates' },
      ],
      remarks: [{ kind: 'areas' }, { kind: 'open-rings', rows: [3] }],
    },
  });
});

it('refuses an entity bomb, other XML, and a file that breaks off, with its line', () => {
  expect(readKml('<!DOCTYPE k [<!ENTITY a "b">]><kml>&a;</kml>')).toEqual({
    ok: false,
    error: { kind: 'bad-xml', line: 1 },
  });
  expect(readKml('<gpx></gpx>')).toEqual({ ok: false, error: { kind: 'not-kml' } });
  expect(readKml('<kml>\n<Placemark>\n')).toEqual({ ok: false, error: { kind: 'bad-xml', line: 3 } });
  expect(kml('')).toEqual({ ok: false, error: { kind: 'no-rows' } });
});
