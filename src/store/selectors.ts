// What follows from the facts of the store: pure, memoised functions of the state.
import type { Adcode } from '../core/adcode';
import { areaAt } from '../core/areas';
import { filterRecords, isUnplaced, undatedCount } from '../core/filter';
import type { Ground } from '../core/ground';
import { type GatherLevel, type Mark, markGatherer, marksOf } from '../core/marks';
import { type Near as NearAnswer, type Centre as NearCentre, nearby, nearFault } from '../core/near';
import { PLACE_ROLES } from '../core/reach';
import type { AtlasRecord, RecordId } from '../core/record';
import type { Near } from '../core/share-state';
import type { Areas } from '../core/topology';
import { createUnitIndex, type UnitIndex } from '../core/unit-index';
import type { UnitTable } from '../core/unit-table';
import { type WideGroup, wideGroupsOf } from '../core/wide-groups';
import { allRecords, importedRecord, STATES_ASKED } from './import-records';
import { memoised } from './memo';
import type { PointSet } from './points-state';
import type { AtlasState } from './state';

const filtered = memoised(filterRecords, STATES_ASKED);

/** The records that pass the filter: those of the scan in its order, then the user's own. */
export function shownRecords(state: AtlasState): readonly AtlasRecord[] {
  return filtered(allRecords(state), state.query.filter);
}

/** A map that can be asked and not walked. */
export type RecordLookup = Pick<ReadonlyMap<RecordId, AtlasRecord>, 'get' | 'has'>;

const byId = memoised((records: readonly AtlasRecord[], sets: AtlasState['imports']['sets']): RecordLookup => {
  const scan = new Map(records.map((record) => [record.id, record]));
  const get = (id: RecordId) => scan.get(id) ?? importedRecord(id, sets);
  return { get, has: (id) => get(id) !== undefined };
});

export function recordsById({ data, imports }: AtlasState): RecordLookup {
  return byId(data.records, imports.sets);
}

/** Records and imported points. */
export interface Counts {
  readonly shown: number;
  readonly total: number;
  readonly unplaced: number;
}

const counted = memoised((shown: readonly AtlasRecord[], total: number, sets: readonly PointSet[]): Counts => {
  const points = sets.filter(({ info }) => info.isShown);
  return {
    shown: points.reduce((sum, { passing }) => sum + passing, shown.length),
    total: points.reduce((sum, { summary }) => sum + summary.account.placed, total),
    unplaced: shown.filter(isUnplaced).length,
  };
}, STATES_ASKED);

export function counts(state: AtlasState): Counts {
  return counted(shownRecords(state), allRecords(state).length, state.points.sets);
}

const undated = memoised(undatedCount);

/** How many records carry no date, for as long as years are asked for; else null. */
export function undatedBesideYears(state: AtlasState): number | null {
  const { filter } = state.query;
  return filter.years && undated(allRecords(state), filter);
}

/** The zooms from which marks part: by county, and then each at its own place. */
const PART_ZOOMS = { county: 6.4, place: 9.2 } as const;

export function gatherLevel({ view }: AtlasState): GatherLevel {
  return gatherLevelAt(view.camera?.zoom ?? 0);
}

export function gatherLevelAt(zoom: number): GatherLevel {
  if (zoom >= PART_ZOOMS.place) return 'place';
  return zoom >= PART_ZOOMS.county ? 'county' : 'city';
}

const mapped = memoised(
  (records: readonly AtlasRecord[], level: GatherLevel, ground: Ground | null): readonly Mark[] =>
    ground ? marksOf(records, level, ground) : [],
  8, // a component may ask with the records of its last drawing once more, while decisions about a list bring others; the map of a brief has a level of its own
);

/** The marks of these records (those of switched-off groups already left out) at the gather level of the camera, or of a zoom. */
export function marksFor(
  { view, data }: AtlasState,
  records: readonly AtlasRecord[],
  zoom = view.camera?.zoom ?? 0,
): readonly Mark[] {
  return mapped(records, gatherLevelAt(zoom), data.ground);
}

/** Records whose marks are gathered within some milliseconds. */
const MARK_SLICE = 5000;

