// Two scenarios side by side: what was asked, what came out, and what differs.
import { scenarioLines } from '../../core/siting-scenarios';
import { unitIndex } from '../../store/selectors';
import { compareWith, swapScenarios } from '../../store/siting';
import { scenarioOf } from '../../store/siting-sides';
import type { SitingRun } from '../../store/siting-state';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { ComparisonLine } from '../../ui/comparison-line';
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
  const index = useAtlas(unitIndex);
  const [first, second] = [scenarioOf(run, useWords(run.world)), scenarioOf(other, useWords(other.world))];
  const lines = scenarioLines(first, second, (adcode) => index?.byAdcode(adcode));
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
        {lines.map((line) => (
          <ComparisonLine
            key={line.label}
            label={line.label}
            first={line.first.text}
            second={line.second.text}
            difference={line.difference}
          />
        ))}
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
