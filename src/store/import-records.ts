// All records that lists, map and questions see: those of the scan, then those of the user's own sets that are switched on.
import type { AtlasRecord } from '../core/record';
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

const joined = memoised((records: readonly AtlasRecord[], sets: readonly ImportedSet[]): readonly AtlasRecord[] => {
  const shown = sets.filter(({ info }) => info.isShown);
  return shown.length === 0 ? records : records.concat(...shown.map(recordsOfSet));
});

export function allRecords({ data, imports }: AtlasState): readonly AtlasRecord[] {
  return joined(data.records, imports.sets);
}

const coloured = memoised(
  (sets: readonly ImportedSet[]): ReadonlyMap<string, number> =>
    new Map(sets.map(({ info }) => [info.id, info.colour])),
);

export function coloursOfSets({ imports }: AtlasState): ReadonlyMap<string, number> {
  return coloured(imports.sets);
}
