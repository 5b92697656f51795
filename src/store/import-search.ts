// The search box over large imported lists: loaded with the first letter that is typed while there are any.
import type { AtlasRecord } from '../core/record';
import type { SearchHit } from '../core/search';
import { createNameList, joinHits, type NameList } from '../core/search-names';

type Records = readonly AtlasRecord[];

/** Records whose names are folded within some milliseconds. */
const SLICE = 4000;

/** The list's promise, so that the letter typed next waits for the same work. */
const known = new WeakMap<Records, Promise<NameList>>();

/** The hits of the other names and those of these lists, the best of all first. */
export async function searchImported(
  lists: readonly Records[],
  query: string,
  others: readonly SearchHit[],
): Promise<readonly SearchHit[]> {
  const found: (readonly SearchHit[])[] = [others];
  for (const records of lists) found.push((await namesOf(records)).search(query));
  return joinHits(found);
}

function namesOf(records: Records): Promise<NameList> {
  const names = known.get(records) ?? foldedInSlices(records);
  known.set(records, names);
  return names;
}

async function foldedInSlices(records: Records): Promise<NameList> {
  const list = createNameList();
  for (let from = 0; from < records.length; from += SLICE) {
    list.add(records.slice(from, from + SLICE));
    await new Promise((next) => setTimeout(next));
  }
  return list;
}
