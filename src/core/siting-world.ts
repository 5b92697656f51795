// A siting question over real places: demand from the census leaves, candidates from the cities or counties, existing
// centres from the records, each no more precisely than its source says.
import { type Adcode, countyOf } from './adcode';
import type { Location } from './footprint';
import type { AtlasRecord, RecordId } from './record';
import type { RegionId } from './region';
import type { Points, SitingObjective, SitingQuestion } from './siting/question';
import type { SitingParams } from './siting-params';
import type { Unit } from './unit';
import type { UnitIndex } from './unit-index';

export interface LngLat {
  readonly lng: number;
  readonly lat: number;
}

/** A centre whose place is known to its city or finer. */
export interface PlacedCentre extends LngLat {
  readonly record: RecordId;
  readonly location: Location;
  /** The city that it lies in, or the unit that it is known by. */
  readonly city: Unit | null;
}

/** A centre of which only the province is known: taken at the province's representative point, and anywhere in it. */
export interface ProvincialCentre extends LngLat {
  readonly record: RecordId;
  readonly province: Unit;
  /** Points of the counties of the province: where it may be. */
  readonly positions: readonly LngLat[];
}

export interface SitingWorld {
  readonly params: SitingParams;
  /** Counties with a figure. */
  readonly demand: readonly Unit[];
  readonly demandPoints: Points;
  readonly weight: Float64Array;
  readonly totalWeight: number;
  readonly candidates: readonly Unit[];
  readonly placed: readonly PlacedCentre[];
  readonly provincial: readonly ProvincialCentre[];
  /** Existing records with no place that could serve: a region, the nation, or not listed. */
  readonly unplaced: readonly RecordId[];
  /** Forced codes that are no unit of this data. */
  readonly unknownCodes: readonly Adcode[];
}

/** `records` are all records; `shown` those that pass the filter on the screen. */
export function sitingWorld(
  params: SitingParams,
  index: UnitIndex,
  records: readonly AtlasRecord[],
  shown: readonly AtlasRecord[],
): SitingWorld {
  const { metric } = params;
  const demand = index.leaves.units.filter((leaf) => (leaf[metric] ?? 0) > 0);
  const weight = Float64Array.from(demand, (leaf) => leaf[metric] ?? 0);
  return {
    params,
    demand,
    demandPoints: pointsOf(demand),
    weight,
    totalWeight: weight.reduce((sum, residents) => sum + residents, 0),
    candidates: candidatesOf(params, index),
    ...centresOf(existingRecords(params, records, shown), index),
    unknownCodes: [...params.forcedIn, ...params.forcedOut].filter((code) => !index.byAdcode(code)),
  };
}

/** `without` leaves the provincial centres out, for the answer that does not lean on a place nobody knows. */
export function questionOf(world: SitingWorld, provincial: 'at-seat' | 'without'): SitingQuestion {
  const { params, candidates } = world;
  const existing: LngLat[] = [...world.placed, ...(provincial === 'at-seat' ? world.provincial : [])];
  const position = new Map(candidates.map((unit, at) => [unit.adcode, at]));
  const indexes = (codes: readonly Adcode[]) => Int32Array.from(codes.flatMap((code) => position.get(code) ?? []));
  return {
    objective: objectiveOf(params),
    // The fewest that are needed are asked for, however many that is.
    k: params.objective === 'lscp' ? Math.max(1, candidates.length) : params.k,
    demand: { ...world.demandPoints, weight: world.weight },
    candidates: pointsOf(candidates),
    existing: pointsOf(existing),
    forcedIn: indexes(params.forcedIn),
    forcedOut: new Int32Array(0),
    minSpacingKm: params.spacingKm,
  };
}

export function objectiveOf({ objective, km, sharePct }: SitingParams): SitingObjective {
  if (objective === 'mclp') return { kind: objective, radiusKm: km };
  if (objective === 'lscp') return { kind: objective, radiusKm: km, share: sharePct / 100 };
  return { kind: objective };
}

export function existingRecords(
  { existing }: Pick<SitingParams, 'existing'>,
  records: readonly AtlasRecord[],
  shown: readonly AtlasRecord[],
): readonly AtlasRecord[] {
  if (existing.kind === 'shown') return shown;
  return records.filter((record) => existing.kinds.includes(record.kind));
}

