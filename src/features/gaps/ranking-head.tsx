// The head of the ranked table: each column sorts, and says what its numbers are.

import type { GapsAnswer } from '../../core/coverage/gaps';
import type { Column, Sorting } from '../../core/gaps-order';
import { otherPeopleKey, peopleKey } from '../../core/gaps-words';
import type { Translate } from '../../core/message';
import { useTranslate } from '../../store/translate';
import { Hint } from '../../ui/hint';
import type { RowLabels } from './ranking-row';

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

export function labelsOf({ question: { basis } }: GapsAnswer, t: Translate): RowLabels {
  return {
    uncovered: t('gaps.col.uncovered'),
    distance: t('gaps.col.nearestKm'),
    stable: t('gaps.col.stable'),
    other: t(basis === 'urban' ? 'gaps.col.otherTotal' : 'gaps.col.otherUrban'),
  };
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
  const labels = labelsOf(answer, t);
  return [
    { column: 'name', text: t(rows === 'city' ? 'gaps.col.name' : 'gaps.col.county'), definition: rank },
    { column: 'province', text: t('gaps.col.province'), definition: null },
    {
      column: 'uncovered',
      text: labels.uncovered,
      definition: t(`gaps.def.uncovered.${rankBy}`, { people }),
    },
    { column: 'kind', text: t('gaps.col.kind'), definition: t('gaps.def.kind') },
    { column: 'distance', text: labels.distance, definition: t('gaps.def.nearest') },
    { column: 'stable', text: labels.stable, definition: t('gaps.def.stable') },
    {
      column: 'other',
      text: labels.other,
      definition: t('gaps.def.other', { people: other }),
    },
  ];
}
