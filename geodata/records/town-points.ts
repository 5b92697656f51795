// The coordinates found for the towns that the cases name, brought from their source's datum to WGS-84.
import gcoord from 'gcoord';
import { parseCsv } from '../units/census';

export interface TownPoint {
  readonly lng: number;
  readonly lat: number;
  readonly uncertaintyKm: number;
}

/** By nine-digit town code, and by name for a row without a code. */
export function readTownPoints(csv: string): ReadonlyMap<string, TownPoint> {
  return new Map(
    parseCsv(csv).map(({ cell }) => [
      cell('code') || cell('name'),
      {
        ...toWgs84(Number(cell('lng')), Number(cell('lat')), cell('datum_of_source')),
        uncertaintyKm: Number(cell('uncertainty_km')),
      },
    ]),
  );
}

// "not stated, taken as GCJ-02" and "(inferred)" say how the datum was found; the conversion is the same, and the
// doubt (GCJ-02 is off by about 0.5 km) lies inside the 1.2 km that those rows carry.
function toWgs84(lng: number, lat: number, datum: string): { lng: number; lat: number } {
  if (/WGS-84/.test(datum)) return { lng, lat };
  const from = /BD-09/.test(datum) ? gcoord.BD09 : /GCJ-02/.test(datum) ? gcoord.GCJ02 : null;
  if (from === null) throw new Error(`datum ${JSON.stringify(datum)}: wanted WGS-84, GCJ-02 or BD-09`);
  const [x, y] = gcoord.transform([lng, lat], from, gcoord.WGS84);
  return { lng: round4(x), lat: round4(y) };
}

function round4(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}
