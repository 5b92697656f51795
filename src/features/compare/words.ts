// How numbers of a comparison read: a count that may be more, and a difference with its sign.
import type { Translate } from '../../core/message';

/** 3, or 3–5 when two more may belong. */
export function countText(certain: number, possible: number): string {
  return certain === possible ? String(certain) : `${certain}–${possible}`;
}

export function signed(by: number, text: (size: number) => string, t: Translate): string {
  if (by === 0) return t('compare.same');
  return `${by > 0 ? '+' : '−'}${text(Math.abs(by))}`;
}
