// The answer in one line, in the head of the drawer: it stays when the drawer is folded.
import { formatKm } from '../../core/format';
import { peopleKey, shareText } from '../../core/gaps-words';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';
import { Hint } from '../../ui/hint';

export function Headline() {
  const t = useTranslate();
  const lang = useLang();
  const asOf = useAtlas((state) => state.data.asOf);
  const { answer, problem, isAsking } = useAtlas((state) => state.gaps);
  if (!answer) return problem ? null : <span role="status">{t('gaps.asking')}</span>;
  const { standardKm } = answer.question;
  const people = t(peopleKey(answer));
  const [before, after = ''] = t('gaps.headline', {
    share: '\n',
    people,
    km: formatKm(standardKm, lang),
  }).split('\n');
  return (
    <>
      <p className="gaps-headline" aria-live="polite" aria-busy={isAsking}>
        {before}
        <strong>{shareText(answer.summary.share)}</strong>
        {after.slice(0, -2)}
        <span className="gaps-headline-end">
          {after.slice(-2)}
          <Hint label={t('gaps.what', { name: people })} text={t('gaps.def.share', { people })} />
        </span>
      </p>
      <p className="gaps-honest">{t('gaps.honesty.short', { asOf })}</p>
    </>
  );
}
