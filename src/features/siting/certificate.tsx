// How sure the answer is: proven best, or the best known with its bound and gap, live, with a button to stop.
import { formatPercent } from '../../core/format';
import type { SitingAnswer } from '../../core/siting/question';
import { readableScore } from '../../core/siting-report';
import { standingText } from '../../core/siting-said';
import type { Words } from '../../core/siting-words';
import { problemText } from '../../store/siting-problem';
import { cancelSiting, retrySiting } from '../../store/siting-runs';
import type { SitingRun } from '../../store/siting-state';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { useWords } from './use-siting';

export function Certificate({ run }: { readonly run: SitingRun }) {
  const t = useTranslate();
  const words = useWords(run.world);
  const { answer, problem, status } = run;
  const isProven = answer?.proven === true && status === 'done';
  return (
    <div className={isProven ? 'siting-certificate proven' : 'siting-certificate'} role="status">
      {problem && <p>{problemText(problem, run.world, words)}</p>}
      {status === 'stopped' && <p>{t('siting.stopped')}</p>}
      {answer ? (
        <Standing answer={answer} isProven={isProven} words={words} />
      ) : (
        !problem && <p>{t('siting.working')}</p>
      )}
      {isProven && <SecondBest run={run} words={words} />}
      {answer && <RangeNote run={run} words={words} />}
      {status === 'running' && (
        <button type="button" className="button" onClick={cancelSiting}>
          {t('siting.cancel')}
        </button>
      )}
      {(status === 'stopped' || problem?.kind === 'worker-failed' || problem?.kind === 'stopped-early') && (
        <button type="button" className="button" onClick={retrySiting}>
          {t('siting.again')}
        </button>
      )}
    </div>
  );
}

interface StandingProps {
  readonly answer: SitingAnswer;
  readonly isProven: boolean;
  readonly words: Words;
}

function Standing({ answer, isProven, words }: StandingProps) {
  return (
    <p>
      <strong>{words.t(isProven ? 'siting.best' : 'siting.bestKnown')}</strong> {standingText(answer, isProven, words)}
    </p>
  );
}

/** What the centres leave open of which only the province is known, in one line; more of it stands under the cities. */
function RangeNote({ run, words }: { readonly run: SitingRun; readonly words: Words }) {
  const range = useAtlas((state) => state.siting.extras.range);
  const { provincial, totalWeight } = run.world;
  if (!range || provincial.length === 0) return null;
  const score = (value: number) => words.score(readableScore(words.objective, value, totalWeight));
  const [low, high] = [Math.min(range.worst, range.best), Math.max(range.worst, range.best)];
  const names = words.names([...new Set(provincial.map(({ province }) => province))]);
  return <p className="row-note">{words.t('siting.range.short', { names, low: score(low), high: score(high) })}</p>;
}

/** The engine lists so many at most. */
const MOST_RUNNERS = 12;

/** Every other set lacks a proposed city, so the best set without one of them is the second best of all, proven too. */
function SecondBest({ run, words }: { readonly run: SitingRun; readonly words: Words }) {
  const { runnersUp, without } = useAtlas((state) => state.siting.extras);
  const { t } = words;
  if (!runnersUp || !run.answer) return null;
  const free = run.answer.chosen.length - run.world.params.forcedIn.length;
  const values = without.flatMap(({ best }) => (best.ok && best.value.proven ? [best.value.value] : []));
  const isKnown = without.length === free && values.length > 0;
  const count = runnersUp.length >= MOST_RUNNERS ? `${MOST_RUNNERS}+` : runnersUp.length;
  const some = t('siting.second.some', { count });
  if (!isKnown) return <p className="row-note">{runnersUp.length === 0 ? t('siting.second.none') : some}</p>;
  const second = words.isCovering ? Math.max(...values) : Math.min(...values);
  const behind = formatPercent((100 * Math.abs(run.answer.value - second)) / run.answer.value, 2);
  const less = t(words.isCovering ? 'siting.less.cover' : 'siting.less.km', { amount: behind });
  return <p className="row-note">{t('siting.second', { less, count })}</p>;
}
