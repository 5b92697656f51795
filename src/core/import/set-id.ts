// The id of an imported record names its set and its row. Apart from row-record.ts, since the map needs no more than this.
import { asRecordId, type RecordId } from '../record';

/** `setId` is of lower-case letters and digits. */
export function recordIdOf(setId: string, row: number): RecordId {
  const id = asRecordId(`import-${setId}-${row}`);
  if (!id) throw new Error(`recordIdOf: got the set ${JSON.stringify(setId)}, wanted a–z and 0–9`);
  return id;
}

/** The set's id in a record's id; null for the records of the scan. */
export function setIdOf(id: RecordId): string | null {
  return /^import-([a-z0-9]+)-\d+$/.exec(id)?.[1] ?? null;
}
