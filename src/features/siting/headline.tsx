// The answer in one line, in the head of the drawer.
import type { SitingAnswer } from '../../core/siting/question';
import { answerText, headlineText } from '../../core/siting-said';
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
  const to = answerText(answer, words);
  const sentence = headlineText(run.world, answer, words, MARK);
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
