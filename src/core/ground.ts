// The ground that distances are measured on: one point per county, and which counties make up a unit or a region.
// A county here is the finest unit that has a point: a census row, or a unit that nothing below it divides (HK, Macau).
import { type Adcode, countyOf } from './adcode';
import type { Region, RegionId } from './region';
import type { Unit } from './unit';

export interface Ground {
  readonly counties: readonly Unit[];
  /** Representative points of the counties, WGS-84 degrees. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly unitsByCode: ReadonlyMap<Adcode, Unit>;
  readonly regionsById: ReadonlyMap<RegionId, Region>;
  /** Places in `counties` of all counties of a unit or region, ascending. */
  readonly countiesByArea: ReadonlyMap<Adcode | RegionId, Uint32Array>;
}

/** Towns and communities among the units are passed over: they are placed by their own point or by their county. */
export function groundOf(units: readonly Unit[], regions: readonly Region[]): Ground {
  const known = units.filter((unit) => unit.level !== 'town' && unit.level !== 'community');
  const unitsByCode = new Map(known.map((unit) => [unit.adcode, unit]));
  const parents = new Set(known.map((unit) => unit.parent));
  const counties = known.filter((unit) => unit.isLeaf || !parents.has(unit.adcode));
  const members = new Map<Adcode | RegionId, number[]>();
  counties.forEach((county, place) => {
    for (const code of lineage(county.adcode, unitsByCode)) append(members, code, place);
  });
  for (const region of regions) {
    const places = new Set(region.members.flatMap((code) => members.get(code) ?? []));
    members.set(
      region.id,
      [...places].sort((a, b) => a - b),
    );
  }
  return {
    counties,
    lng: Float64Array.from(counties, (unit) => unit.lng),
    lat: Float64Array.from(counties, (unit) => unit.lat),
    unitsByCode,
    regionsById: new Map(regions.map((region) => [region.id, region])),
    countiesByArea: new Map([...members].map(([code, places]) => [code, Uint32Array.from(places)])),
  };
}

/** The unit itself (a town or community by its county) and all above it, finest first; empty for an unknown code. */
export function lineage(code: Adcode, unitsByCode: ReadonlyMap<Adcode, Unit>): readonly Adcode[] {
  const found: Adcode[] = [];
  let unit = unitsByCode.get(code) ?? unitsByCode.get(countyOf(code));
  while (unit && !found.includes(unit.adcode)) {
    found.push(unit.adcode);
    unit = unit.parent === null ? undefined : unitsByCode.get(unit.parent);
  }
  return found;
}

/** Whether `outer` is `inner` or lies above it. */
export function unitContains(outer: Adcode, inner: Adcode, ground: Ground): boolean {
  return outer === inner || lineage(inner, ground.unitsByCode).includes(outer);
}

/** Whether one of the region's members is `inner` or lies above it. */
export function regionContains(region: RegionId, inner: Adcode, ground: Ground): boolean {
  const members = ground.regionsById.get(region)?.members ?? [];
  return lineage(inner, ground.unitsByCode).some((code) => members.includes(code));
}

function append<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
