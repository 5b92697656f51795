// A database of this browser (IndexedDB), opened at the first use. Storage that is blocked, full or newer is an answer, never
// an exception; a connection that was taken away (storage cleared, another window upgrading) is opened anew by the next use.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { failed, ok, type Result } from '../core/result';

export type StoreFault =
  | { readonly kind: 'blocked' }
  | { readonly kind: 'full' }
  /** Written by a later version of the atlas. */
  | { readonly kind: 'newer' };

type Use<S extends DBSchema> = <T>(action: (database: IDBPDatabase<S>) => Promise<T>) => Promise<Result<T, StoreFault>>;

/** `create` makes the stores of a database that is not there yet. */
export function browserStore<S extends DBSchema>(
  name: string,
  version: number,
  create: (database: IDBPDatabase<S>) => void,
): Use<S> {
  let opening: Promise<IDBPDatabase<S>> | null = null;
  const forget = () => {
    opening = null;
  };
  const open = () =>
    openDB<S>(name, version, {
      upgrade: create,
      // Another window wants a newer version: this one lets go, and learns of the newer version at its next use.
      blocking: (_current, _wanted, event) => {
        (event.target as IDBDatabase).close(); // the target of its versionchange event
        forget();
      },
      terminated: forget,
    });
  return async (action) => {
    try {
      opening ??= open();
      return ok(await action(await opening));
    } catch (error) {
      forget(); // asked again, it may have become free
      return failed(faultOf(error));
    }
  };
}

function faultOf(error: unknown): StoreFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return { kind: 'newer' };
  return name === 'QuotaExceededError' ? { kind: 'full' } : { kind: 'blocked' };
}
