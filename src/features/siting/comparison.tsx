// Two scenarios side by side: what was asked, what came out, and what differs.
import type { Adcode } from '../../core/adcode';
import { formatKm } from '../../core/format';
import { differenceOf, readable } from '../../core/siting-report';
import type { Words } from '../../core/siting-words';
import type { Unit } from '../../core/unit';
import { unitIndex } from '../../store/selectors';
import { compareWith, swapScenarios } from '../../store/siting';
import type { SitingRun } from '../../store/siting-state';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { ComparisonLine } from '../../ui/comparison-line';
import { problemText } from './problem-text';
import { useSitingParams, useWords } from './use-siting';

interface ComparisonProps {
  readonly run: SitingRun;
  readonly other: SitingRun;
  /** Shows both on a map each; null where they are. */
  readonly onMaps: (() => void) | null;
}

export function Comparison({ run, other, onMaps }: ComparisonProps) {
  const t = useTranslate();
  const { params, other: besides } = useSitingParams();
  const words = useWords(run.world);
  const otherWords = useWords(other.world);
  const { onlyFirst, onlySecond, shared } = differenceOf(unitsOf(run), unitsOf(other));
  const bound = useBoundNames(words);
  return (
    <table className="siting-table siting-compare">
      <thead>
        <tr>
          <td />
          <th scope="col">{params.name || t('siting.scenario.this')}</th>
          <th scope="col">{besides?.name || t('siting.scenario.beside')}</th>
          <th scope="col">{t('siting.scenario.difference')}</th>
        </tr>
      </thead>
      <tbody>
        <ComparisonLine
          label={t('siting.scenario.goal')}
          first={goalText(run, words)}
          second={goalText(other, otherWords)}
        />
        <ComparisonLine
          label={t('siting.scenario.k')}
          first={unitsOf(run).length}
          second={unitsOf(other).length}
          difference={signed(unitsOf(other).length - unitsOf(run).length, String)}
        />
        <ComparisonLine
          label={t('siting.scenario.result')}
          first={resultText(run, words)}
          second={resultText(other, otherWords)}
          difference={resultDifference(run, other, words)}
        />
        <ComparisonLine
          label={t('siting.scenario.proof')}
          first={proofText(run, words)}
          second={proofText(other, otherWords)}
        />
        <ComparisonLine
          label={t('siting.scenario.only')}
          first={words.names(onlyFirst)}
          second={words.names(onlySecond)}
          difference={t('list.colon', { head: t('siting.scenario.shared'), text: words.names(shared) })}
        />
        <ComparisonLine label={t('siting.scenario.forced')} first={bound(run)} second={bound(other)} />
      </tbody>
      <caption>
        <button type="button" className="link" onClick={swapScenarios}>
          {t('siting.scenario.swap')}
        </button>
        {onMaps && (
          <button type="button" className="link" onClick={onMaps}>
            {t('siting.scenario.maps')}
          </button>
        )}
        <button type="button" className="link" onClick={() => compareWith(null)}>
          {t('siting.scenario.apart')}
        </button>
      </caption>
    </table>
  );
}

function unitsOf({ answer, world }: SitingRun): readonly Unit[] {
  return Array.from(answer?.chosen ?? [], (candidate) => world.candidates[candidate]!);
}

function goalText({ world }: SitingRun, { t, lang, isCovering }: Words): string {
  const goal = t(`siting.objective.${world.params.objective}`);
  return isCovering ? `${goal} · ${formatKm(world.params.km, lang)}` : goal;
}

function resultText({ answer, problem, world }: SitingRun, words: Words): string {
  if (answer) return world.params.objective === 'lscp' ? String(answer.value) : words.value(answer.value);
  return problem ? problemText(problem, world, words) : words.t('siting.working');
}

function proofText({ answer, status }: SitingRun, { t }: Words): string {
  if (!answer) return '';
  return t(answer.proven && status === 'done' ? 'siting.proven' : 'siting.unproven');
}

/** Shares in percentage points; different goals are not subtracted. */
function resultDifference(run: SitingRun, other: SitingRun, words: Words): string {
  const { t, lang } = words;
  if (!run.answer || !other.answer) return '';
  if (run.world.params.objective !== other.world.params.objective || run.world.totalWeight !== other.world.totalWeight)
    return t('siting.scenario.otherGoal');
  if (run.world.params.objective === 'lscp') return signed(other.answer.value - run.answer.value, String);
  const score = ({ answer, world }: SitingRun) => readable(words.objective, answer?.value ?? 0, world.totalWeight);
  const by = score(other) - score(run);
  if (!words.isCovering) return signed(by, (km) => formatKm(km, lang));
  return signed(by, (points) => t('figure.points', { value: points.toFixed(1) }));
}

function signed(by: number, text: (size: number) => string): string {
  if (by === 0) return '0';
  return `${by > 0 ? '+' : '−'}${text(Math.abs(by))}`;
}

function useBoundNames({ names }: Words): (run: SitingRun) => string {
  const index = useAtlas(unitIndex);
  const units = (codes: readonly Adcode[]) => codes.flatMap((code) => index?.byAdcode(code) ?? []);
  return ({ world }) => `${names(units(world.params.forcedIn))} / ${names(units(world.params.forcedOut))}`;
}
