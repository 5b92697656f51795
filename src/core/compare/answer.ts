// One side of a comparison: the residents of a place, its records by kind and theme, and its nearest hub. A city is
// answered exactly as "nearby" answers it; a province or region as the area of its counties. Every record stands once.
import type { Ground } from '../ground';
import { nearby } from '../near';
import { isPlaceRole, PLACE_ROLES, reachFrom } from '../reach';
import { type AtlasRecord, RECORD_KINDS, type RecordKind } from '../record';
import { THEMES, type Theme } from '../theme';
import { areaJudge, areaRange, type Standing } from './area-near';
import { anchorOf, countiesOf, isArea } from './place';
import type { ComparePlace } from './question';

export type Counts = Readonly<Record<Standing, number>>;

export interface PlaceAnswer {
  readonly place: ComparePlace;
  /** Residents of the 2020 census; null where it has no figure. */
  readonly population: number | null;
  readonly urbanPopulation: number | null;
  readonly urbanSharePct: number | null;
  /** Counties without a figure; they are in no sum. */
  readonly withoutFigure: number;
  /** The parts sum to the records given. */
  readonly all: Counts;
  readonly byKind: ReadonlyMap<RecordKind, Counts>;
  /** A record of two themes counts under both. */
  readonly byTheme: ReadonlyMap<Theme, Counts>;
  /** Those that stand in, round or over it. */
  readonly records: readonly AtlasRecord[];
  readonly hub: NearestHub;
}

/** The two ends of what is known: the hub that is nearest for certain, and one that may be nearer still. */
export interface NearestHub {
  readonly certain: HubAt | null;
  /** Null when none may be nearer than the certain one. */
  readonly possible: HubAt | null;
}

export interface HubAt {
  readonly record: AtlasRecord;
  /** From a city's representative point, or from the nearest county of an area; 0 inside the area. */
  readonly km: number;
}

/** Null for a place that this data does not have. `hubs` need not be among the records: a filter leaves them as they are. */
export function comparePlace(
  place: ComparePlace,
  radiusKm: number,
  records: readonly AtlasRecord[],
  hubs: readonly AtlasRecord[],
  ground: Ground,
): PlaceAnswer | null {
  if (countiesOf(place, ground).length === 0) return null;
  const standings = standingsOf(place, radiusKm, records, ground);
  const count = (wanted: (record: AtlasRecord) => boolean) => countsOf(records, standings, wanted);
  return {
    place,
    ...residentsOf(place, ground),
    all: count(() => true),
    byKind: new Map(RECORD_KINDS.map((kind) => [kind, count((record) => record.kind === kind)])),
    byTheme: new Map(THEMES.map((theme) => [theme, count((record) => record.themes.includes(theme))])),
    records: records.filter((record) => TOUCHING.has(standings.get(record) ?? 'elsewhere')),
    hub: nearestHub(place, hubs, ground),
  };
}

const TOUCHING: ReadonlySet<Standing> = new Set(['inside', 'within', 'possible', 'covering']);

/** Records that stand in, round or over the place. */
export function touching({ inside, within, possible, covering }: Counts): number {
  return inside + within + possible + covering;
}

const ROLES = new Set([...PLACE_ROLES, 'service_area'] as const);

function standingsOf(
  place: ComparePlace,
  radiusKm: number,
  records: readonly AtlasRecord[],
  ground: Ground,
): ReadonlyMap<AtlasRecord, Standing> {
  if (place.kind === 'region' || isArea(place, ground)) {
    const judge = areaJudge(countiesOf(place, ground), radiusKm, ground);
    return new Map(records.map((record) => [record, judge(record)]));
  }
  const question = { centre: { kind: 'unit' as const, unit: place.adcode }, radiusKm, roles: ROLES };
  const { inside, within, covering, unlisted } = nearby(question, records, ground);
  return new Map<AtlasRecord, Standing>([
    ...inside.map(({ record }) => [record, 'inside'] as const),
    ...within.map(({ record, isCertain }) => [record, isCertain ? 'within' : 'possible'] as const),
    ...covering.map(({ record }) => [record, 'covering'] as const),
    ...unlisted.map(({ record }) => [record, 'unlisted'] as const),
  ]);
}

function countsOf(
  records: readonly AtlasRecord[],
  standings: ReadonlyMap<AtlasRecord, Standing>,
  wanted: (record: AtlasRecord) => boolean,
): Counts {
  const counts = { inside: 0, within: 0, possible: 0, covering: 0, unlisted: 0, elsewhere: 0 };
  for (const record of records) if (wanted(record)) counts[standings.get(record) ?? 'elsewhere'] += 1;
  return counts;
}

function residentsOf(place: ComparePlace, ground: Ground) {
  const counties = Array.from(countiesOf(place, ground), (county) => ground.counties[county]!);
  const counted = counties.filter(({ population, urbanPopulation }) => population !== null && urbanPopulation !== null);
  const withoutFigure = counties.length - counted.length;
  const unit = place.kind === 'unit' ? ground.unitsByCode.get(place.adcode) : undefined;
  if (unit) {
    const { population, urbanPopulation, urbanSharePct } = unit;
    return { population, urbanPopulation, urbanSharePct, withoutFigure };
  }
  if (counted.length === 0) return { population: null, urbanPopulation: null, urbanSharePct: null, withoutFigure };
  const population = counted.reduce((sum, county) => sum + (county.population ?? 0), 0);
  const urbanPopulation = counted.reduce((sum, county) => sum + (county.urbanPopulation ?? 0), 0);
  return { population, urbanPopulation, urbanSharePct: (100 * urbanPopulation) / population, withoutFigure };
}

function nearestHub(place: ComparePlace, hubs: readonly AtlasRecord[], ground: Ground): NearestHub {
  const anchor = anchorOf(place, ground);
  const measure =
    isArea(place, ground) || !anchor ? areaRange(countiesOf(place, ground), ground) : reachFrom(anchor, ground);
  let certain: HubAt | null = null;
  let possible: HubAt | null = null;
  for (const record of hubs) {
    for (const location of record.locations) {
      const range = isPlaceRole(location.role) ? measure(location) : null;
      if (range && range.maxKm < (certain?.km ?? Number.POSITIVE_INFINITY)) certain = { record, km: range.maxKm };
      if (range && range.minKm < (possible?.km ?? Number.POSITIVE_INFINITY)) possible = { record, km: range.minKm };
    }
  }
  return { certain, possible: possible && possible.km < (certain?.km ?? Number.POSITIVE_INFINITY) ? possible : null };
}
