// The first question over a set of points: how many are within X km of a place, and which are nearest. Counting walks the
// columns once; the nearest come from a k-d tree (kdbush), built when they are first asked for.
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { distanceKm } from '../sphere';
import type { PointColumns } from './point-columns';

export interface PointsNear {
  /** Points that pass the filter and lie within the radius, exactly on it included. */
  readonly count: number;
  /** Nearest first. */
  readonly nearest: readonly PointAway[];
}

export interface PointAway {
  /** Its place in the set's order. */
  readonly at: number;
  readonly km: number;
}

export function treeOf({ size, lng, lat }: PointColumns): KDBush {
  const tree = new KDBush(size);
  for (let at = 0; at < size; at++) tree.add(lng[at]!, lat[at]!);
  return tree.finish();
}

export interface NearPlace {
  readonly lng: number;
  readonly lat: number;
  readonly km: number;
}

/** The tree's own distances are on a slightly smaller earth: it is asked for a little more, and ours decide. */
const SLACK = 1.0001;
const SLACK_KM = 1e-6;

/** The nearest `most`; equal distances in the order of the set. */
export function pointsNear(
  points: PointColumns,
  mask: Uint8Array | null,
  tree: KDBush | null,
  { lng, lat, km }: NearPlace,
  most: number,
): PointsNear {
  const count = countWithin(points, mask, { lng, lat, km });
  if (count === 0 || tree === null || most === 0) return { count, nearest: [] };
  const passes = mask === null ? undefined : (at: number) => mask[at] === 1;
  const nearest = around(tree, lng, lat, Math.min(most, count), km * SLACK + SLACK_KM, passes)
    .map((at) => ({ at, km: distanceKm(lng, lat, points.lng[at]!, points.lat[at]!) }))
    .filter((away) => away.km <= km)
    .sort((a, b) => a.km - b.km || a.at - b.at);
  return { count, nearest };
}

/** Linear: a band of latitudes and of longitudes first, then the distance itself. */
export function countWithin(points: PointColumns, mask: Uint8Array | null, { lng, lat, km }: NearPlace): number {
  const band = bandOf(lat, km);
  let count = 0;
  for (let at = 0; at < points.size; at++) {
    const latAt = points.lat[at]!;
    if (latAt > lat + band.lat || latAt < lat - band.lat) continue;
    const dLng = Math.abs(points.lng[at]! - lng);
    if (Math.min(dLng, 360 - dLng) > band.lng || (mask !== null && mask[at] === 0)) continue;
    if (distanceKm(lng, lat, points.lng[at]!, latAt) <= km) count++;
  }
  return count;
}

const KM_PER_DEGREE = 111.19;

/** Degrees beyond which nothing is within the radius; all longitudes when the circle holds a pole. */
function bandOf(lat: number, km: number): { readonly lat: number; readonly lng: number } {
  const dLat = km / KM_PER_DEGREE + 1e-6;
  if (Math.abs(lat) + dLat >= 89.9) return { lat: dLat, lng: 180 };
  const sine = Math.sin((dLat * Math.PI) / 180) / Math.cos((lat * Math.PI) / 180);
  return { lat: dLat, lng: sine >= 1 ? 180 : (Math.asin(sine) * 180) / Math.PI + 1e-6 };
}
