// Imported sets in this browser (IndexedDB): the rows in pieces, written first, and the set itself, written last, so that a
// set is there in full or not at all. Nothing leaves the machine. A storage that is blocked, full or newer is an answer.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Piece } from '../core/import/place-rows';
import type { SetInfo } from '../core/import/project';
import type { History } from '../core/import/review';
import { failed, ok, type Result } from '../core/result';

export type StoreFault =
  | { readonly kind: 'blocked' }
  | { readonly kind: 'full' }
  /** Written by a later version of the atlas. */
  | { readonly kind: 'newer' };

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
  readonly writeSet: (set: StoredSet) => Promise<Result<void, StoreFault>>;
  readonly remove: (set: string) => Promise<Result<void, StoreFault>>;
}

const NAME = 'shequ-atlas-imports';
const VERSION = 1;

export function importStore(): ImportStore {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const use = async <T>(action: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<Result<T, StoreFault>> => {
    try {
      opening ??= open();
      return ok(await action(await opening));
    } catch (error) {
      opening = null; // asked again, it may have become free
      return failed(faultOf(error));
    }
  };
  return {
    list: () => use((database) => database.getAll('sets')),
    readPiece: (set, at) => use((database) => database.get('pieces', [set, at])),
    writePiece: (set, at, piece) => use(async (database) => void (await database.put('pieces', piece, [set, at]))),
    writeSet: (set) => use(async (database) => void (await database.put('sets', set, set.info.id))),
    remove: (set) => use((database) => removeSet(database, set)),
  };
}

function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(NAME, VERSION, {
    upgrade: (database) => {
      database.createObjectStore('sets');
      database.createObjectStore('pieces');
    },
    // Another tab wants a newer version: this one lets go and works on in memory.
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(), // the target of its versionchange event
  });
}

async function removeSet(database: IDBPDatabase<Schema>, set: string): Promise<void> {
  const change = database.transaction(['sets', 'pieces'], 'readwrite');
  await Promise.all([
    change.objectStore('sets').delete(set),
    change.objectStore('pieces').delete(IDBKeyRange.bound([set, 0], [set, Number.MAX_SAFE_INTEGER])),
    change.done,
  ]);
}

function faultOf(error: unknown): StoreFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return { kind: 'newer' };
  return name === 'QuotaExceededError' ? { kind: 'full' } : { kind: 'blocked' };
}
