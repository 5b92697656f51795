// By province: who is covered, and how many records there are to a million residents.
import type { GapsAnswer } from '../../core/coverage/gaps';
import { peopleKey, shareText } from '../../core/gaps-words';
import { chooseScope } from '../../store/gaps';
import { useLang, useTranslate } from '../../store/translate';
import { Hint } from '../../ui/hint';

export function Provinces({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const lang = useLang();
  const people = t(peopleKey(answer));
  const rows = answer.provinces
    .filter(({ residents }) => residents.total > 0)
    .toSorted((a, b) => b.residents.total - a.residents.total);
  return (
    <details>
      <summary>{t('gaps.provinces')}</summary>
      <table className="gaps-small">
        <thead>
          <tr>
            <th scope="col">{t('gaps.col.province')}</th>
            <th scope="col">{t('gaps.kind.covered')}</th>
            <th scope="col">{t('gaps.records')}</th>
            <th scope="col">
              {t('gaps.density', { people })}
              <Hint
                label={t('gaps.what', { name: t('gaps.density', { people }) })}
                text={t('gaps.def.density', { people })}
              />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ adcode, name, nameEn, residents, records, perMillion }) => (
            <tr key={adcode}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  onClick={() => chooseScope({ kind: 'province', province: adcode })}
                >
                  {lang !== 'en' ? name : nameEn}
                </button>
              </th>
              <td>
                {shareText({
                  certain: residents.covered / residents.total,
                  possible: (residents.covered + residents.perhaps) / residents.total,
                })}
              </td>
              <td>{records}</td>
              <td>{perMillion === null ? t('gaps.none') : perMillion.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="row-note">{t('gaps.unassigned', { ...answer.unassigned })}</p>
    </details>
  );
}
