// The right column: the proposed cities, the sets that are nearly as good, or two scenarios side by side.
import { useState } from 'react';
import { compareScenarios } from '../../store/actions';
import type { SitingRun } from '../../store/siting-state';
import { useTranslate } from '../../store/translate';
import { Cities } from './cities';
import { Provincial } from './provincial';
import { Runners } from './runners';
import { Scenarios } from './scenarios';

const VIEWS = ['cities', 'runners', 'scenarios'] as const;

export function Findings({ run }: { readonly run: SitingRun }) {
  const t = useTranslate();
  const [view, setView] = useState<(typeof VIEWS)[number]>('cities');
  return (
    <>
      <fieldset className="siting-views" aria-label={t('siting.view')}>
        {VIEWS.map((one) => (
          <button key={one} type="button" aria-pressed={one === view} onClick={() => setView(one)}>
            {t(`siting.view.${one}`)}
          </button>
        ))}
      </fieldset>
      {view === 'cities' && (
        <>
          <Cities run={run} />
          <Provincial run={run} />
        </>
      )}
      {view === 'runners' && <Runners run={run} />}
      {view === 'scenarios' && <Scenarios run={run} onMaps={compareScenarios} />}
    </>
  );
}
