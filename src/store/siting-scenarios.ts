// Named scenarios: kept in this browser, opened again, taken away. The question on the screen is what is saved.
import { encodeSiting } from '../core/siting-params';
import { type SavedScenario, scenarioStore } from '../data/scenario-store';
import { notify } from './notices';
import { sitingParams } from './siting-selectors';
import { useAtlas } from './store';

const store = scenarioStore();

export function loadScenarios(): void {
  show(store.read());
}

/** Under its name; a scenario of the same name is replaced. Nothing is saved without a name. */
export function saveScenario(): void {
  const state = useAtlas.getState();
  const { params } = sitingParams(state);
  const name = params.name.trim();
  if (name === '') return;
  const pairs = encodeSiting({ ...params, name, version: state.data.version });
  keep([...state.siting.scenarios.filter((one) => one.name !== name), { name, pairs }]);
}

export function removeScenario(name: string): void {
  keep(useAtlas.getState().siting.scenarios.filter((one) => one.name !== name));
}

/** A list that the browser would not keep is still there until the page is left. */
function keep(scenarios: readonly SavedScenario[]): void {
  show(scenarios);
  if (!store.write(scenarios).ok) notify('problem', 'siting.notSaved');
}

function show(scenarios: readonly SavedScenario[]): void {
  useAtlas.setState((state) => ({ siting: { ...state.siting, scenarios } }));
}
