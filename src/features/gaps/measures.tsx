// Distances to the nearest record and to a backup, at both ends of what is known.
import type { GapsAnswer } from '../../core/coverage/gaps';
import type { Ends } from '../../core/coverage/summary';
import { formatKm, formatPercent, type Lang } from '../../core/format';
import { peopleKey } from '../../core/gaps-words';
import type { MessageKey, Translate } from '../../core/message';
import { useLang, useTranslate } from '../../store/translate';
import { Hint } from '../../ui/hint';

interface Measure {
  readonly key: 'mean' | 'median' | 'p90' | 'kth';
  readonly ends: Ends<string>;
}

export function Measures({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const lang = useLang();
  const values = { people: t(peopleKey(answer)), k: answer.summary.backup.k };
  return (
    <section aria-label={t('gaps.measures')}>
      <table className="gaps-small">
        <caption>{t('gaps.measures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('gaps.measure')}</th>
            <th scope="col">{t('gaps.certain')}</th>
            <th scope="col">{t('gaps.possible')}</th>
          </tr>
        </thead>
        <tbody>
          {measuresOf(answer, lang, t).map(({ key, ends }) => (
            <tr key={key}>
              <th scope="row">
                {t(`gaps.${key}`, values)}
                <Hint
                  label={t('gaps.what', { name: t(`gaps.${key}`, values) })}
                  text={t(`gaps.def.${key}` satisfies MessageKey, values)}
                />
              </th>
              <td>{ends.certain}</td>
              <td>{ends.possible}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function measuresOf({ summary: { distance, backup } }: GapsAnswer, lang: Lang, t: Translate): readonly Measure[] {
  const km = (value: number | null) => (value === null ? t('gaps.none') : formatKm(value, lang));
  const both = (of: (end: keyof Ends<unknown>) => string): Ends<string> => ({
    certain: of('certain'),
    possible: of('possible'),
  });
  return [
    { key: 'mean', ends: both((end) => km(distance[end].meanKm)) },
    { key: 'median', ends: both((end) => km(distance[end].medianKm)) },
    { key: 'p90', ends: both((end) => km(distance[end].p90Km)) },
    { key: 'kth', ends: both((end) => formatPercent(backup[end].share * 100)) },
  ];
}
