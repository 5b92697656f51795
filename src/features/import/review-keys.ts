// What a key asks for at the review desk.
export type KeyWish =
  | { readonly kind: 'choose'; readonly at: number }
  | { readonly kind: 'move' | 'go'; readonly by: 1 | -1 }
  | { readonly kind: 'accept' | 'certain' | 'skip' | 'centre' | 'undo' | 'redo' };

const LETTERS: Readonly<Record<string, KeyWish>> = {
  '0': { kind: 'certain' },
  c: { kind: 'certain' },
  s: { kind: 'skip' },
  p: { kind: 'centre' },
  u: { kind: 'undo' },
  r: { kind: 'redo' },
  j: { kind: 'go', by: 1 },
  k: { kind: 'go', by: -1 },
};

const ARROWS: Readonly<Record<string, KeyWish>> = {
  ArrowDown: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
  ArrowRight: { kind: 'go', by: 1 },
  ArrowLeft: { kind: 'go', by: -1 },
};

/** Null when the key is someone else's: a field's, an input method's, a focused button's Enter, the focused map's arrows. */
export function keyWish(event: KeyboardEvent): KeyWish | null {
  if (event.isComposing || event.defaultPrevented || event.altKey) return null;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (target && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return { kind: event.shiftKey ? 'redo' : 'undo' };
    return key === 'y' ? { kind: 'redo' } : null;
  }
  if (key === 'Enter') return target?.tagName === 'BUTTON' ? null : { kind: 'accept' };
  if (key.startsWith('Arrow')) return target?.tagName === 'CANVAS' ? null : (ARROWS[key] ?? null);
  if (/^[1-9]$/.test(key)) return { kind: 'choose', at: Number(key) - 1 };
  return LETTERS[key] ?? null;
}
