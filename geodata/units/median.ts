// The representative point of a prefecture or province: the 1-median of its counties, so that it lies where people are.
import { distanceKm } from '../../src/core/sphere';

export interface WeightedPoint {
  readonly lng: number;
  readonly lat: number;
  readonly weight: number;
}

/** That point of the list whose weighted mean distance to all is least; the earlier one on a tie; null when empty. */
export function medianPoint<P extends WeightedPoint>(points: readonly P[]): P | null {
  let best: P | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of points) {
    const cost = costAt(candidate, points, least);
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}

/** Stops as soon as it is known not to be the least. */
function costAt(candidate: WeightedPoint, points: readonly WeightedPoint[], enough: number): number {
  let cost = 0;
  for (const { lng, lat, weight } of points) {
    cost += weight * distanceKm(candidate.lng, candidate.lat, lng, lat);
    if (cost >= enough) return cost;
  }
  return cost;
}
