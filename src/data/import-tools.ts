// What the import worker needs to place rows: the gazetteer with its geocoder, and which prefecture holds a point.
import { type Adcode, NATION } from '../core/adcode';
import { type Bounds, boundsOf, contains } from '../core/areas';
import { buildGazetteer } from '../core/gazetteer/gazetteer';
import { decodeGazetteer } from '../core/gazetteer/gazetteer-file';
import { createGeocoder } from '../core/gazetteer/geocode';
import type { LngLat } from '../core/import/grid';
import type { PlacerTools } from '../core/import/place-rows';
import { failed, ok, type Result } from '../core/result';
import { type Area, areasOf, decodeTopology } from '../core/topology';
import { decodeUnits } from '../core/unit-table';

export interface ToolsFault {
  readonly kind: 'no-gazetteer';
  readonly file: string;
}

/** `folder` ends in a slash: a worker has no page that an address could be relative to. */
export async function loadTools(folder: string): Promise<Result<PlacerTools, ToolsFault>> {
  const [unitsJson, gazetteerJson, areasJson] = await Promise.all(
    ['units.json', 'gazetteer.json', 'prefectures.topo.json'].map((file) => fetchJson(`${folder}${file}`)),
  );
  const units = decodeUnits(unitsJson);
  if (!units.ok) return failed({ kind: 'no-gazetteer', file: 'units.json' });
  const file = decodeGazetteer(gazetteerJson);
  if (!file.ok) return failed({ kind: 'no-gazetteer', file: 'gazetteer.json' });
  const gazetteer = buildGazetteer(units.value.units, file.value);
  const topology = decodeTopology(areasJson);
  // Without areas a point is still a point; only what lies around it is not known.
  const areas = topology.ok ? areasOf(topology.value, 'prefectures').features : [];
  return ok({ gazetteer, geocode: createGeocoder(gazetteer), prefectureAt: areaFinder(areas) });
}

/** Without areas no prefecture is known. */
export async function prefectureFinder(folder: string): Promise<(point: LngLat) => Adcode | null> {
  const topology = decodeTopology(await fetchJson(`${folder}prefectures.topo.json`));
  return areaFinder(topology.ok ? areasOf(topology.value, 'prefectures').features : []);
}

/** Finds the area that holds a point; neighbours in a file are often neighbours on the map, so the last answer is asked first. */
export function areaFinder(areas: readonly Area[]): (point: LngLat) => Adcode | null {
  const boxed = areas
    .filter(({ properties }) => properties.adcode !== NATION)
    .map((area) => ({ area, box: boundsOf(area.geometry) }));
  let last = boxed[0];
  const holds = (one: (typeof boxed)[number], { lng, lat }: LngLat) =>
    isInBox(one.box, lng, lat) && contains(one.area.geometry, lng, lat);
  return (point) => {
    if (!last || !holds(last, point)) last = boxed.find((one) => holds(one, point)) ?? last;
    return last && holds(last, point) ? last.area.properties.adcode : null;
  };
}

function isInBox([west, south, east, north]: Bounds, lng: number, lat: number): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

async function fetchJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : null;
  } catch {
    return null; // the decoder then names the file
  }
}
