// Everybody of the scope, in one bar and one list: covered, perhaps, and three kinds of gap that are never added up.
import type { Tally } from '../../core/coverage/gap-kinds';
import type { GapsAnswer } from '../../core/coverage/gaps';
import { formatPeople, formatPercent } from '../../core/format';
import { useLang, useTranslate } from '../../store/translate';
import { Hint } from '../../ui/hint';

const PARTS = [
  ['covered', 'covered'],
  ['perhaps', 'perhaps'],
  ['nothing', 'nothing'],
  ['farther', 'farther'],
  ['other_theme', 'otherTheme'],
] as const satisfies readonly (readonly [string, keyof Tally])[];

export function Kinds({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const lang = useLang();
  const { residents, rows, question } = answer;
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
  return (
    <section aria-label={t('gaps.kinds')}>
      <h4>
        {t('gaps.kinds')}
        <Hint label={t('gaps.what', { name: t('gaps.kinds') })} text={t('gaps.def.kinds')} />
      </h4>
      <div className="gaps-bar" aria-hidden="true">
        {PARTS.map(([kind, part]) => (
          <i key={kind} className={`look-${kind}`} style={{ flexGrow: residents[part] / residents.total }} />
        ))}
      </div>
      <ul className="gaps-kinds">
        {PARTS.map(([kind, part]) => (
          <li key={kind}>
            <i className={`look-${kind}`} />
            <span title={t(`gaps.kind.${kind}`)}>
              {t(`gaps.short.${kind}`)}
              <Hint
                label={t('gaps.what', { name: t(`gaps.kind.${kind}`) })}
                text={t('list.colon', { head: t(`gaps.kind.${kind}`), text: t(`gaps.def.${kind}`) })}
              />
            </span>
            <b>{formatPercent((residents[part] / residents.total) * 100)}</b>
            <small>
              {formatPeople(residents[part], lang)} ·{' '}
              {t(question.rows === 'city' ? 'gaps.cities' : 'gaps.counties', { count: count(kind) })}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
