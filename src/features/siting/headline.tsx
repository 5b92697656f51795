// The answer in one line, in the head of the drawer.
import { formatPercent } from '../../core/format';
import type { SitingAnswer } from '../../core/siting/question';
import { readable } from '../../core/siting-report';
import type { SitingRun } from '../../store/siting-state';
import { useTranslate } from '../../store/translate';
import { useRun, useWords } from './use-siting';

export function Headline() {
  const t = useTranslate();
  const run = useRun();
  if (!run || (run.status === 'running' && !run.answer)) return <span>{t('siting.working')}</span>;
  return run.answer ? <Said run={run} answer={run.answer} /> : null;
}

/** The last number is the answer and stands out; its place in the sentence differs by language. */
function Said({ run, answer }: { readonly run: SitingRun; readonly answer: SitingAnswer }) {
  const words = useWords(run.world);
  const { params, totalWeight } = run.world;
  const to = params.objective === 'lscp' ? String(answer.value) : words.value(answer.value);
  const from =
    answer.before === null
      ? words.t('siting.none')
      : words.score(readable(words.objective, answer.before, totalWeight));
  const sentence = words.t(`siting.headline.${params.objective}`, {
    k: answer.chosen.length,
    km: params.km,
    who: words.who,
    share: formatPercent(params.sharePct, 0),
    from,
    to: MARK,
  });
  const [before = '', after = ''] = sentence.split(MARK);
  return (
    <span className="siting-headline" aria-live="polite">
      {before}
      <strong>{to}</strong>
      {after}
    </span>
  );
}

const MARK = '\u0001';
