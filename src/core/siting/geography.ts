// Great-circle distances, many at a time. Where a comparison decides something the haversine of core/sphere.ts has the last
// word; elsewhere the chord between unit vectors gives the same kilometres, to a millionth, several times faster.
import { cosinesOf, distanceKm, distancesKm, EARTH_RADIUS_KM, haversineKm } from '../sphere';
import type { Points, SitingObjective } from './question';
import type { RowDistances } from './serving-build';

/** Unit vectors: x, y, z of each point. */
export function positionsOf(points: Points): Float64Array {
  const position = new Float64Array(points.lng.length * 3);
  for (let i = 0; i < points.lng.length; i++) {
    const lng = (points.lng[i]! * Math.PI) / 180;
    const lat = (points.lat[i]! * Math.PI) / 180;
    position[3 * i] = Math.cos(lat) * Math.cos(lng);
    position[3 * i + 1] = Math.cos(lat) * Math.sin(lng);
    position[3 * i + 2] = Math.sin(lat);
  }
  return position;
}

/**
 * Rows of kilometres, as exact as the objective needs: at the radius for MCLP and LSCP (where anything more than a kilometre
 * farther is +∞), everywhere for p-center.
 */
export function rowsOfKm(from: Points, to: Points, objective: SitingObjective): RowDistances {
  switch (objective.kind) {
    case 'mclp':
    case 'lscp':
      return byChord(from, to, objective.radiusKm);
    case 'p-median':
      return byChord(from, to, Number.POSITIVE_INFINITY);
    default:
      return byHaversine(from, to);
  }
}

/** Single distances, to the last bit those of the rows of p-median and p-center. */
export function betweenKm(from: Points, to: Points, objective: SitingObjective): (row: number, site: number) => number {
  if (objective.kind === 'p-median') {
    const a = positionsOf(from);
    const b = positionsOf(to);
    return (i, j) => chordKm(a, 3 * i, b, 3 * j);
  }
  const cosFrom = cosinesOf(from.lat);
  const cosTo = cosinesOf(to.lat);
  return (i, j) => haversineKm(from.lng[i]!, from.lat[i]!, cosFrom[i]!, to.lng[j]!, to.lat[j]!, cosTo[j]!);
}

function byHaversine(from: Points, to: Points): RowDistances {
  const cosines = cosinesOf(to.lat);
  const rows: (Float64Array | undefined)[] = [];
  return (row, into) => {
    const known = rows[row] ?? distancesKm({ lng: from.lng[row]!, lat: from.lat[row]! }, to.lng, to.lat, cosines);
    rows[row] = known;
    into.set(known);
  };
}

/** Within a metre of `exactAt` kilometres the haversine is asked; what is well beyond it is +∞, which saves the arc sine. */
function byChord(from: Points, to: Points, exactAt: number): RowDistances {
  const a = positionsOf(from);
  const b = positionsOf(to);
  const count = to.lng.length;
  const beyond = squaredChord(exactAt + 1);
  return (row, into) => {
    const ax = a[3 * row]!;
    const ay = a[3 * row + 1]!;
    const az = a[3 * row + 2]!;
    for (let j = 0; j < count; j++) {
      const x = ax - b[3 * j]!;
      const y = ay - b[3 * j + 1]!;
      const z = az - b[3 * j + 2]!;
      const squared = x * x + y * y + z * z;
      if (squared > beyond) {
        into[j] = Number.POSITIVE_INFINITY;
        continue;
      }
      const km = 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(squared) / 2));
      into[j] = Math.abs(km - exactAt) < 1e-3 ? distanceKm(from.lng[row]!, from.lat[row]!, to.lng[j]!, to.lat[j]!) : km;
    }
  };
}

function chordKm(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const x = a[i]! - b[j]!;
  const y = a[i + 1]! - b[j + 1]!;
  const z = a[i + 2]! - b[j + 2]!;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(x * x + y * y + z * z) / 2));
}

/** Of the chord that spans so many kilometres; +∞ past half the Earth. */
function squaredChord(km: number): number {
  const half = km / (2 * EARTH_RADIUS_KM);
  return half < Math.PI / 2 ? (2 * Math.sin(half)) ** 2 : Number.POSITIVE_INFINITY;
}
