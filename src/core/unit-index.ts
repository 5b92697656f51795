// Look-ups over the table of units: by code, up and down the tree, the census leaves as typed arrays, ranks among cities.
// Made once per data set; every question after that is a look-up.
import { type Adcode, countyOf } from './adcode';
import type { Lang } from './format';
import type { Region, RegionId } from './region';
import type { Unit } from './unit';

export type CityMetric = 'population' | 'urbanPopulation' | 'urbanSharePct';

/** The census leaves in the order of the table, one entry each. A leaf without a figure (金门) counts 0. */
export interface LeafColumns {
  readonly units: readonly Unit[];
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly population: Float64Array;
  readonly urbanPopulation: Float64Array;
  /** Position in `cities` of the city that the leaf belongs to. */
  readonly city: Int32Array;
}

export interface Rank {
  /** 1 is the largest; equal values share a rank. */
  readonly rank: number;
  /** Cities with a figure. */
  readonly count: number;
}

export interface UnitIndex {
  readonly units: readonly Unit[];
  /** Prefecture-level units, municipalities and province-administered counties, in the order of the table. */
  readonly cities: readonly Unit[];
  readonly leaves: LeafColumns;
  readonly byAdcode: (code: Adcode) => Unit | undefined;
  readonly childrenOf: (code: Adcode) => readonly Unit[];
  /** The units above, nearest first; those of a town or community begin with its county. */
  readonly ancestorsOf: (code: Adcode) => readonly Unit[];
  /** Positions in `leaves` of all leaves of a unit or region, ascending; none for an unknown one. */
  readonly leavesOf: (area: Adcode | RegionId) => Int32Array;
  /** The city that the unit is, or lies in; null above the cities, and in Hong Kong, Macau and Taiwan. */
  readonly cityOf: (code: Adcode) => Unit | null;
  /** Among all cities; null when the unit is no city or has no figure. */
  readonly rankOf: (code: Adcode, metric: CityMetric) => Rank | null;
  /** Tells homonyms apart: 南京 for 鼓楼区 there, 江苏 for 南京市, nothing for a province. */
  readonly parentsLabel: (code: Adcode, language?: Lang) => string;
}

const NONE = new Int32Array(0);

export function createUnitIndex(units: readonly Unit[], regions: readonly Region[] = []): UnitIndex {
  const unitsByCode = new Map(units.map((unit) => [unit.adcode, unit]));
  const children = childrenByCode(units);
  const cities = units.filter((unit) => unit.isCity);
  const byAdcode = (code: Adcode) => unitsByCode.get(code);
  const ancestorsOf = (code: Adcode) => ancestors(code, unitsByCode);
  const cityOf = (code: Adcode) => {
    const self = unitsByCode.get(code);
    return [...(self ? [self] : []), ...ancestorsOf(code)].find((unit) => unit.isCity) ?? null;
  };
  const leaves = leafColumns(units, cities, cityOf);
  const leavesByArea = leafPositions(leaves.units, regions, ancestorsOf);
  const ranks = new Map<CityMetric, ReadonlyMap<Adcode, Rank>>();
  return {
    units,
    cities,
    leaves,
    byAdcode,
    childrenOf: (code) => children.get(code) ?? [],
    ancestorsOf,
    leavesOf: (area) => leavesByArea.get(area) ?? NONE,
    cityOf,
    rankOf: (code, metric) => {
      const known = ranks.get(metric) ?? ranking(cities, metric);
      ranks.set(metric, known);
      return known.get(code) ?? null;
    },
    parentsLabel: (code, language = 'zh') => {
      const parent = ancestorsOf(code)[0];
      if (!parent || parent.level === 'nation') return '';
      return language !== 'en' ? parent.shortName : parent.nameEn;
    },
  };
}

function childrenByCode(units: readonly Unit[]): ReadonlyMap<Adcode, readonly Unit[]> {
  const children = new Map<Adcode, Unit[]>();
  for (const unit of units) {
    if (unit.parent === null) continue;
    const siblings = children.get(unit.parent);
    if (siblings) siblings.push(unit);
    else children.set(unit.parent, [unit]);
  }
  return children;
}

function ancestors(code: Adcode, unitsByCode: ReadonlyMap<Adcode, Unit>): readonly Unit[] {
  const self = unitsByCode.get(code);
  const found: Unit[] = [];
  // A code below the county is no unit of the table: its county is the first above it.
  let next = self ? self.parent : countyOf(code);
  while (next !== null) {
    const unit = unitsByCode.get(next);
    if (!unit) break;
    found.push(unit);
    next = unit.parent;
  }
  return found;
}

function leafColumns(
  units: readonly Unit[],
  cities: readonly Unit[],
  cityOf: (code: Adcode) => Unit | null,
): LeafColumns {
  const leaves = units.filter((unit) => unit.isLeaf);
  const cityPositions = new Map(cities.map((city, at) => [city.adcode, at]));
  return {
    units: leaves,
    lng: Float64Array.from(leaves, (unit) => unit.lng),
    lat: Float64Array.from(leaves, (unit) => unit.lat),
    population: Float64Array.from(leaves, (unit) => unit.population ?? 0),
    urbanPopulation: Float64Array.from(leaves, (unit) => unit.urbanPopulation ?? 0),
    city: Int32Array.from(leaves, (unit) => {
      const city = cityOf(unit.adcode);
      if (!city) throw new Error(`leaf ${unit.adcode} ${unit.name} lies in no city`);
      return cityPositions.get(city.adcode)!;
    }),
  };
}

function leafPositions(
  leaves: readonly Unit[],
  regions: readonly Region[],
  ancestorsOf: (code: Adcode) => readonly Unit[],
): ReadonlyMap<Adcode | RegionId, Int32Array> {
  const positions = new Map<Adcode | RegionId, number[]>();
  for (const [at, leaf] of leaves.entries()) {
    for (const unit of [leaf, ...ancestorsOf(leaf.adcode)]) {
      const list = positions.get(unit.adcode);
      if (list) list.push(at);
      else positions.set(unit.adcode, [at]);
    }
  }
  for (const { id, members } of regions) {
    const union = new Set(members.flatMap((member) => positions.get(member) ?? []));
    positions.set(
      id,
      [...union].sort((a, b) => a - b),
    );
  }
  return new Map([...positions].map(([area, list]) => [area, Int32Array.from(list)]));
}

function ranking(cities: readonly Unit[], metric: CityMetric): ReadonlyMap<Adcode, Rank> {
  const counted = cities.filter((city) => city[metric] !== null);
  const sorted = counted.toSorted((a, b) => (b[metric] ?? 0) - (a[metric] ?? 0));
  const ranks = new Map<Adcode, Rank>();
  for (const [at, city] of sorted.entries()) {
    const before = sorted[at - 1];
    const isTie = before !== undefined && before[metric] === city[metric];
    ranks.set(city.adcode, { rank: isTie ? ranks.get(before.adcode)!.rank : at + 1, count: counted.length });
  }
  return ranks;
}
