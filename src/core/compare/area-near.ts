// What is in an area of many counties (a province, a region), within X km of it and over it. It has no one point:
// distances go to the nearest of its counties' representative points. A record stands in one list by its best location.
import { type Adcode, NATION } from '../adcode';
import { clear, shortlistOf } from '../coverage/shortlist';
import { buildTree, offerNearest, spherePoints } from '../coverage/sphere-tree';
import type { Location } from '../footprint';
import { type Ground, lineage } from '../ground';
import { isPlaceRole, type RangeKm, spotOf } from '../reach';
import type { AtlasRecord } from '../record';

export const STANDINGS = ['inside', 'within', 'possible', 'covering', 'unlisted', 'elsewhere'] as const;
/** possible: it may lie within X, its place is known too roughly to say. */
export type Standing = (typeof STANDINGS)[number];

/** A function that says how a record stands to the area; what does not depend on the record is worked out once. */
export function areaJudge(counties: Uint32Array, radiusKm: number, ground: Ground): (record: AtlasRecord) => Standing {
  const area = areaFor(counties, radiusKm, ground);
  return (record) => {
    let best: Standing = 'elsewhere';
    for (const location of record.locations) {
      const standing = standingOf(location, area);
      if (STANDINGS.indexOf(standing) < STANDINGS.indexOf(best)) best = standing;
    }
    return best;
  };
}

/** How far a place is from the area: 0 inside it; null where it is nowhere. */
export function areaRange(counties: Uint32Array, ground: Ground): (location: Location) => RangeKm | null {
  const area = areaFor(counties, 0, ground);
  return (location) => {
    const range = area.rangeKm(location);
    return range && placingOf(location, area) === 'inside' ? { minKm: 0, maxKm: 0 } : range;
  };
}

interface Area {
  readonly ground: Ground;
  readonly radiusKm: number;
  readonly members: ReadonlySet<number>;
  readonly codes: ReadonlySet<Adcode>;
  readonly rangeKm: (location: Location) => RangeKm | null;
  readonly placing: Map<string, Placing>;
}

function areaFor(counties: Uint32Array, radiusKm: number, ground: Ground): Area {
  return {
    ground,
    radiusKm,
    members: new Set(counties),
    codes: new Set(Array.from(counties, (county) => ground.counties[county]!.adcode)),
    rangeKm: rangesTo(counties, ground),
    placing: new Map(),
  };
}

/** How the counties of a place lie to those of the area. */
type Placing = 'inside' | 'over' | 'apart' | 'nowhere';

function standingOf(location: Location, area: Area): Standing {
  const placing = placingOf(location, area);
  const isTouching = placing === 'inside' || placing === 'over';
  if (location.precision === 'unlisted') return isTouching ? 'unlisted' : 'elsewhere';
  if (location.precision === 'nation') return 'covering';
  if (!isPlaceRole(location.role)) return isTouching ? 'covering' : 'elsewhere';
  if (placing === 'inside') return 'inside';
  const isCoarse = location.precision === 'province' || location.precision === 'region';
  if (isCoarse && placing === 'over') return 'covering';
  const range = area.rangeKm(location);
  if (range && range.maxKm <= area.radiusKm) return 'within';
  return range && range.minKm <= area.radiusKm ? 'possible' : 'elsewhere';
}

/** Kept by the code of the place: many records stand in few units. */
function placingOf({ place }: Location, area: Area): Placing {
  const code = 'region' in place ? place.region : 'within' in place ? place.within : place.unit;
  if (code === null) return 'nowhere';
  const known = area.placing.get(code) ?? freshPlacing(code, area);
  area.placing.set(code, known);
  return known;
}

function freshPlacing(code: string, { ground, members, codes }: Area): Placing {
  if (code === NATION) return 'over';
  const counties = ground.countiesByArea.get(code as Adcode); // a code of a checked record, unit or region
  if (!counties) {
    // Below the county: a town or community lies where its county does.
    const chain = lineage(code as Adcode, ground.unitsByCode);
    return chain.some((one) => codes.has(one)) ? 'inside' : chain.length > 0 ? 'apart' : 'nowhere';
  }
  const shared = counties.filter((county) => members.has(county)).length;
  if (shared === 0) return 'apart';
  return shared === counties.length ? 'inside' : 'over';
}

/** To a point: one distance; to a place known only as one of several counties: from the nearest of them to the farthest. */
function rangesTo(counties: Uint32Array, ground: Ground): Area['rangeKm'] {
  const at = (values: Float64Array) => Float64Array.from(counties, (county) => values[county]!);
  const tree = buildTree(at(ground.lng), at(ground.lat));
  const owners = new Uint32Array(counties.length);
  const shortlist = shortlistOf(1);
  const toArea = (lng: number, lat: number) => {
    offerNearest(tree, owners, spherePoints(Float64Array.of(lng), Float64Array.of(lat)), 0, clear(shortlist));
    return shortlist.km[0]!;
  };
  const known = new Map<Uint32Array, RangeKm>();
  return (location) => {
    const spot = spotOf(location, ground);
    if (spot.kind === 'nowhere') return null;
    if (spot.kind === 'point') {
      const km = toArea(spot.lng, spot.lat);
      return { minKm: km, maxKm: km };
    }
    const range =
      known.get(spot.counties) ?? spanOf(spot.counties, (county) => toArea(ground.lng[county]!, ground.lat[county]!));
    known.set(spot.counties, range);
    return range;
  };
}

function spanOf(counties: Uint32Array, kmOf: (county: number) => number): RangeKm {
  let [minKm, maxKm] = [Number.POSITIVE_INFINITY, 0];
  for (const county of counties) {
    const km = kmOf(county);
    minKm = Math.min(minKm, km);
    maxKm = Math.max(maxKm, km);
  }
  return { minKm, maxKm };
}
