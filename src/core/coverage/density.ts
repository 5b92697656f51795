// Records per million residents, by city and by province. Only a place that certainly lies there counts; the rest of
// the placed records is told apart, so that the counts and the rest account for all.
import type { Homes } from './supply';

export interface Density {
  /** Distinct records with a place that certainly lies in the area. */
  readonly records: Uint32Array;
  /** Placed records of which no place is certain at this level. */
  readonly unassigned: number;
}

export function densityBy(level: 'city' | 'province', homes: Homes, areas: number): Density {
  const records = new Uint32Array(areas);
  // Places come in the order of owners, so one look back per area finds a record counted there already.
  const lastOwner = new Int32Array(areas).fill(-1);
  let unassigned = 0;
  let isAssigned = false;
  for (let at = 0; at < homes.owner.length; at++) {
    const owner = homes.owner[at]!;
    const area = homes[level][at]!;
    if (area >= 0 && lastOwner[area] !== owner) {
      lastOwner[area] = owner;
      records[area] = records[area]! + 1;
    }
    isAssigned ||= area >= 0;
    if (homes.owner[at + 1] === owner) continue;
    if (!isAssigned) unassigned++;
    isAssigned = false;
  }
  return { records, unassigned };
}

/** Null where nobody is counted: no figure, or no residents. */
export function perMillion(records: number, residents: number): number | null {
  return residents > 0 ? (records * 1_000_000) / residents : null;
}
