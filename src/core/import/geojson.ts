// GeoJSON (RFC 7946) from anywhere: a collection, a feature or a bare geometry. Every feature becomes a row, the bad ones
// with their fault; properties become columns by position, so that a key such as __proto__ is a name like any other.
import { failed, ok, type Result } from '../result';
import { LIMITS, type ReadFault, remarkOn } from './fault';
import { readGeometry } from './geometry';
import { headerOf, type SourceRow, type SourceTable } from './grid';
import { jsonFaultAt } from './json-fault';

export function readGeoJson(text: string): Result<SourceTable, ReadFault> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const features = featuresOf(parsed.value);
  if (!features) return failed({ kind: 'not-geojson', found: typeOf(parsed.value) });
  if (features.length === 0) return failed({ kind: 'no-rows' });
  if (features.length > LIMITS.rows)
    return failed({ kind: 'too-many-rows', rows: features.length, limit: LIMITS.rows });
  const columns = columnsOf(features);
  if (columns.size > LIMITS.columns)
    return failed({ kind: 'too-many-columns', columns: columns.size, limit: LIMITS.columns });
  return ok(rowsOf(features, columns, crsOf(parsed.value)));
}

/** The text as JSON, or the line near which it stops being that. */
export function parseJson(text: string): Result<unknown, ReadFault> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return failed({ kind: 'bad-json', line: text.slice(0, jsonFaultAt(text)).split('\n').length });
  }
}

function rowsOf(features: readonly unknown[], columns: ReadonlyMap<string, number>, crs: string): SourceTable {
  const open: number[] = [];
  const areas: number[] = [];
  const rows = features.map((feature, at): SourceRow => {
    const geometry = readGeometry(member(feature, 'geometry'));
    if (geometry.hasOpenRing) open.push(at + 1);
    if (geometry.isArea) areas.push(at + 1);
    const cells = Array.from({ length: columns.size }, () => '');
    for (const [key, value] of propertiesOf(feature)) cells[columns.get(key)!] = textOf(value).trim();
    const isLong = cells.some((cell) => cell.length > LIMITS.cellLength);
    // A feature without a geometry may still say its place in words.
    const fault = geometry.fault === 'no-geometry' ? null : geometry.fault;
    return {
      number: at + 1,
      cells: isLong ? cells.map((cell) => cell.slice(0, LIMITS.cellLength)) : cells,
      points: geometry.points,
      fault: fault ?? (isLong ? 'long-cell' : null),
    };
  });
  const remarks = [
    ...remarkOn('open-rings', open),
    ...remarkOn('areas', areas),
    ...remarkOn('other-crs', crs === '' ? [] : [1], crs),
  ];
  return { header: headerOf([...columns.keys()], columns.size), rows, remarks, hasGeometry: true };
}

function featuresOf(input: unknown): readonly unknown[] | null {
  const type = typeOf(input);
  if (type === 'FeatureCollection') {
    const features = member(input, 'features');
    return Array.isArray(features) ? features : null;
  }
  if (type === 'Feature') return [input];
  return GEOMETRIES.includes(type) ? [{ type: 'Feature', geometry: input, properties: {} }] : null;
}

const GEOMETRIES: readonly string[] = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

function columnsOf(features: readonly unknown[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const feature of features)
    for (const [key] of propertiesOf(feature)) {
      if (!columns.has(key)) columns.set(key, columns.size);
      if (columns.size > LIMITS.columns) return columns;
    }
  return columns;
}

function propertiesOf(feature: unknown): readonly (readonly [string, unknown])[] {
  const properties = member(feature, 'properties');
  return typeof properties === 'object' && properties !== null && !Array.isArray(properties)
    ? Object.entries(properties)
    : [];
}

/** A coordinate system other than the standard's, as files of before 2016 name it. */
function crsOf(input: unknown): string {
  const name = member(member(member(input, 'crs'), 'properties'), 'name');
  return typeof name === 'string' && !/CRS84|EPSG:{1,2}4326|4490/.test(name) ? name.slice(0, 60) : '';
}

function member(input: unknown, key: string): unknown {
  return typeof input === 'object' && input !== null && Object.hasOwn(input, key)
    ? (input as Readonly<Record<string, unknown>>)[key] // an own member, of unknown type
    : undefined;
}

function typeOf(input: unknown): string {
  const type = member(input, 'type');
  return typeof type === 'string' ? type.slice(0, 40) : Array.isArray(input) ? '[]' : typeof input;
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}
