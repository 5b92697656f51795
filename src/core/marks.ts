// What of the records is drawn as marks, and what as areas. Records at one unit are one mark with a count; marks gather
// by city, then by county, then stand alone as the map comes nearer. Province and wider is never a point: it is an area.
import type { Adcode } from './adcode';
import { countyOf, NATION } from './adcode';
import { isHatched, type Location } from './footprint';
import { type Ground, lineage } from './ground';
import type { AtlasRecord, RecordId, RecordKind } from './record';
import type { RegionId } from './region';
import type { Unit } from './unit';

export const GATHER_LEVELS = ['city', 'county', 'place'] as const;
/** By what unit marks gather. */
export type GatherLevel = (typeof GATHER_LEVELS)[number];

/** The kind that a mixed mark shows: the first of this list that it holds. */
export const KIND_PRIORITY: readonly RecordKind[] = [
  'hub',
  'case',
  'programme',
  'pilot_zone',
  'network',
  'research',
  'media',
  'custom',
];

export interface Mark {
  /** Stable for a gather level: `city:510100`, or `county:510107`, or a place of its own. */
  readonly key: string;
  readonly lng: number;
  readonly lat: number;
  readonly kind: RecordKind;
  readonly kinds: readonly RecordKind[];
  readonly records: readonly RecordId[];
  /** Known only to its county or city, or standing for several places: drawn with a ring. */
  readonly isRinged: boolean;
  /** Every location is an office: drawn hollow, since nothing is said to happen there. */
  readonly isOffice: boolean;
  readonly unit: Adcode | null;
  readonly label: string;
  readonly labelEn: string;
}

interface Placed {
  readonly record: AtlasRecord;
  readonly location: Location;
  readonly lng: number;
  readonly lat: number;
  readonly unit: Adcode | null;
  readonly isRinged: boolean;
}

/** The marks of these records at a gather level, most important kind last so that it is drawn on top. */
export function marksOf(records: readonly AtlasRecord[], level: GatherLevel, ground: Ground): readonly Mark[] {
  const groups = new Map<string, Group>();
  const units = unitLookup(ground);
  for (const record of records) {
    for (const location of record.locations) {
      const placed = placedOf(record, location, ground, units.known);
      if (!placed) continue;
      const key = keyOf(placed, level, units.cityAt);
      const group = groups.get(key);
      if (group) join(group, placed);
      else groups.set(key, groupFrom(placed));
    }
  }
  return [...groups]
    .map(([key, group]) => markOf(key, group, ground))
    .sort((a, b) => KIND_PRIORITY.indexOf(b.kind) - KIND_PRIORITY.indexOf(a.kind) || (a.key < b.key ? -1 : 1));
}

/** Records known only by province, region or nation, by the area that they are known by. */
export interface WideGroup {
  readonly area: Adcode | RegionId;
  readonly kind: 'province' | 'region' | 'nation';
  readonly records: readonly RecordId[];
  /** Those of them for which the area is a service area. */
  readonly services: readonly RecordId[];
}

export function wideGroupsOf(records: readonly AtlasRecord[]): readonly WideGroup[] {
  const groups = new Map<Adcode | RegionId, { records: Set<RecordId>; services: Set<RecordId> }>();
  for (const record of records) {
    for (const location of record.locations) {
      const area = wideAreaOf(location);
      if (area === null) continue;
      const group = groups.get(area) ?? { records: new Set(), services: new Set() };
      (location.role === 'service_area' ? group.services : group.records).add(record.id);
      groups.set(area, group);
    }
  }
  return [...groups].map(([area, group]) => ({
    area,
    kind: area === NATION ? 'nation' : /^\d{6}$/.test(area) ? 'province' : 'region',
    records: [...new Set([...group.records, ...group.services])],
    services: [...group.services],
  }));
}

/** The province, region or nation of a location that is drawn as an area; null for all others. */
export function wideAreaOf(location: Location): Adcode | RegionId | null {
  if (!isHatched(location.precision)) return null;
  if (location.place.kind === 'region') return location.place.region;
  return location.place.kind === 'unit' ? location.place.unit : null;
}

/** A service area of a city or county is ringed like any place known by its unit: else nothing would show its record. */
interface UnitLookup {
  /** The unit itself, or the county of a town; null for a code that the ground does not have. */
  readonly known: (code: Adcode) => Adcode | null;
  /** The city that holds it; the unit itself when none does. */
  readonly cityAt: (code: Adcode) => Adcode;
}

