import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { kmlInZip } from '../../../src/core/import/kmz';
import { readSource } from '../../../src/core/import/read-source';
import { tableFrom } from '../../support/an-import';

const KML =
  '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>玉林</name><Point><coordinates>104.06,30.63</coordinates></Point></Placemark></Document></kml>';

describe('a KMZ', () => {
  it('gives the placemarks of its doc.kml, its pictures left alone', () => {
    const bytes = zipSync({
      'files/pin.png': new Uint8Array(9),
      'other.kml': strToU8('<kml/>'),
      'doc.kml': strToU8(KML),
    });
    const table = tableFrom('点.kmz', bytes);
    expect(table.rows.map(({ cells, points }) => [cells[0], points])).toEqual([
      ['玉林', [{ lng: 104.06, lat: 30.63 }]],
    ]);
  });

  it('is none without a KML file, and none when it is broken', () => {
    expect(kmlInZip(zipSync({ 'a.txt': strToU8('x') }))).toBeNull();
    expect(kmlInZip(zipSync({ 'doc.kml': strToU8(KML) }).subarray(0, 40))).toBeNull();
  });

  it('whose KML is damaged names the line', () => {
    const bytes = zipSync({ 'doc.kml': strToU8('<kml>\n<Placemark>\n</kml>') });
    expect(readSource('a.kmz', bytes)).toMatchObject({ ok: false, error: { kind: 'bad-xml', line: 3 } });
  });
});
