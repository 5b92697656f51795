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

/** Beyond this the search box keeps to the scan: an index of 100,000 names would hold the page. */
const MOST_SEARCHED = 5000;

export function searchedRecords(state: AtlasState): readonly AtlasRecord[] {
  const records = allRecords(state);
  return records.length > MOST_SEARCHED ? state.data.records : records;
}

/** The lists of records that are shown, the same array as long as none of them changes: a new name or colour is no new list. */
const shownLists = (() => {
  let last: readonly (readonly AtlasRecord[])[] = [];
  return memoised((sets: readonly ImportedSet[]) => {
    const lists = sets.filter(({ info }) => info.isShown).map(recordsOfSet);
    if (lists.length !== last.length || lists.some((list, at) => list !== last[at])) last = lists;
    return last;
  });
})();

const joined = memoised(
  (records: readonly AtlasRecord[], lists: readonly (readonly AtlasRecord[])[]): readonly AtlasRecord[] =>
    lists.length === 0 ? records : records.concat(...lists),
);

export function allRecords({ data, imports }: AtlasState): readonly AtlasRecord[] {
  return joined(data.records, shownLists(imports.sets));
}

const coloured = memoised(
  (sets: readonly ImportedSet[]): ReadonlyMap<string, number> =>
    new Map(sets.map(({ info }) => [info.id, info.colour])),
);

export function coloursOfSets({ imports }: AtlasState): ReadonlyMap<string, number> {
  return coloured(imports.sets);
}