/** Many records share few units: each is looked up once. */
function unitLookup(ground: Ground): UnitLookup {
  const knownUnits = new Map<Adcode, Adcode | null>();
  const cities = new Map<Adcode, Adcode>();
  return {
    known: (code) => {
      const found = knownUnits.get(code);
      if (found !== undefined) return found;
      const unit = known(code, ground);
      knownUnits.set(code, unit);
      return unit;
    },
    cityAt: (code) => {
      const city = cities.get(code) ?? cityAt(code, ground);
      cities.set(code, city);
      return city;
    },
  };
}

function placedOf(record: AtlasRecord, location: Location, ground: Ground, unitOf: UnitLookup['known']): Placed | null {
  const { place, precision } = location;
  if (precision === 'unlisted' || isHatched(precision)) return null;
  const isRinged = precision === 'county' || precision === 'prefecture';
  if (place.kind === 'point') {
    return {
      record,
      location,
      lng: place.lng,
      lat: place.lat,
      unit: place.unit && unitOf(place.unit),
      isRinged,
    };
  }
  if (place.kind !== 'unit') return null;
  const code = unitOf(place.unit);
  const unit = code && ground.unitsByCode.get(code);
  if (!unit) return null;
  if (location.point) {
    return { record, location, lng: location.point.lng, lat: location.point.lat, unit: code, isRinged };
  }
  // A town without a position of its own is shown at its county, and ringed for that reason.
  return { record, location, lng: unit.lng, lat: unit.lat, unit: code, isRinged: true };
}

function known(code: Adcode, ground: Ground): Adcode | null {
  return lineage(code, ground.unitsByCode)[0] ?? null;
}

function keyOf({ unit, lng, lat, isRinged, record }: Placed, level: GatherLevel, cityOf: UnitLookup['cityAt']): string {
  if (unit === null) return `point:${lng.toFixed(4)},${lat.toFixed(4)}`;
  if (level === 'city') return `city:${cityOf(unit)}`;
  if (level === 'county' || isRinged) return `county:${countyOf(unit)}`;
  return `place:${lng.toFixed(4)},${lat.toFixed(4)}:${record.id}`;
}

/** The city (prefecture-level unit or municipality) that holds the unit; the unit itself when none does. */
function cityAt(code: Adcode, ground: Ground): Adcode {
  return lineage(code, ground.unitsByCode).find((above) => ground.unitsByCode.get(above)?.isCity) ?? code;
}

/** What a mark will say, gathered as its places come: a large list is walked once. */
interface Group {
  readonly first: Placed;
  /** Places of one record come one after the other. */
  readonly ids: RecordId[];
  readonly kinds: Set<RecordKind>;
  isGathered: boolean;
  isRinged: boolean;
  isOffice: boolean;
}

function groupFrom(first: Placed): Group {
  const { record, location, isRinged } = first;
  const isOffice = location.role === 'office';
  return { first, ids: [record.id], kinds: new Set([record.kind]), isGathered: false, isRinged, isOffice };
}

function join(group: Group, { record, location, lng, lat, isRinged }: Placed): void {
  if (group.ids.at(-1) !== record.id) group.ids.push(record.id);
  group.kinds.add(record.kind);
  if (lng !== group.first.lng || lat !== group.first.lat) group.isGathered = true;
  if (!isRinged) group.isRinged = false;
  if (location.role !== 'office') group.isOffice = false;
}

function markOf(
  key: string,
  { first, ids, kinds: present, isGathered, isRinged, isOffice }: Group,
  ground: Ground,
): Mark {
  const kinds = KIND_PRIORITY.filter((kind) => present.has(kind));
  const code = (key.startsWith('city:') ? key.slice(5) : first.unit) as Adcode | null; // made by keyOf from an Adcode
  const unit = code === null ? undefined : ground.unitsByCode.get(code);
  const at = isGathered && unit ? unit : first;
  return {
    key,
    lng: at.lng,
    lat: at.lat,
    kind: kinds[0]!,
    kinds,
    records: ids,
    isRinged: isGathered || isRinged,
    isOffice,
    unit: code,
    ...labelsOf(ids.length === 1 ? first.record : null, unit),
  };
}

/** A mark of one record bears its name; a pilot zone, whose name is its whole path, and a mark of several bear the unit's. */
function labelsOf(
  only: AtlasRecord | null,
  unit: Unit | undefined,
): { readonly label: string; readonly labelEn: string } {
  if (only && (only.kind !== 'pilot_zone' || !unit)) return { label: only.name, labelEn: only.nameEn };
  return { label: unit?.shortName ?? '', labelEn: unit?.nameEn ?? '' };
}
