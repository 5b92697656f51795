// The answer in words and figures: the share with its range and what would narrow it, the three kinds of gap, the
// curve, the distances, and always the sentences without which the numbers must not be read.
import type { GapsAnswer } from '../../core/coverage/gaps';
import { formatPeople } from '../../core/format';
import { areaName, namesOf, peopleKey, reachedText } from '../../core/gaps-words';
import { selectStack } from '../../store/actions';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Hint } from '../../ui/hint';
import { Access } from './access';
import { Curve } from './curve';
import { Histogram } from './histogram';
import { InTurn } from './in-turn';
import { Kinds } from './kinds';
import { Measures } from './measures';
import { Places } from './places';

export function Answer({ answer }: { readonly answer: GapsAnswer }) {
  return (
    <div className="gaps-answer">
      <InTurn answer={answer} turn={1} part={Range} />
      <div className="gaps-pair">
        <InTurn answer={answer} turn={1} part={Kinds} />
        <InTurn answer={answer} turn={2} part={Curve} />
      </div>
      <InTurn answer={answer} turn={3} part={Measures} />
      <InTurn answer={answer} turn={3} part={Histogram} />
      <InTurn answer={answer} turn={4} part={Places} />
      <InTurn answer={answer} turn={4} part={Access} />
      <InTurn answer={answer} turn={4} part={Caveats} />
    </div>
  );
}

function Range({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const lang = useLang();
  const ground = useAtlas((state) => state.data.ground);
  const { summary, supply } = answer;
  const { certain, possible } = summary.reached;
  const people = t(peopleKey(answer));
  return (
    <div className="gaps-range">
      <p>
        {reachedText(answer, ground, lang, t)}
        <Hint label={t('gaps.what', { name: people })} text={t('gaps.def.range', { people })} />
      </p>
      <p className="row-note gaps-narrow">
        {certain === possible ? t('gaps.exact.why') : t('gaps.range.why', { rough: supply.rough })}{' '}
        <Narrowing answer={answer} />
      </p>
    </div>
  );
}

const NARROWING_SHOWN = 3;

function Narrowing({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const lang = useLang();
  const ground = useAtlas((state) => state.data.ground);
  const { narrowing, supplyIds } = answer;
  if (narrowing.length === 0) return null;
  return (
    <>
      {t('gaps.narrow')}{' '}
      {narrowing.slice(0, NARROWING_SHOWN).map(({ area, owners, residents }) => (
        <button
          key={area}
          type="button"
          className="link"
          onClick={() => selectStack(owners.flatMap((owner) => supplyIds?.[owner] ?? []))}
        >
          {t('gaps.narrow.one', {
            area: areaName(area, ground, lang),
            count: owners.length,
            people: formatPeople(residents, lang),
          })}
        </button>
      ))}
      <Hint label={t('gaps.what', { name: t('gaps.narrow') })} text={t('gaps.def.narrow')} />
    </>
  );
}

function Caveats({ answer }: { readonly answer: GapsAnswer }) {
  const t = useTranslate();
  const lang = useLang();
  const { ground, asOf } = useAtlas((state) => state.data);
  return (
    <div className="gaps-caveats">
      <p>{t('gaps.honesty', { asOf })}</p>
      {answer.withoutFigure.length > 0 && (
        <p>{t('gaps.noFigure', { names: namesOf(answer.withoutFigure, ground, lang) })}</p>
      )}
      <p>{t('gaps.source')}</p>
    </div>
  );
}
