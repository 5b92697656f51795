// Imported sets in this browser (IndexedDB): the rows in pieces, written first, and the set itself, written last, so that a
// set is there in full or not at all. Nothing leaves the machine.
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Piece } from '../core/import/place-rows';
import type { SetInfo } from '../core/import/project';
import { carryOver, type History } from '../core/import/review';
import type { Result } from '../core/result';
import { browserStore, type StoreFault } from './browser-store';

export interface StoredSet {
  readonly info: SetInfo;
  readonly pieces: number;
  readonly history: History;
}

interface Schema extends DBSchema {
  sets: { key: string; value: StoredSet };
  pieces: { key: [set: string, at: number]; value: Piece };
}

export interface ImportStore {
  readonly list: () => Promise<Result<readonly StoredSet[], StoreFault>>;
  readonly readPiece: (set: string, at: number) => Promise<Result<Piece | undefined, StoreFault>>;
  readonly writePiece: (set: string, at: number, piece: Piece) => Promise<Result<void, StoreFault>>;
  /**
   * `before` is the history that the set's own followed from: what another window has decided since stays. Gives the history
   * that is kept now; false, and nothing written, when pieces of the set are missing: the storage was cleared meanwhile.
   */
  readonly writeSet: (set: StoredSet, before: History) => Promise<Result<History | false, StoreFault>>;
  /** Takes out the pieces of sets that are not there: what a reload in mid-import leaves. */
  readonly removeOrphans: () => Promise<Result<void, StoreFault>>;
  readonly remove: (set: string) => Promise<Result<void, StoreFault>>;
}

const NAME = 'shequ-atlas-imports';
const VERSION = 1;

export function importStore(): ImportStore {
  const use = browserStore<Schema>(NAME, VERSION, (database) => {
    database.createObjectStore('sets');
    database.createObjectStore('pieces');
  });
  return {
    list: () => use((database) => database.getAll('sets')),
    readPiece: (set, at) => use((database) => database.get('pieces', [set, at])),
    writePiece: (set, at, piece) => use(async (database) => void (await database.put('pieces', piece, [set, at]))),
    writeSet: (set, before) => use((database) => writeSet(database, set, before)),
    removeOrphans: () => use(removeOrphans),
    remove: (set) => use((database) => removeSet(database, set)),
  };
}

async function writeSet(database: IDBPDatabase<Schema>, set: StoredSet, before: History): Promise<History | false> {
  const change = database.transaction(['sets', 'pieces'], 'readwrite');
  const isWhole = (await change.objectStore('pieces').count(piecesOf(set.info.id))) === set.pieces;
  const stored = await change.objectStore('sets').get(set.info.id);
  const history = stored ? carryOver(before, set.history, stored.history) : set.history;
  if (isWhole) await change.objectStore('sets').put({ ...set, history }, set.info.id);
  await change.done;
  return isWhole && history;
}

async function removeSet(database: IDBPDatabase<Schema>, set: string): Promise<void> {
  const change = database.transaction(['sets', 'pieces'], 'readwrite');
  await Promise.all([
    change.objectStore('sets').delete(set),
    change.objectStore('pieces').delete(piecesOf(set)),
    change.done,
  ]);
}

/** An import that another window is in the middle of loses its pieces too: it notices at its end, and writes them anew. */
async function removeOrphans(database: IDBPDatabase<Schema>): Promise<void> {
  const change = database.transaction(['sets', 'pieces'], 'readwrite');
  const sets = new Set(await change.objectStore('sets').getAllKeys());
  const pieces = change.objectStore('pieces');
  const orphans = new Set((await pieces.getAllKeys()).map(([set]) => set).filter((set) => !sets.has(set)));
  await Promise.all([...[...orphans].map((set) => pieces.delete(piecesOf(set))), change.done]);
}

function piecesOf(set: string): IDBKeyRange {
  return IDBKeyRange.bound([set, 0], [set, Number.MAX_SAFE_INTEGER]);
}
