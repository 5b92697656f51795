// A database of this browser (IndexedDB), opened at its first use. A storage that is blocked, full or newer is an answer.
import type { DBSchema, IDBPDatabase } from 'idb';
import { failed, ok, type Result } from '../core/result';

export type StoreFault =
  | { readonly kind: 'blocked' }
  | { readonly kind: 'full' }
  /** Written by a later version of the atlas. */
  | { readonly kind: 'newer' };

type Use<S extends DBSchema> = <T>(action: (database: IDBPDatabase<S>) => Promise<T>) => Promise<Result<T, StoreFault>>;

export function browserStore<S extends DBSchema>(open: () => Promise<IDBPDatabase<S>>): Use<S> {
  let opening: Promise<IDBPDatabase<S>> | null = null;
  return async (action) => {
    try {
      opening ??= open();
      return ok(await action(await opening));
    } catch (error) {
      opening = null; // asked again, it may have become free
      return failed(faultOf(error));
    }
  };
}

/** Another tab wants a newer version: this one lets go and works on in memory. */
export function letGo(_current: number, _wanted: number | null, event: IDBVersionChangeEvent): void {
  (event.target as IDBDatabase).close(); // the target of its versionchange event
}

function faultOf(error: unknown): StoreFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'VersionError') return { kind: 'newer' };
  return name === 'QuotaExceededError' ? { kind: 'full' } : { kind: 'blocked' };
}
