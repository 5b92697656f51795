// The official base is fetched when it is switched on, and given up when its server stops answering: said once, and the
// atlas's own outline is back. Loaded only where config.json names a base.
import '../core/base-messages';
import type { BaseSource } from '../core/base/base-drawing';
import { checkOfficialBase } from '../core/base/official-base';
import { baseTile, openBase } from '../data/official-base';
import type { BaseState } from './base-state';
import { notify } from './notices';
import { useAtlas } from './store';

type Named = Extract<BaseState, { readonly kind: 'named' }>;

/** One lost tile is bad luck; so many with none between them is a server that is gone. */
const MOST_LOST = 4;

let lost = 0;
let opening: AbortController | null = null;

/** The field `officialBase` of the operator's settings; what is wrong with it is said. */
export function takeBase(settings: unknown): void {
  const checked = checkOfficialBase(settings);
  if (!checked.ok) {
    notify('problem', 'base.settings', { field: checked.error });
    return;
  }
  useAtlas.setState({ base: { kind: 'named', settings: checked.value, status: 'off', drawing: null } });
  const follow = (isOn: boolean) => (isOn ? void open() : close());
  follow(useAtlas.getState().view.layers.isOnBase);
  useAtlas.subscribe(({ view }, before) => {
    if (view.layers.isOnBase !== before.view.layers.isOnBase) follow(view.layers.isOnBase);
  });
}

/** For the map. The base is given up after too many tiles that did not come. */
export async function tileOfBase(address: string, kind: BaseSource['kind'], signal: AbortSignal): Promise<ArrayBuffer> {
  try {
    const bytes = await baseTile(address, kind, signal);
    lost = 0;
    return bytes;
  } catch (error) {
    // A tile that nobody waits for any more says nothing of the server.
    if (!signal.aborted && ++lost >= MOST_LOST) giveUp();
    throw error;
  }
}

async function open(): Promise<void> {
  const { base } = useAtlas.getState();
  if (base.kind === 'none') return;
  opening?.abort();
  const mine = new AbortController();
  opening = mine;
  patch({ status: 'opening' });
  const opened = await openBase(base.settings, document.baseURI, mine.signal);
  if (mine.signal.aborted) return;
  lost = 0;
  if (opened.ok) patch({ status: 'shown', drawing: opened.value });
  else giveUp();
}

function close(): void {
  opening?.abort();
  patch({ status: 'off' });
}

function giveUp(): void {
  const { base } = useAtlas.getState();
  if (base.kind === 'none' || base.status === 'failed' || base.status === 'off') return;
  patch({ status: 'failed' });
  notify('problem', 'base.failed');
}

function patch(part: Partial<Omit<Named, 'kind'>>): void {
  useAtlas.setState(({ base }) => (base.kind === 'none' ? {} : { base: { ...base, ...part } }));
}
