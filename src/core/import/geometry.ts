// The points of a geometry that came from outside, checked before they are believed. A line gives its first point, an
// area its inner point; collections are opened, but not without end.
import { interiorPoint } from '../areas';
import type { LngLat, RowFault } from './grid';

export interface ReadGeometry {
  readonly points: readonly LngLat[];
  readonly fault: RowFault | null;
  readonly hasOpenRing: boolean;
  readonly isArea: boolean;
}

const DEEPEST = 8;
const MOST_POINTS = 1000;

export function readGeometry(input: unknown): ReadGeometry {
  const found: Found = { points: [], hasOpenRing: false, isArea: false, fault: null };
  collect(input, found, 0);
  const { points, hasOpenRing, isArea } = found;
  const fault = found.fault ?? (points.length === 0 ? 'no-geometry' : null);
  return { points: fault ? [] : points, fault, hasOpenRing, isArea };
}

interface Found {
  readonly points: LngLat[];
  hasOpenRing: boolean;
  isArea: boolean;
  fault: RowFault | null;
}

function collect(input: unknown, found: Found, depth: number): undefined {
  if (input === null || input === undefined) return;
  if (typeof input !== 'object' || depth > DEEPEST || found.points.length > MOST_POINTS)
    return fail(found, 'bad-geometry');
  const type = 'type' in input ? input.type : null;
  const coordinates = 'coordinates' in input ? input.coordinates : null;
  switch (type) {
    case 'Point':
      return add(found, coordinates);
    case 'MultiPoint':
      return each(found, coordinates, (position) => add(found, position));
    case 'LineString':
      return add(found, Array.isArray(coordinates) ? coordinates[0] : null);
    case 'MultiLineString':
      return each(found, coordinates, (line) => add(found, Array.isArray(line) ? line[0] : null));
    case 'Polygon':
      return addArea(found, coordinates);
    case 'MultiPolygon':
      return each(found, coordinates, (rings) => addArea(found, rings));
    case 'GeometryCollection':
      return each(found, 'geometries' in input ? input.geometries : null, (one) => collect(one, found, depth + 1));
    default:
      return fail(found, 'bad-geometry');
  }
}

function fail(found: Found, fault: RowFault): undefined {
  found.fault ??= fault;
}

function each(found: Found, list: unknown, take: (one: unknown) => undefined): undefined {
  if (!Array.isArray(list) || list.length > MOST_POINTS) return fail(found, 'bad-geometry');
  for (const one of list) take(one);
}

function add(found: Found, position: unknown): undefined {
  const point = pointOf(position);
  if (point) found.points.push(point);
  else fail(found, 'bad-coordinates');
}

/** Degrees on the globe as two numbers; a text or a null is no coordinate. */
export function pointOf(position: unknown): LngLat | null {
  if (!Array.isArray(position)) return null;
  const [lng, lat]: unknown[] = position;
  return typeof lng === 'number' && typeof lat === 'number' && isOnGlobe(lng, lat) ? { lng, lat } : null;
}

export function isOnGlobe(lng: number, lat: number): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}

function addArea(found: Found, rings: unknown): undefined {
  const outer: unknown = Array.isArray(rings) ? rings[0] : null;
  if (!Array.isArray(outer) || outer.length < 3) return fail(found, 'bad-geometry');
  const points = outer.map(pointOf);
  const ring = points.flatMap((point) => (point ? [[point.lng, point.lat]] : []));
  if (ring.length < points.length) return fail(found, 'bad-coordinates');
  const [first, last] = [ring[0]!, ring.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) {
    found.hasOpenRing = true;
    ring.push(first);
  }
  const [lng, lat] = interiorPoint({ type: 'Polygon', coordinates: [ring] });
  found.isArea = true;
  if (isOnGlobe(lng, lat)) found.points.push({ lng, lat });
  else fail(found, 'bad-geometry');
}
