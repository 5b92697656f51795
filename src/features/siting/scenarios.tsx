// Named scenarios: save this question, open another, lay one beside it.

import { useState } from 'react';
import { decodeSiting, scenarioName } from '../../core/siting-params';
import { changeSiting, compareWith, openScenario } from '../../store/siting';
import { removeScenario, saveScenario } from '../../store/siting-scenarios';
import type { SitingRun } from '../../store/siting-state';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { IconButton } from '../../ui/icon';
import { Comparison } from './comparison';
import { useSitingParams } from './use-siting';

interface ScenariosProps {
  readonly run: SitingRun;
  readonly onMaps: (() => void) | null;
}

export function Scenarios({ run, onMaps }: ScenariosProps) {
  const otherRun = useAtlas((state) => state.siting.otherRun);
  return (
    <>
      <SaveForm />
      {otherRun && <Comparison run={run} other={otherRun} onMaps={onMaps} />}
      <SavedList />
    </>
  );
}

/** The name is put into the address when it is saved or left, not at each letter. */
function SaveForm() {
  const t = useTranslate();
  const { params } = useSitingParams();
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? params.name;
  const commit = () => {
    if (typed !== null && typed !== params.name) changeSiting({ name: scenarioName(typed).trim() });
    setTyped(null);
  };
  return (
    <form
      className="siting-save"
      onSubmit={(event) => {
        event.preventDefault();
        commit();
        saveScenario();
      }}
    >
      <input
        type="text"
        aria-label={t('siting.scenario.name')}
        placeholder={t('siting.scenario.example')}
        value={name}
        onChange={(event) => setTyped(scenarioName(event.target.value))}
        onBlur={commit}
      />
      <button type="submit" className="button primary" disabled={name.trim() === ''}>
        {t('siting.scenario.save')}
      </button>
    </form>
  );
}

function SavedList() {
  const t = useTranslate();
  const scenarios = useAtlas((state) => state.siting.scenarios);
  if (scenarios.length === 0) return <p className="row-note">{t('siting.scenario.none')}</p>;
  return (
    <section aria-label={t('siting.scenario.saved')}>
      <h4 className="siting-small-head">{t('siting.scenario.saved')}</h4>
      <ul className="siting-saved">
        {scenarios.map(({ name, pairs }) => (
          <li key={name}>
            <span>{name}</span>
            <button type="button" className="link" onClick={() => openScenario(pairs)}>
              {t('siting.scenario.open')}
            </button>
            <button type="button" className="link" onClick={() => compareWith(decodeSiting(pairs).params)}>
              {t('siting.scenario.beside')}
            </button>
            <IconButton
              icon="close"
              label={t('siting.scenario.remove', { name })}
              onClick={() => removeScenario(name)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
