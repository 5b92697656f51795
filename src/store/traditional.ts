// Traditional Chinese, brought in when it is first asked for: the app's sentences and the names of units and regions.
// Records, organisations and quotes stay in the characters of their source.
import { TRADITIONAL } from 'virtual:traditional-messages';
import { groundOf } from '../core/ground';
import { decodeTraditionalNames, inTraditional, type TraditionalNames } from '../core/traditional-names';
import { fetchPublished } from './load';
import type { AtlasState } from './state';
import { useAtlas } from './store';

/** Names the units in the script of the screen from now on. */
export async function followTraditional(): Promise<void> {
  useAtlas.setState(({ data }) => ({ data: { ...data, traditional: TRADITIONAL } }));
  await published();
  const names = await fetchPublished('names-hant.json', decodeTraditionalNames);
  if (!names) return;
  showNames(useAtlas.getState(), names);
  useAtlas.subscribe((state, before) => {
    if (state.view.lang !== before.view.lang) showNames(state, names);
  });
}

function showNames({ data, view }: AtlasState, names: TraditionalNames): void {
  const { publishedTable } = data;
  if (!publishedTable) return;
  const table = view.lang === 'zh-Hant' ? inTraditional(publishedTable, names) : publishedTable;
  useAtlas.setState((state) => ({ data: { ...state.data, table, ground: groundOf(table.units, table.regions) } }));
}

/** When the units are in, or all that will come has come. */
function published(): Promise<void> {
  return new Promise((done) => {
    const isIn = ({ data }: AtlasState) => data.publishedTable !== null || data.status === 'ready';
    if (isIn(useAtlas.getState())) return done();
    const stop = useAtlas.subscribe((state) => {
      if (!isIn(state)) return;
      stop();
      done();
    });
  });
}
