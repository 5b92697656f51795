// A person's decisions about doubtful texts, each for all rows with that text, as a history that can be undone and redone.
import type { LngLat } from './grid';

export type Choice =
  /** One of the candidates, by its official code. */
  | { readonly kind: 'choose'; readonly adcode: string }
  | { readonly kind: 'point'; readonly lng: number; readonly lat: number }
  /** Left at the level that is certain. */
  | { readonly kind: 'certain' }
  /** Kept and counted, but not placed. */
  | { readonly kind: 'skip' };

export interface Decision {
  readonly text: string;
  readonly choice: Choice;
  /** When it was taken, as ISO 8601 in UTC. */
  readonly at: string;
}

export interface History {
  /** In the order in which they were taken; the last one for a text counts. */
  readonly past: readonly Decision[];
  /** Undone, the latest undone first. */
  readonly future: readonly Decision[];
}

export const NO_HISTORY: History = { past: [], future: [] };

export function decide(history: History, decision: Decision): History {
  return { past: [...history.past, decision], future: [] };
}

export function undo({ past, future }: History): History {
  const last = past.at(-1);
  return last ? { past: past.slice(0, -1), future: [last, ...future] } : { past, future };
}

export function redo({ past, future }: History): History {
  const [next, ...later] = future;
  return next ? { past: [...past, next], future: later } : { past, future };
}

export function decisionsByText({ past }: Pick<History, 'past'>): ReadonlyMap<string, Decision> {
  return new Map(past.map((decision) => [decision.text, decision]));
}

/** The text whose decision an undo or redo has changed. */
export function changedText(before: History, after: History): string | null {
  const longer = before.past.length > after.past.length ? before : after;
  return before.past.length === after.past.length ? null : (longer.past.at(-1)?.text ?? null);
}

export function atPoint({ lng, lat }: LngLat): Choice {
  return { kind: 'point', lng: Math.round(lng * 1e6) / 1e6, lat: Math.round(lat * 1e6) / 1e6 };
}
