// What happens once at start: the light the user's system asks for, and the data. An address that names what the data
// does not have is said and set right.

import { frameQuestion, setTheme } from './actions';
import { loadAtlas, loadDistricts } from './load';
import { notify } from './notices';
import { recordsById } from './selectors';
import { useAtlas } from './store';

const DISTRICT_ZOOM = 6.2;

export function begin(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  setTheme(dark.matches ? 'dark' : 'light');
  dark.addEventListener('change', () => setTheme(dark.matches ? 'dark' : 'light'));
  followScript();
  const hasCamera = useAtlas.getState().view.camera !== null;
  void Promise.all([loadAtlas(new AbortController().signal), loadImports()]).then(() => {
    checkAddress();
    if (!hasCamera) frameQuestion();
    whenQuiet(() => void import('./offline').then(({ followEditions }) => followEditions()));
  });
  const stop = useAtlas.subscribe(({ view }) => {
    if ((view.camera?.zoom ?? 0) < DISTRICT_ZOOM) return;
    stop();
    void loadDistricts();
  });
}

/** Traditional Chinese is in files of its own, asked for with the first screen that needs it. */
function followScript(): void {
  const isAsked = () => useAtlas.getState().view.lang === 'zh-Hant';
  const load = () => void import('./traditional').then((module) => module.followTraditional());
  if (isAsked()) {
    load();
    return;
  }
  const stop = useAtlas.subscribe(() => {
    if (!isAsked()) return;
    stop();
    load();
  });
}

/** The user's own sets of earlier visits, in a file of their own: most visitors have none. */
async function loadImports(): Promise<void> {
  const databases = await databaseNames();
  await Promise.all([loadKept(databases), loadPoints(databases)]);
}

/** Without lists the file comes when all is quiet: it also hears of those that another window brings. */
async function loadKept(databases: readonly string[] | null): Promise<void> {
  const load = () => import('./imports-kept');
  // storage that cannot be asked: its file says so
  if (databases === null || databases.includes('shequ-atlas-imports')) await (await load()).loadKept();
  else whenQuiet(() => void load());
}

/** Sets of points have a worker of their own, which starts only when there are any. */
async function loadPoints(databases: readonly string[] | null): Promise<void> {
  if (!databases?.includes('shequ-atlas-points')) return;
  const { restorePoints } = await import('./points');
  await restorePoints();
}

/** Null where storage cannot be asked: forbidden, or a browser that does not list its databases. */
async function databaseNames(): Promise<readonly string[] | null> {
  try {
    return (await indexedDB.databases()).map(({ name }) => name ?? '');
  } catch {
    return null;
  }
}

/** After the first view is drawn: what is kept for later must not compete with it. */
function whenQuiet(run: () => void): void {
  const idle = window.requestIdleCallback as typeof window.requestIdleCallback | undefined; // not in every browser
  setTimeout(() => (idle ? idle(run) : run()), 2500);
}

/** A link of another data version may name a unit or record that is not here. */
function checkAddress(): void {
  const state = useAtlas.getState();
  const { selection, query, data } = state;
  if (selection.kind === 'record' && data.records.length > 0 && !recordsById(state).has(selection.id)) {
    notify('problem', 'problem.unknownId', { id: selection.id });
    useAtlas.setState({ selection: { kind: 'none' } });
  }
  if (selection.kind === 'unit' && data.ground && !data.ground.unitsByCode.has(selection.adcode)) {
    notify('problem', 'problem.unknownId', { id: selection.adcode });
    useAtlas.setState({ selection: { kind: 'none' } });
  }
  const centre = query.near?.centre;
  if (centre?.kind === 'unit' && data.ground && !data.ground.unitsByCode.has(centre.adcode)) {
    notify('problem', 'problem.unknownId', { id: centre.adcode });
    useAtlas.setState({ query: { ...query, near: null } });
  }
}
