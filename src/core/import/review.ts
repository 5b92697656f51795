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

/**
 * What a step from `before` to `after` makes of a history that another window has changed meanwhile: all decisions of that
 * window, and what the step added and took away, in the order of their times. `after` itself where nobody else changed it.
 */
export function carryOver(before: History, after: History, stored: History): History {
  const [had, has, other] = [keysOf(before), keysOf(after), keysOf(stored)];
  const isUnchanged = before.past.length === stored.past.length && before.past.every((one) => other.has(keyOf(one)));
  if (isUnchanged) return after;
  const left = stored.past.filter((one) => !had.has(keyOf(one)) || has.has(keyOf(one)));
  const added = after.past.filter((one) => !had.has(keyOf(one)) && !other.has(keyOf(one)));
  const past = [...left, ...added].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { past, future: after.future };
}

function keysOf({ past }: History): ReadonlySet<string> {
  return new Set(past.map(keyOf));
}

function keyOf({ text, at, choice }: Decision): string {
  return JSON.stringify([at, text, choice]);
}

export function atPoint({ lng, lat }: LngLat): Choice {
  return { kind: 'point', lng: Math.round(lng * 1e6) / 1e6, lat: Math.round(lat * 1e6) / 1e6 };
}