/** Units of the level with a figure that pass the filters; those forced in always, those forced out never. */
function candidatesOf(params: SitingParams, index: UnitIndex): readonly Unit[] {
  const { level, metric, minPeople, minUrbanPct, forcedIn, forcedOut } = params;
  const inArea = areaTest(params.area, index);
  const passes = (unit: Unit) =>
    unit.population !== null &&
    (unit[metric] ?? 0) >= minPeople &&
    (unit.urbanSharePct ?? 0) >= minUrbanPct &&
    inArea(unit);
  const all = level === 'city' ? index.cities : index.leaves.units;
  const free = all.filter((unit) => !forcedOut.includes(unit.adcode) && passes(unit));
  const known = new Set(free.map((unit) => unit.adcode));
  const added = forcedIn.flatMap((code) => (known.has(code) ? [] : (index.byAdcode(code) ?? [])));
  return [...free, ...added];
}

/** A unit lies in an area when one of its counties does. */
function areaTest(area: Adcode | RegionId | null, index: UnitIndex): (unit: Unit) => boolean {
  if (area === null) return () => true;
  const codes = new Set<Adcode>();
  for (const leaf of index.leavesOf(area)) {
    codes.add(index.leaves.units[leaf]!.adcode);
    codes.add(index.cities[index.leaves.city[leaf]!]!.adcode);
  }
  return (unit) => codes.has(unit.adcode);
}

type Centres = Pick<SitingWorld, 'placed' | 'provincial' | 'unplaced'>;

function centresOf(records: readonly AtlasRecord[], index: UnitIndex): Centres {
  const placed: PlacedCentre[] = [];
  const provincial: ProvincialCentre[] = [];
  const unplaced: RecordId[] = [];
  for (const { id, locations } of records) {
    const places = locations.filter(({ role }) => role !== 'service_area');
    const points = distinct(places.flatMap((location) => placedAt(location, index) ?? []));
    const provinces = points.length > 0 ? [] : provincesOf(places.length > 0 ? places : locations, index);
    placed.push(...points.map((point) => ({ record: id, ...point })));
    provincial.push(...provinces.map((province) => provincialCentre(id, province, index)));
    if (points.length === 0 && provinces.length === 0) unplaced.push(id);
  }
  return { placed, provincial, unplaced };
}

function placedAt(location: Location, index: UnitIndex): Omit<PlacedCentre, 'record'> | null {
  const { place, precision, point } = location;
  if (precision === 'province' || precision === 'region' || precision === 'nation') return null;
  const code = place.kind === 'unit' || place.kind === 'point' ? place.unit : null;
  const unit = code && (index.byAdcode(code) ?? index.byAdcode(countyOf(code)));
  const at = point ?? (place.kind === 'point' ? place : place.kind === 'unit' ? unit : null);
  if (!at) return null;
  return { lng: at.lng, lat: at.lat, location, city: unit ? (index.cityOf(unit.adcode) ?? unit) : null };
}

function provincesOf(locations: readonly Location[], index: UnitIndex): readonly Unit[] {
  const codes = locations.flatMap(({ place, precision }) =>
    precision === 'province' && place.kind === 'unit' ? [place.unit] : [],
  );
  return [...new Set(codes)].flatMap((code) => index.byAdcode(code) ?? []);
}

function provincialCentre(record: RecordId, province: Unit, index: UnitIndex): ProvincialCentre {
  const positions = Array.from(index.leavesOf(province.adcode), (leaf) => ({
    lng: index.leaves.lng[leaf]!,
    lat: index.leaves.lat[leaf]!,
  }));
  return { record, province, lng: province.lng, lat: province.lat, positions };
}

function distinct<T extends LngLat>(points: readonly T[]): readonly T[] {
  return [...new Map(points.map((point) => [`${point.lng},${point.lat}`, point])).values()];
}

function pointsOf(points: readonly LngLat[]): Points {
  return { lng: Float64Array.from(points, ({ lng }) => lng), lat: Float64Array.from(points, ({ lat }) => lat) };
}
