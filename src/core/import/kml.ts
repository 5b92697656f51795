// KML: placemarks with their name, description, extended data and geometry. Styles, views and network links are passed over:
// nothing is fetched.
import { failed, ok, type Result } from '../result';
import { LIMITS, type ReadFault, remarkOn } from './fault';
import { readGeometry } from './geometry';
import { headerOf, type SourceRow, type SourceTable } from './grid';
import { attributeOf, lineAt, XmlFault, xmlEvents } from './xml';

interface Placemark {
  readonly values: Map<string, string>;
  readonly geometries: { readonly type: string; readonly coordinates: unknown }[];
  isBad: boolean;
}

export function readKml(text: string): Result<SourceTable, ReadFault> {
  try {
    const { placemarks, isKml } = placemarksOf(text);
    if (!isKml) return failed({ kind: 'not-kml' });
    if (placemarks.length === 0) return failed({ kind: 'no-rows' });
    return tableOf(placemarks);
  } catch (error) {
    if (error instanceof XmlFault) return failed({ kind: 'bad-xml', line: lineAt(text, error.offset) });
    throw error;
  }
}

const GEOMETRIES = new Set(['Point', 'LineString', 'Polygon']);
const NAMED = new Map([
  ['name', '名称'],
  ['description', '说明'],
  ['address', '地址'],
]);

function placemarksOf(text: string): { readonly placemarks: readonly Placemark[]; readonly isKml: boolean } {
  const placemarks: Placemark[] = [];
  const path: string[] = [];
  let isKml = false;
  let current: Placemark | null = null;
  let key = '';
  let value = '';
  for (const event of xmlEvents(text)) {
    if (event.kind === 'text') {
      value += event.text;
      continue;
    }
    if (event.kind === 'open') {
      if (event.name === 'kml') isKml = true;
      if (event.name === 'Placemark' && !event.isClosed) current = { values: new Map(), geometries: [], isBad: false };
      if (event.name === 'Data' || event.name === 'SimpleData') key = attributeOf(event.attributes, 'name') ?? '';
      if (!event.isClosed) path.push(event.name);
      value = '';
      continue;
    }
    path.pop();
    if (current) {
      if (event.name === 'Placemark') {
        placemarks.push(current);
        current = null;
      } else take(current, event.name, path, key, value.trim());
    }
    value = '';
  }
  return { placemarks, isKml };
}

function take(placemark: Placemark, name: string, path: readonly string[], key: string, value: string): void {
  const named = NAMED.get(name);
  if (named && path.at(-1) === 'Placemark') placemark.values.set(named, plain(value));
  else if ((name === 'value' && path.at(-1) === 'Data') || name === 'SimpleData')
    placemark.values.set(key, plain(value));
  else if (name === 'coordinates') {
    const type = path.findLast((one) => GEOMETRIES.has(one));
    const positions = positionsOf(value);
    if (!type || positions.length === 0) placemark.isBad = true;
    else if (path.includes('innerBoundaryIs')) return;
    else if (type === 'Point') placemark.geometries.push({ type, coordinates: positions[0] });
    else placemark.geometries.push({ type, coordinates: type === 'Polygon' ? [positions] : positions });
  }
}

function positionsOf(text: string): readonly (readonly number[])[] {
  return text
    .split(/\s+/)
    .filter((one) => one !== '')
    .map((one) => one.split(',').map((part) => (part === '' ? Number.NaN : Number(part))));
}

/** Balloons are HTML: their tags are no part of a name. */
function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function tableOf(placemarks: readonly Placemark[]): Result<SourceTable, ReadFault> {
  if (placemarks.length > LIMITS.rows)
    return failed({ kind: 'too-many-rows', rows: placemarks.length, limit: LIMITS.rows });
  const keys = [...new Set(placemarks.flatMap(({ values }) => [...values.keys()]))];
  if (keys.length > LIMITS.columns)
    return failed({ kind: 'too-many-columns', columns: keys.length, limit: LIMITS.columns });
  const areas: number[] = [];
  const open: number[] = [];
  const rows = placemarks.map(({ values, geometries, isBad }, at): SourceRow => {
    const geometry = readGeometry({ type: 'GeometryCollection', geometries });
    if (geometry.isArea) areas.push(at + 1);
    if (geometry.hasOpenRing) open.push(at + 1);
    const fault = isBad ? 'bad-coordinates' : geometry.fault === 'no-geometry' ? null : geometry.fault;
    const cells = keys.map((key) => (values.get(key) ?? '').slice(0, LIMITS.cellLength));
    return { number: at + 1, cells, points: fault ? [] : geometry.points, fault };
  });
  const remarks = [...remarkOn('areas', areas), ...remarkOn('open-rings', open)];
  return ok({ header: headerOf(keys, keys.length), rows, remarks, hasGeometry: true });
}
