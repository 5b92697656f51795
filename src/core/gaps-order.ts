// How the ranked table is laid out: by which column it is sorted, and which rows a typed text leaves.
import { GAP_KINDS } from './coverage/gap-kinds';
import type { GapRow } from './coverage/ranking';
import type { Lang } from './format';
import { unreachable } from './unreachable';

export const COLUMNS = ['name', 'province', 'uncovered', 'kind', 'distance', 'stable', 'other'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly isDown: boolean;
}

export const DEFAULT_SORTING: Sorting = { column: 'uncovered', isDown: true };

/** After a press on the head of a column: the other way round, or a new column from its telling end. */
export function pressed({ column, isDown }: Sorting, on: Column): Sorting {
  return { column: on, isDown: on === column ? !isDown : on === DEFAULT_SORTING.column };
}

/** A stable sort: equal rows keep the order of their rank. */
export function sorted(rows: readonly GapRow[], { column, isDown }: Sorting, lang: Lang): readonly GapRow[] {
  const collator = new Intl.Collator(lang);
  const order = (a: GapRow, b: GapRow) => compare(a, b, column, lang, collator) * (isDown ? -1 : 1);
  return rows.toSorted(order);
}

/** Rows whose name or province holds the text; all of them for none. */
export function matching(rows: readonly GapRow[], text: string): readonly GapRow[] {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return rows;
  return rows.filter(
    (row) =>
      row.name.includes(wanted) || row.nameEn.toLowerCase().includes(wanted) || row.provinceName.includes(wanted),
  );
}

export function rowName(row: Pick<GapRow, 'name' | 'nameEn'>, lang: Lang): string {
  return lang !== 'en' ? row.name : row.nameEn;
}

function compare(a: GapRow, b: GapRow, column: Column, lang: Lang, collator: Intl.Collator): number {
  switch (column) {
    case 'name':
      return collator.compare(rowName(a, lang), rowName(b, lang));
    case 'province':
      return collator.compare(a.provinceName, b.provinceName);
    case 'uncovered':
      return a.uncovered - b.uncovered;
    case 'kind':
      return kindPlace(a) - kindPlace(b);
    case 'distance':
      return farthest(a) - farthest(b);
    case 'stable':
      return stableWidth(a) - stableWidth(b);
    case 'other':
      return (a.rankOther || Number.MAX_SAFE_INTEGER) - (b.rankOther || Number.MAX_SAFE_INTEGER);
    default:
      return unreachable(column);
  }
}

const KINDS: readonly GapRow['kind'][] = [...GAP_KINDS, 'perhaps', 'covered'];

function kindPlace({ kind }: GapRow): number {
  return KINDS.indexOf(kind);
}

function farthest({ nearest }: GapRow): number {
  return nearest.certain?.km ?? nearest.possible?.km ?? Number.MAX_SAFE_INTEGER;
}

/** Any stay among the first ten counts more than one among the first twenty. */
function stableWidth({ top10, top20 }: GapRow): number {
  if (top10) return 1000 + top10.toKm - top10.fromKm;
  return top20 ? top20.toKm - top20.fromKm : 0;
}
