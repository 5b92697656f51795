// How far a footprint's location is from a point, as honestly as its precision allows: a number, an interval, or
// nothing. The rule, in full, is at `spotOf`; docs/coverage.md works it through by hand.
import { type Adcode, countyOf } from './adcode';
import { isFine, type Location, type Role } from './footprint';
import type { Ground } from './ground';
import type { RegionId } from './region';
import { distanceKm } from './sphere';
import { unreachable } from './unreachable';

/** Great-circle kilometres; the two are equal when the place is known at county resolution or better. */
export interface RangeKm {
  readonly minKm: number;
  readonly maxKm: number;
}

export interface Point {
  readonly lng: number;
  readonly lat: number;
}

/** What a location is for a measurement: one point, one of several counties (it is not known which), or nowhere. */
export type Spot =
  | { readonly kind: 'point'; readonly lng: number; readonly lat: number }
  | { readonly kind: 'counties'; readonly area: Adcode | RegionId; readonly counties: Uint32Array }
  | { readonly kind: 'nowhere' };

/** Roles that say where something is. A service area is not a place: it covers. */
export const PLACE_ROLES = ['site', 'office', 'origin', 'expansion'] as const satisfies readonly Role[];

export function isPlaceRole(role: Role): boolean {
  return role !== 'service_area';
}

const NOWHERE: Spot = { kind: 'nowhere' };

/**
 * - point, community, town: its own point; without one, the representative point of its county.
 * - county: its representative point, since all questions are asked at county resolution.
 * - prefecture, province, region: one of its counties, unknown which. A unit of one county (东莞) is a point.
 * - nation, unlisted, or a unit that we do not know: nowhere; it cannot narrow an answer and is counted apart.
 */
export function spotOf(location: Location, ground: Ground): Spot {
  const { place } = location;
  if (location.precision === 'nation' || location.precision === 'unlisted') return NOWHERE;
  switch (place.kind) {
    case 'unlisted':
      return NOWHERE;
    case 'region':
      return countiesSpot(place.region, ground);
    case 'point':
      if (isFine(location.precision) || place.unit === null) return { kind: 'point', lng: place.lng, lat: place.lat };
      return countiesSpot(place.unit, ground);
    case 'unit':
      if (isFine(location.precision) && location.point)
        return { kind: 'point', lng: location.point.lng, lat: location.point.lat };
      return countiesSpot(isFine(location.precision) ? countyOf(place.unit) : place.unit, ground);
    default:
      return unreachable(place);
  }
}

/** One question; for many questions from one point use `reachFrom`, which measures each county once. */
export function rangeKm(location: Location, from: Point, ground: Ground): RangeKm | null {
  return reachFrom(from, ground)(location);
}

/**
 * A function that measures locations from one point. For a unit of several counties the interval runs from the nearest
 * to the farthest of their representative points, the county of `from` included: asked from a county's own point, a
 * place "somewhere in this province" is at least 0 km away. Null: nowhere.
 */
export function reachFrom(from: Point, ground: Ground): (location: Location) => RangeKm | null {
  let distances: Float64Array | null = null;
  const known = new Map<Uint32Array, RangeKm>();
  return (location) => {
    const spot = spotOf(location, ground);
    switch (spot.kind) {
      case 'nowhere':
        return null;
      case 'point': {
        const km = distanceKm(from.lng, from.lat, spot.lng, spot.lat);
        return { minKm: km, maxKm: km };
      }
      case 'counties': {
        distances ??= countyDistances(from, ground);
        const range = known.get(spot.counties) ?? extremes(spot.counties, distances);
        known.set(spot.counties, range);
        return range;
      }
      default:
        return unreachable(spot);
    }
  };
}

/** Kilometres from a point to every county of the ground. */
export function countyDistances(from: Point, ground: Ground): Float64Array {
  return ground.lng.map((lng, county) => distanceKm(from.lng, from.lat, lng, ground.lat[county]!));
}

function countiesSpot(area: Adcode | RegionId, ground: Ground): Spot {
  const counties = ground.countiesByArea.get(area);
  if (!counties || counties.length === 0) return NOWHERE;
  if (counties.length > 1) return { kind: 'counties', area, counties };
  return { kind: 'point', lng: ground.lng[counties[0]!]!, lat: ground.lat[counties[0]!]! };
}

function extremes(counties: Uint32Array, distances: Float64Array): RangeKm {
  let minKm = Number.POSITIVE_INFINITY;
  let maxKm = 0;
  for (const county of counties) {
    const km = distances[county]!;
    if (km < minKm) minKm = km;
    if (km > maxKm) maxKm = km;
  }
  return { minKm, maxKm };
}
