// For every county: the nearest record and the k-th nearest, once at the far end of what is known (certain) and once at
// the near end (possible). Nothing here depends on X, so a moved slider asks none of it again.
import { distanceKm } from '../sphere';
import { clear, offer, type Shortlist, shortlistOf } from './shortlist';
import { loosened, offerNearest, type SpherePoints } from './sphere-tree';
import type { Supply } from './supply';

/** Kilometres by county; Infinity where there is no such record. */
export interface NearestEnd {
  readonly km: Float64Array;
  /** The owner of it; -1 where there is none. */
  readonly owner: Int32Array;
  /** The k-th nearest record, its other sites not counted. */
  readonly kthKm: Float64Array;
}

export interface Nearest {
  readonly certain: NearestEnd;
  readonly possible: NearestEnd;
}

export interface AreaBounds {
  /** By county, to the nearest and to the farthest county of the area. */
  readonly minKm: Float64Array;
  readonly maxKm: Float64Array;
}

/** Bounds of areas, kept by the identity of the area's counties: they hold for every question. */
export type BoundsCache = Map<Uint32Array, AreaBounds>;

export function nearestOf(counties: SpherePoints, supply: Supply, k: number, cache: BoundsCache): Nearest {
  const areas = supply.areas.map(({ counties: members, owners }): AreaOwners => {
    const { minKm, maxKm } = cachedBounds(counties, members, cache);
    // Records of one area are equally far, so no more than k of them can matter.
    return { minKm, maxKm, owners: owners.slice(0, k) };
  });
  const size = counties.lng.length;
  const answer = { certain: emptyEnd(size), possible: emptyEnd(size) };
  const certain = shortlistOf(k);
  const possible = shortlistOf(k);
  for (let county = 0; county < size; county++) {
    offerNearest(supply.points, supply.pointOwners, counties, county, clear(certain));
    possible.km.set(certain.km);
    possible.owners.set(certain.owners);
    for (let area = 0; area < areas.length; area++) offerArea(areas[area]!, county, certain, possible);
    write(answer.certain, county, certain);
    write(answer.possible, county, possible);
  }
  return answer;
}

/** From every county to the nearest and the farthest of some counties, in great-circle kilometres. */
export function areaBounds(points: SpherePoints, members: Uint32Array): AreaBounds {
  const size = points.lng.length;
  const bounds = { minKm: new Float64Array(size), maxKm: new Float64Array(size) };
  const { x, y, z } = points;
  for (let county = 0; county < size; county++) {
    let nearKm = Number.POSITIVE_INFINITY;
    let nearLimit = Number.POSITIVE_INFINITY;
    let farKm = 0;
    let farLimit = 0;
    for (let at = 0; at < members.length; at++) {
      const member = members[at]!;
      const dx = x[member]! - x[county]!;
      const dy = y[member]! - y[county]!;
      const dz = z[member]! - z[county]!;
      const chord2 = dx * dx + dy * dy + dz * dz;
      if (chord2 > nearLimit && chord2 < farLimit) continue;
      const km = distanceKm(points.lng[county]!, points.lat[county]!, points.lng[member]!, points.lat[member]!);
      // The chord only says which candidates are worth the formula: equal chords may differ in their last digits.
      if (km < nearKm) nearKm = km;
      if (km > farKm) farKm = km;
      nearLimit = Math.min(nearLimit, loosened(chord2));
      farLimit = Math.max(farLimit, chord2 * (2 - loosened(1)));
    }
    bounds.minKm[county] = nearKm;
    bounds.maxKm[county] = farKm;
  }
  return bounds;
}

interface AreaOwners extends AreaBounds {
  readonly owners: Uint32Array;
}

function offerArea(
  { minKm, maxKm, owners }: AreaOwners,
  county: number,
  certain: Shortlist,
  possible: Shortlist,
): void {
  const last = certain.km.length - 1;
  if (minKm[county]! > possible.km[last]! && maxKm[county]! > certain.km[last]!) return;
  for (let at = 0; at < owners.length; at++) {
    offer(certain, maxKm[county]!, owners[at]!);
    offer(possible, minKm[county]!, owners[at]!);
  }
}

function cachedBounds(points: SpherePoints, members: Uint32Array, cache: BoundsCache): AreaBounds {
  const known = cache.get(members) ?? areaBounds(points, members);
  cache.set(members, known);
  return known;
}

function emptyEnd(size: number): NearestEnd {
  return { km: new Float64Array(size), owner: new Int32Array(size), kthKm: new Float64Array(size) };
}

function write(end: NearestEnd, county: number, list: Shortlist): void {
  end.km[county] = list.km[0]!;
  end.owner[county] = list.owners[0]!;
  end.kthKm[county] = list.km[list.km.length - 1]!;
}
