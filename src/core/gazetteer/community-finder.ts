// Finds a neighbourhood in the words that are left over once its town, county or city is certain: the words before 社区
// or 居委会 that are the name of exactly one there.
import { type Communities, type CommunityRow, stemsIn } from './communities';
import type { Folding } from './fold';
import type { Mentions } from './mentions';
import { startsWith } from './word-context';

export interface FoundCommunity {
  readonly row: CommunityRow;
  /** Of the folded text. */
  readonly from: number;
  readonly to: number;
}

/** `area` is the beginning that the codes of all towns in question share. */
export type FindCommunity = (area: string, found: Mentions, cover: Uint8Array) => FoundCommunity | null;

const LONGEST_STEM = 14;
/** Areas that are kept unpacked; the texts of one list mostly lie in a few. */
const KEPT_AREAS = 64;

export function createCommunityFinder(communities: Communities, folding: Folding): FindCommunity {
  const areas = new Map<string, Map<string, CommunityRow[]>>();
  const stemsOf = (area: string) => {
    const known = areas.get(area) ?? stemsIn(communities, area, folding);
    if (areas.size >= KEPT_AREAS) areas.clear();
    areas.set(area, known);
    return known;
  };
  return (area, found, cover) => {
    for (let at = 1; at < found.text.length; at++) {
      const length = endingAt(found, at);
      if (length > 0 && cover[at] === 0) return longestBefore(stemsOf(area), found, cover, at, length);
    }
    return null;
  };
}

function endingAt({ text }: Mentions, at: number): number {
  for (const ending of ['社区居民委员会', '社区居委会', '社区', '居民委员会', '居委会'])
    if (startsWith(text, at, ending)) return ending.length;
  return 0;
}

function longestBefore(
  stems: ReadonlyMap<string, readonly CommunityRow[]>,
  { text }: Mentions,
  cover: Uint8Array,
  at: number,
  length: number,
): FoundCommunity | null {
  for (let from = Math.max(0, at - LONGEST_STEM); from < at - 1; from++) {
    if (cover.subarray(from, at).includes(1)) continue;
    const rows = stems.get(String.fromCharCode(...text.chars.subarray(from, at)));
    if (rows) return rows.length === 1 ? { row: rows[0]!, from, to: at + length } : null;
  }
  return null;
}
