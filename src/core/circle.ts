// The circle of all points at a distance, for drawing; measuring never goes through it.
import circle from '@turf/circle';
import type { Feature, Polygon } from 'geojson';
import type { Point } from './reach';

/** A polygon of 128 corners on the sphere; its corners are at the distance, its sides at most 0.03 % nearer. */
export function nearCircle(centre: Point, km: number): Feature<Polygon> {
  const { geometry } = circle([centre.lng, centre.lat], km, { steps: 128, units: 'kilometers' });
  return { type: 'Feature', geometry, properties: {} };
}
