// The head of the ranked table: each column sorts, and says what its numbers are.

import { GAP_KINDS } from '../../core/coverage/gap-kinds';
import type { GapsAnswer } from '../../core/coverage/gaps';
import type { GapRow } from '../../core/coverage/ranking';
import type { Lang } from '../../core/format';
import { rowName } from '../../core/gaps-csv';
import { otherPeopleKey, peopleKey } from '../../core/gaps-words';
import type { Translate } from '../../core/message';
import { unreachable } from '../../core/unreachable';
import { useTranslate } from '../../store/translate';
import { Hint } from '../../ui/hint';

export const COLUMNS = ['name', 'province', 'uncovered', 'kind', 'distance', 'stable', 'other'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly isDown: boolean;
}

/** A stable sort: equal rows keep the order of their rank. */
export function sorted(rows: readonly GapRow[], { column, isDown }: Sorting, lang: Lang): readonly GapRow[] {
  const order = (a: GapRow, b: GapRow) => compare(a, b, column, lang) * (isDown ? -1 : 1);
  return rows.toSorted(order);
}

interface RankingHeadProps {
  readonly answer: GapsAnswer;
  readonly sorting: Sorting;
  readonly onSort: (column: Column) => void;
}

export function RankingHead({ answer, sorting, onSort }: RankingHeadProps) {
  const t = useTranslate();
  const heads = headsOf(answer, t);
  return (
    <thead>
      <tr>
        {heads.map(({ column, text, definition }) => (
          <th
            key={column}
            scope="col"
            className={`col-${column}`}
            aria-sort={sorting.column === column ? (sorting.isDown ? 'descending' : 'ascending') : 'none'}
          >
            <button type="button" title={t('gaps.sortBy', { name: text })} onClick={() => onSort(column)}>
              {text}
              <i aria-hidden="true">{sorting.column === column ? (sorting.isDown ? '▾' : '▴') : ''}</i>
            </button>
            {definition && <Hint label={t('gaps.what', { name: text })} text={definition} />}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface Head {
  readonly column: Column;
  readonly text: string;
  readonly definition: string | null;
}

function headsOf(answer: GapsAnswer, t: Translate): readonly Head[] {
  const { rows, rankBy } = answer.question;
  const people = t(peopleKey(answer));
  const other = t(otherPeopleKey(answer));
  const rank = t('gaps.def.rank', { people });
  return [
    { column: 'name', text: t(rows === 'city' ? 'gaps.col.name' : 'gaps.col.county'), definition: rank },
    { column: 'province', text: t('gaps.col.province'), definition: null },
    {
      column: 'uncovered',
      text: t('gaps.col.uncovered'),
      definition: t(`gaps.def.uncovered.${rankBy}`, { people }),
    },
    { column: 'kind', text: t('gaps.col.kind'), definition: t('gaps.def.kind') },
    { column: 'distance', text: t('gaps.col.nearestKm'), definition: t('gaps.def.nearest') },
    { column: 'stable', text: t('gaps.col.stable'), definition: t('gaps.def.stable') },
    {
      column: 'other',
      text: t(answer.question.basis === 'urban' ? 'gaps.col.otherTotal' : 'gaps.col.otherUrban'),
      definition: t('gaps.def.other', { people: other }),
    },
  ];
}

function compare(a: GapRow, b: GapRow, column: Column, lang: Lang): number {
  switch (column) {
    case 'name':
      return rowName(a, lang).localeCompare(rowName(b, lang), lang);
    case 'province':
      return a.provinceName.localeCompare(b.provinceName, lang);
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

function kindPlace({ kind }: GapRow): number {
  return [...GAP_KINDS, 'perhaps', 'covered'].indexOf(kind);
}

function farthest({ nearest }: GapRow): number {
  return nearest.certain?.km ?? nearest.possible?.km ?? Number.MAX_SAFE_INTEGER;
}

/** Any stay among the first ten counts more than one among the first twenty. */
function stableWidth({ top10, top20 }: GapRow): number {
  if (top10) return 1000 + top10.toKm - top10.fromKm;
  return top20 ? top20.toKm - top20.fromKm : 0;
}
