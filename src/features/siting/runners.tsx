// The sets that are nearly as good as the answer, each by what it exchanges.
import { formatPercent } from '../../core/format';
import type { SitingAnswer } from '../../core/siting/question';
import type { RunnerUp } from '../../core/siting/runners-up';
import { differenceOf } from '../../core/siting-report';
import type { SitingRun } from '../../store/siting-state';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { useWords } from './use-siting';

export function Runners({ run }: { readonly run: SitingRun }) {
  const t = useTranslate();
  const runnersUp = useAtlas((state) => state.siting.extras.runnersUp);
  if (!run.answer) return null;
  if (run.answer.objective === 'lscp') return <p className="row-note">{t('siting.runners.cover')}</p>;
  if (!runnersUp) return run.status === 'running' ? <p className="row-note">{t('siting.runners.pending')}</p> : null;
  if (runnersUp.length === 0) return <p className="row-note">{t('siting.second.none')}</p>;
  const { answer } = run;
  return (
    <>
      <ol className="siting-runners">
        {runnersUp.map((runner) => (
          <RunnerRow key={String(runner.chosen)} runner={runner} answer={answer} run={run} />
        ))}
      </ol>
      <p className="row-note">{t('siting.runners.note')}</p>
    </>
  );
}

interface RunnerRowProps {
  readonly runner: RunnerUp;
  readonly answer: SitingAnswer;
  readonly run: SitingRun;
}

function RunnerRow({ runner, answer, run }: RunnerRowProps) {
  const words = useWords(run.world);
  const { t } = words;
  const units = (chosen: Int32Array) => Array.from(chosen, (candidate) => run.world.candidates[candidate]!);
  const { onlyFirst, onlySecond } = differenceOf(units(answer.chosen), units(runner.chosen));
  const isEqual = runner.behind <= 0;
  return (
    <li>
      <span>{t('siting.runners.swap', { out: words.names(onlyFirst), in: words.names(onlySecond) })}</span>
      <span>{words.value(runner.value)}</span>
      <span>
        {isEqual
          ? t('siting.runners.equal')
          : t('siting.runners.behind', { percent: formatPercent(100 * runner.behind, 2) })}
      </span>
    </li>
  );
}
