// What of the records is drawn as marks. Records at one unit are one mark with a count; marks gather by city, then by county,
// then stand alone as the map comes nearer. Province and wider is never a point: it is an area (wide-groups.ts).
import type { Adcode } from './adcode';
import { countyOf } from './adcode';
import { isHatched, type Location } from './footprint';
import { type Ground, lineage } from './ground';
import type { AtlasRecord, RecordId, RecordKind } from './record';
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
  /** Null for a point that lies in no known unit. */
  readonly holder: Holder | null;
  readonly isRinged: boolean;
}

/** The marks of these records at a gather level, most important kind last so that it is drawn on top. */
export function marksOf(records: readonly AtlasRecord[], level: GatherLevel, ground: Ground): readonly Mark[] {
  const gatherer = markGatherer(level, ground);
  gatherer.add(records);
  return gatherer.marks();
}

/** The same for a large list that is added in slices, in its order. */
export interface MarkGatherer {
  readonly add: (records: readonly AtlasRecord[]) => void;
  readonly marks: () => readonly Mark[];
}

export function markGatherer(level: GatherLevel, ground: Ground): MarkGatherer {
  const groups: Group[] = [];
  const alone = new Map<string, Group>();
  const holderOf = holderLookup(ground);
  const join = (placed: Placed): void => {
    const shared = sharedBy(placed, level);
    const key = shared ? '' : aloneKey(placed);
    const group = shared ? shared.group : alone.get(key);
    if (group) {
      joinGroup(group, placed);
      return;
    }
    const made = groupFrom(shared?.key ?? key, placed);
    groups.push(made);
    if (shared) shared.group = made;
    else alone.set(key, made);
  };
  return {
    add: (records) => {
      for (const record of records)
        for (const location of record.locations) {
          const placed = placedOf(record, location, ground, holderOf);
          if (placed) join(placed);
        }
    },
    marks: () =>
      groups
        .map((group) => markOf(group, ground))
        .sort((a, b) => KIND_PRIORITY.indexOf(b.kind) - KIND_PRIORITY.indexOf(a.kind) || (a.key < b.key ? -1 : 1)),
  };
}

/** What marks of several places share: a city or a county. */
interface Gathering {
  readonly key: string;
  group: Group | null;
}

/** A unit of the ground, with the county and the city that its marks gather in. */
interface Holder {
  /** The unit itself, or the county of a town. */
  readonly unit: Adcode;
  readonly county: Gathering;
  readonly city: Gathering;
}

/** Null for a code that the ground does not have. Many records share few units: each is looked up once. */
function holderLookup(ground: Ground): (code: Adcode) => Holder | null {
  const holders = new Map<Adcode, Holder | null>();
  const gatherings = new Map<string, Gathering>();
  const gathering = (key: string): Gathering => {
    const found = gatherings.get(key) ?? { key, group: null };
    gatherings.set(key, found);
    return found;
  };
  return (code) => {
    const found = holders.get(code);
    if (found !== undefined) return found;
    const [unit] = lineage(code, ground.unitsByCode);
    const holder = unit && {
      unit,
      county: gathering(`county:${countyOf(unit)}`),
      city: gathering(`city:${cityAt(unit, ground)}`),
    };
    holders.set(code, holder ?? null);
    return holder ?? null;
  };
}

function placedOf(
  record: AtlasRecord,
  location: Location,
  ground: Ground,
  holderOf: (code: Adcode) => Holder | null,
): Placed | null {
  const { place, precision } = location;
  if (precision === 'unlisted' || isHatched(precision)) return null;
  const isRinged = precision === 'county' || precision === 'prefecture';
  if (place.kind === 'point') {
    const holder = place.unit && holderOf(place.unit);
    return { record, location, lng: place.lng, lat: place.lat, holder, isRinged };
  }
  const holder = place.kind === 'unit' ? holderOf(place.unit) : null;
  const unit = holder && ground.unitsByCode.get(holder.unit);
  if (!unit) return null;
  if (location.point) return { record, location, lng: location.point.lng, lat: location.point.lat, holder, isRinged };
  // A town without a position of its own is shown at its county, and ringed for that reason.
  return { record, location, lng: unit.lng, lat: unit.lat, holder, isRinged: true };
}

/** Null for what stands alone: a point of no unit, and each place that is known when the map is near. */
function sharedBy({ holder, isRinged }: Placed, level: GatherLevel): Gathering | null {
  if (holder === null) return null;
  if (level === 'city') return holder.city;
  return level === 'county' || isRinged ? holder.county : null;
}

function aloneKey({ holder, lng, lat, record }: Placed): string {
  const point = `${lng.toFixed(4)},${lat.toFixed(4)}`;
  return holder === null ? `point:${point}` : `place:${point}:${record.id}`;
}

/** The city (prefecture-level unit or municipality) that holds the unit; the unit itself when none does. */
function cityAt(code: Adcode, ground: Ground): Adcode {
  return lineage(code, ground.unitsByCode).find((above) => ground.unitsByCode.get(above)?.isCity) ?? code;
}

/** What a mark will say, gathered as its places come: a large list is walked once. */
interface Group {
  readonly key: string;
  readonly first: Placed;
  /** Places of one record come one after the other. */
  readonly ids: RecordId[];
  readonly kinds: Set<RecordKind>;
  isGathered: boolean;
  isRinged: boolean;
  isOffice: boolean;
}

function groupFrom(key: string, first: Placed): Group {
  const { record, location, isRinged } = first;
  const isOffice = location.role === 'office';
  return { key, first, ids: [record.id], kinds: new Set([record.kind]), isGathered: false, isRinged, isOffice };
}

function joinGroup(group: Group, { record, location, lng, lat, isRinged }: Placed): void {
  if (group.ids.at(-1) !== record.id) group.ids.push(record.id);
  group.kinds.add(record.kind);
  if (lng !== group.first.lng || lat !== group.first.lat) group.isGathered = true;
  if (!isRinged) group.isRinged = false;
  if (location.role !== 'office') group.isOffice = false;
}

function markOf({ key, first, ids, kinds: present, isGathered, isRinged, isOffice }: Group, ground: Ground): Mark {
  const kinds = KIND_PRIORITY.filter((kind) => present.has(kind));
  const code = (key.startsWith('city:') ? key.slice(5) : (first.holder?.unit ?? null)) as Adcode | null; // made by holderLookup from an Adcode
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