/** Works the marks of the shown records out in slices, with a pause after each, so that `marksFor` has them at hand. */
export async function prepareMarks(state: AtlasState, pause: () => Promise<void>): Promise<void> {
  const { ground } = state.data;
  const records = shownRecords(state);
  const level = gatherLevel(state);
  if (!ground || mapped.knows(records, level, ground)) return;
  const gatherer = markGatherer(level, ground);
  for (let from = 0; from < records.length; from += MARK_SLICE) {
    gatherer.add(records.slice(from, from + MARK_SLICE));
    await pause();
  }
  mapped.keep(gatherer.marks(), records, level, ground);
}

const wide = memoised((records: readonly AtlasRecord[]): readonly WideGroup[] => wideGroupsOf(records), STATES_ASKED);

export function wideGroups(state: AtlasState): readonly WideGroup[] {
  return wide(shownRecords(state));
}

/** Records that no spot of the map can show: those known by province, region or nation, and those that are not listed. */
export interface WideChip {
  readonly key: 'province' | 'region' | 'nation' | 'unlisted';
  readonly ids: readonly RecordId[];
}

const chips = memoised((groups: readonly WideGroup[], records: readonly AtlasRecord[]): readonly WideChip[] => {
  const known = (['province', 'region', 'nation'] as const).map((key) => {
    const own = groups.filter(({ kind }) => kind === key);
    return { key, ids: own.length === 1 ? own[0]!.records : [...new Set(own.flatMap((group) => group.records))] };
  });
  const unlisted = records.filter(({ locations }) => locations.some(({ precision }) => precision === 'unlisted'));
  const all: readonly WideChip[] = [...known, { key: 'unlisted', ids: unlisted.map(({ id }) => id) }];
  return all.filter(({ ids }) => ids.length > 0);
}, STATES_ASKED);

export function wideChips(state: AtlasState): readonly WideChip[] {
  return chips(wideGroups(state), shownRecords(state));
}

const NEAR_ROLES = new Set([...PLACE_ROLES, 'service_area'] as const);

const answered = memoised(
  (near: Near | null, records: readonly AtlasRecord[], ground: Ground | null, areas: Areas): NearAnswer | null => {
    if (!near || !ground) return null;
    const question = { centre: centreOf(near, areas, ground), radiusKm: near.km, roles: NEAR_ROLES };
    return nearFault(question, ground) ? null : nearby(question, records, ground);
  },
);

export function nearAnswer(state: AtlasState): NearAnswer | null {
  return answered(state.query.near, shownRecords(state), state.data.ground, state.data.prefectures);
}

/** A bare point lies in the prefecture whose area holds it; without areas it lies nowhere, and nothing is "inside". */
function centreOf({ centre }: Near, areas: Areas, ground: Ground): NearCentre {
  if (centre.kind === 'unit') return { kind: 'unit', unit: centre.adcode };
  const area = areaAt(areas.features, centre.lng, centre.lat);
  const unit = area && ground.unitsByCode.has(area.properties.adcode) ? area.properties.adcode : null;
  return { kind: 'point', lng: centre.lng, lat: centre.lat, unit };
}

/** The records of an organisation, by its exact name. */
export function recordsOfOrganisation(records: readonly AtlasRecord[], name: string): readonly AtlasRecord[] {
  return records.filter((record) => record.organisations.some((organisation) => organisation.name === name));
}

/** 四川省 · 成都市 for 武侯区: what lies above a unit, widest first, without the nation and without itself. */
export function parentsOf(code: Adcode, ground: Ground): readonly string[] {
  const names: string[] = [];
  let unit = ground.unitsByCode.get(code);
  while (unit?.parent && unit.parent !== '100000') {
    unit = ground.unitsByCode.get(unit.parent);
    if (unit) names.unshift(unit.name);
  }
  return names;
}

const indexed = memoised((table: UnitTable | null): UnitIndex | null =>
  table ? createUnitIndex(table.units, table.regions) : null,
);

export function unitIndex({ data }: AtlasState): UnitIndex | null {
  return indexed(data.table);
}
