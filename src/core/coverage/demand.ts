// Who needs it: residents at the representative points of the counties, and which city and province each belongs to.
import { type Adcode, NATION } from '../adcode';
import { type Ground, lineage } from '../ground';
import type { RegionId } from '../region';
import { distanceKm } from '../sphere';
import type { Unit } from '../unit';
import { unreachable } from '../unreachable';
import { type SpherePoints, spherePoints } from './sphere-tree';

export const BASES = ['urban', 'total'] as const;
/** Whose residents: those of towns and cities, or all. */
export type ResidentBasis = (typeof BASES)[number];

export interface Demand {
  readonly ground: Ground;
  readonly points: SpherePoints;
  readonly urban: Residents;
  readonly total: Residents;
  /** Cities: prefecture-level units, municipalities, province-administered counties, Hong Kong and the like. */
  readonly cities: readonly Unit[];
  readonly provinces: readonly Unit[];
  /** By county: its place in `cities`, in `provinces`. */
  readonly cityOf: Uint32Array;
  readonly provinceOf: Uint32Array;
  /** By city: the county that its representative point is in, or is nearest to. */
  readonly seatOf: Uint32Array;
  readonly cityByCode: ReadonlyMap<Adcode, number>;
  readonly provinceByCode: ReadonlyMap<Adcode, number>;
}

export interface Residents {
  /** Whole persons by county; 0 where there is no figure. */
  readonly count: Float64Array;
  /** 1 where the census has a figure (0 is a figure). */
  readonly hasFigure: Uint8Array;
}

export type Scope =
  | { readonly kind: 'nation' }
  | { readonly kind: 'region'; readonly region: RegionId }
  | { readonly kind: 'province'; readonly province: Adcode };

export interface ScopedDemand {
  /** Places of the counties that have a figure, ascending: what every sum runs over. */
  readonly counties: Uint32Array;
  /** Places of the counties of the scope that have none: shown as no data, in no sum. */
  readonly withoutFigure: Uint32Array;
  readonly residents: Float64Array;
  readonly total: number;
}

export function demandOf(ground: Ground): Demand {
  const chains = ground.counties.map((county) =>
    lineage(county.adcode, ground.unitsByCode)
      .filter((code) => code !== NATION)
      .map((code) => ground.unitsByCode.get(code)!),
  );
  const cities = grouped(chains.map((chain) => chain.find((unit) => unit.isCity) ?? chain.at(-1)!));
  const provinces = grouped(chains.map((chain) => chain.at(-1)!));
  return {
    ground,
    points: spherePoints(ground.lng, ground.lat),
    urban: residentsOf(ground.counties.map((county) => county.urbanPopulation)),
    total: residentsOf(ground.counties.map((county) => county.population)),
    cities: cities.units,
    provinces: provinces.units,
    cityOf: cities.placeOf,
    provinceOf: provinces.placeOf,
    seatOf: seatsOf(ground, cities.units, cities.placeOf),
    cityByCode: new Map(cities.units.map((city, place) => [city.adcode, place])),
    provinceByCode: new Map(provinces.units.map((province, place) => [province.adcode, place])),
  };
}

/** The counties of a scope and their residents; empty for a scope that we do not know. */
export function scoped(demand: Demand, basis: ResidentBasis, scope: Scope): ScopedDemand {
  const { count, hasFigure } = demand[basis];
  const all = countiesOf(demand, scope);
  const counties = all.filter((county) => hasFigure[county] === 1);
  return {
    counties,
    withoutFigure: all.filter((county) => hasFigure[county] === 0),
    residents: count,
    total: counties.reduce((sum, county) => sum + count[county]!, 0),
  };
}

/** Units that stand for the counties without a figure: a whole province (Taiwan) as one, else the county (金门). */
export function unitsWithoutFigure(demand: Demand, { withoutFigure, counties }: ScopedDemand): readonly Adcode[] {
  const counted = new Set(Array.from(counties, (county) => demand.provinceOf[county]!));
  const units = Array.from(withoutFigure, (county) => {
    const province = demand.provinceOf[county]!;
    return counted.has(province) ? demand.ground.counties[county]!.adcode : demand.provinces[province]!.adcode;
  });
  return [...new Set(units)];
}

function countiesOf(demand: Demand, scope: Scope): Uint32Array {
  const areas = demand.ground.countiesByArea;
  switch (scope.kind) {
    case 'nation':
      return Uint32Array.from(demand.ground.counties.keys());
    case 'region':
      return areas.get(scope.region) ?? new Uint32Array();
    case 'province':
      return areas.get(scope.province) ?? new Uint32Array();
    default:
      return unreachable(scope);
  }
}

function seatsOf(ground: Ground, cities: readonly Unit[], cityOf: Uint32Array): Uint32Array {
  const seats = new Uint32Array(cities.length);
  const bestKm = new Float64Array(cities.length).fill(Number.POSITIVE_INFINITY);
  cityOf.forEach((city, county) => {
    const { lng, lat } = cities[city]!;
    const km = distanceKm(lng, lat, ground.lng[county]!, ground.lat[county]!);
    if (km >= bestKm[city]!) return;
    bestKm[city] = km;
    seats[city] = county;
  });
  return seats;
}

function residentsOf(figures: readonly (number | null)[]): Residents {
  return {
    count: Float64Array.from(figures, (figure) => Math.round(figure ?? 0)),
    hasFigure: Uint8Array.from(figures, (figure) => (figure !== null && Number.isFinite(figure) ? 1 : 0)),
  };
}

function grouped(units: readonly Unit[]): { readonly units: readonly Unit[]; readonly placeOf: Uint32Array } {
  const distinct = [...new Set(units)];
  const places = new Map(distinct.map((unit, place) => [unit, place]));
  return { units: distinct, placeOf: Uint32Array.from(units, (unit) => places.get(unit)!) };
}
