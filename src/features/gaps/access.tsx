// The second tier, off until it is opened: access with competition by 2SFCA and E2SFCA, and how equal it is.
import type { AccessAnswer, AccessMeasure } from '../../core/coverage/access-answer';
import type { GapsAnswer } from '../../core/coverage/gaps';
import { peopleKey } from '../../core/gaps-words';
import { changeGaps } from '../../store/gaps';
import { useTranslate } from '../../store/translate';
import { Hint } from '../../ui/hint';
import { useParam } from './use-params';

export function Access({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const withAccess = useParam('withAccess');
  return (
    <details
      className="gaps-access"
      open={withAccess}
      onToggle={(event) => {
        const isOpen = event.currentTarget.open;
        if (isOpen !== withAccess) changeGaps({ withAccess: isOpen });
      }}
    >
      <summary>{t('gaps.access')}</summary>
      {withAccess && !answer.access && <p role="status">{t('gaps.asking')}</p>}
      {answer.access && <Tier access={answer.access} people={t(peopleKey(answer))} />}
    </details>
  );
}

function Tier({ access, people }: { readonly access: AccessAnswer; readonly people: string }) {
  const t = useTranslate();
  const measures = [
    ['2sfca', access.twoStep],
    ['e2sfca', access.enhanced],
  ] as const;
  return (
    <>
      <p className="row-note">{t('gaps.access.note', { count: access.recordsLeftOut })}</p>
      <table className="gaps-small">
        <thead>
          <tr>
            <th scope="col">{t('gaps.measure')}</th>
            <th scope="col">
              {t('gaps.access.perMillion', { people })}
              <Hint
                label={t('gaps.what', { name: t('gaps.access.perMillion', { people }) })}
                text={t('gaps.def.access.perMillion', { people })}
              />
            </th>
            <th scope="col">
              {t('gaps.access.gini')}
              <Hint label={t('gaps.what', { name: t('gaps.access.gini') })} text={t('gaps.def.gini')} />
            </th>
            <th scope="col">
              {t('gaps.access.served')}
              <Hint label={t('gaps.what', { name: t('gaps.access.served') })} text={t('gaps.def.served')} />
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map(([key, measure]) => (
            <tr key={key}>
              <th scope="row">
                {t(`gaps.access.${key}`)}
                <Hint label={t('gaps.what', { name: t(`gaps.access.${key}`) })} text={t(`gaps.def.${key}`)}>
                  <Reference of={key} />
                </Hint>
              </th>
              <td>{measure.mean.toFixed(3)}</td>
              <td>{measure.lorenz ? measure.lorenz.gini.toFixed(3) : t('gaps.access.noGini')}</td>
              <td>{measure.served}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {access.twoStep.lorenz && access.enhanced.lorenz && (
        <figure className="gaps-lorenz">
          <svg viewBox="0 0 100 100" role="img" aria-label={t('gaps.access.lorenz', { people })}>
            <path className="even" d="M0,100 100,0" />
            <LorenzLine measure={access.twoStep} name="one" />
            <LorenzLine measure={access.enhanced} name="two" />
          </svg>
          <figcaption>
            <span className="one">2SFCA</span> <span className="two">E2SFCA</span>
            <br />
            {t('gaps.access.lorenz', { people })}
          </figcaption>
        </figure>
      )}
    </>
  );
}

const DOIS = { '2sfca': '10.1068/b29120', e2sfca: '10.1016/j.healthplace.2009.06.002' } as const;

function Reference({ of }: { readonly of: keyof typeof DOIS }) {
  return (
    <a href={`https://doi.org/${DOIS[of]}`} target="_blank" rel="noreferrer">
      doi {DOIS[of]}
    </a>
  );
}

const DRAWN_POINTS = 120;

/** Thinned for drawing only: the coefficient comes from all points. */
function LorenzLine({ measure, name }: { readonly measure: AccessMeasure; readonly name: string }) {
  const { lorenz } = measure;
  if (!lorenz) return null;
  const step = Math.max(1, Math.floor(lorenz.residents.length / DRAWN_POINTS));
  const points = lorenz.residents.flatMap((share, at) =>
    at % step === 0 || at === lorenz.residents.length - 1
      ? [`${(share * 100).toFixed(2)},${(100 - lorenz.access[at]! * 100).toFixed(2)}`]
      : [],
  );
  return <polyline className={name} points={points.join(' ')} />;
}
