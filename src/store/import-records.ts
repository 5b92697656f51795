// All records that lists, map and questions see: those of the scan, then those of the user's own sets that are switched on.
import { setIdOf } from '../core/import/set-id';
import type { AtlasRecord, RecordId } from '../core/record';
import type { ImportedSet } from './imports-state';
import { memoised } from './memo';
import type { AtlasState } from './state';

const ofSet = new WeakMap<ImportedSet['results'], readonly AtlasRecord[]>();

/** Rejected rows have no record. */
export function recordsOfSet({ results }: Pick<ImportedSet, 'results'>): readonly AtlasRecord[] {
  const known = ofSet.get(results);
  if (known) return known;
  const records = results.flatMap(({ record }) => record ?? []);
  ofSet.set(results, records);
  return records;
}

/** The record of a shown set by its id: its row is found by halving, since rows are in the order of their numbers. */
export function importedRecord(id: RecordId, sets: readonly ImportedSet[]): AtlasRecord | undefined {
  const setId = setIdOf(id);
  const set = setId === null ? undefined : sets.find(({ info }) => info.id === setId && info.isShown);
  if (!set) return undefined;
  const number = Number(id.slice(id.lastIndexOf('-') + 1));
  let [low, high] = [0, set.rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (set.rows[middle]!.number < number) low = middle + 1;
    else high = middle;
  }
  return set.rows[low]?.number === number ? (set.results[low]?.record ?? undefined) : undefined;
}

/** Beyond this a list is not indexed with the rest: 100,000 names at once would hold the page (import-search.ts takes them in slices). */
const MOST_INDEXED = 5000;

/** The records that the search box has an index of. */
export function indexedRecords(state: AtlasState): readonly AtlasRecord[] {
  return largeLists(state).length > 0 ? state.data.records : allRecords(state);
}

const NO_LISTS: readonly never[] = [];

/** The user's lists where they are too large for that index together. */
export function largeLists({ imports }: AtlasState): readonly (readonly AtlasRecord[])[] {
  const lists = shownLists(imports.sets);
  return lists.reduce((sum, list) => sum + list.length, 0) > MOST_INDEXED ? lists : NO_LISTS;
}

/** The state on the screen, the one that is worked out beside it (`replaceSet`), and one that a slow drawing still holds. */
export const STATES_ASKED = 3;

/** The lists of records that are shown, the same array as long as none of them changes: a new name or colour is no new list. */
const shownLists = (() => {
  let recent: readonly (readonly (readonly AtlasRecord[])[])[] = [];
  return memoised((sets: readonly ImportedSet[]) => {
    const lists = sets.filter(({ info }) => info.isShown).map(recordsOfSet);
    const known = recent.find((one) => one.length === lists.length && one.every((list, at) => list === lists[at]));
    recent = [known ?? lists, ...recent.filter((one) => one !== known)].slice(0, STATES_ASKED);
    return known ?? lists;
  }, STATES_ASKED);
})();

const joined = memoised(
  (records: readonly AtlasRecord[], lists: readonly (readonly AtlasRecord[])[]): readonly AtlasRecord[] =>
    lists.length === 0 ? records : records.concat(...lists),
  STATES_ASKED,
);

export function allRecords({ data, imports }: AtlasState): readonly AtlasRecord[] {
  return joined(data.records, shownLists(imports.sets));
}

const coloured = memoised(
  (sets: readonly ImportedSet[]): ReadonlyMap<string, number> =>
    new Map(sets.map(({ info }) => [info.id, info.colour])),
);

/** Undefined for the records of the scan. */
export function setColourOf(state: AtlasState, id: RecordId): number | undefined {
  return coloursOfSets(state).get(setIdOf(id) ?? '');
}

export function coloursOfSets({ imports }: AtlasState): ReadonlyMap<string, number> {
  return coloured(imports.sets);
}
