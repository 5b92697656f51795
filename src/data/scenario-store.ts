// Named siting scenarios in this browser. A blocked, full or damaged storage is an answer, never an exception.
import * as v from 'valibot';
import { failed, ok, type Result } from '../core/result';

export interface SavedScenario {
  readonly name: string;
  /** The question as it stands in the address. */
  readonly pairs: Readonly<Record<string, string>>;
}

export type StorageFault = { readonly kind: 'blocked' } | { readonly kind: 'full' };

export interface ScenarioStore {
  /** What cannot be read is passed over. */
  readonly read: () => readonly SavedScenario[];
  readonly write: (scenarios: readonly SavedScenario[]) => Result<void, StorageFault>;
}

const KEY = 'shequ-atlas:siting-scenarios:1';

const SCENARIO = v.object({ name: v.pipe(v.string(), v.minLength(1)), pairs: v.record(v.string(), v.string()) });

/** `open` gives the storage; it throws where the browser forbids it. */
export function scenarioStore(open: () => Pick<Storage, 'getItem' | 'setItem'> = () => localStorage): ScenarioStore {
  return {
    read: () => {
      const text = attempt(() => open().getItem(KEY));
      const list: unknown = attempt(() => JSON.parse(text ?? '[]'));
      if (!Array.isArray(list)) return [];
      return list.flatMap((item: unknown) => {
        const scenario = v.safeParse(SCENARIO, item);
        return scenario.success ? [scenario.output] : [];
      });
    },
    write: (scenarios) => {
      const storage = attempt(open);
      if (!storage) return failed({ kind: 'blocked' });
      const text = JSON.stringify(scenarios);
      attempt(() => storage.setItem(KEY, text));
      // Private windows of some browsers take what is written and forget it at once.
      return attempt(() => storage.getItem(KEY)) === text ? ok(undefined) : failed({ kind: 'full' });
    },
  };
}

/** Null where it throws: the caller tells what that means. */
function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}
