// Point archives are opened when they are switched on, and given up when their file stops answering: said once, and taken
// off the map whole, since tiles that are missing would look like places without points. Loaded only where config.json
// names one.
import '../core/archive-messages';
import type { ArchiveRow } from '../core/points/archive-tile';
import { checkPointTiles } from '../core/points/point-archive';
import type { Selection } from '../core/share-state';
import { openPointArchive } from '../data/point-archive';
import { wishCamera } from './actions';
import type { ArchiveState } from './archives-state';
import { notify } from './notices';
import { useAtlas } from './store';

export type SelectedArchive = Extract<Selection, { readonly kind: 'archive' }>;

/** A tile is asked for once more before its file is given up. */
const TRIES = 2;
/** Zooms that one press of “closer” goes. */
const STEP = 3;
const DEEPEST_ZOOM = 16;

const openings = new Map<number, AbortController>();

/** The field `pointTiles` of the operator's settings; what is wrong with it is said. An embedded map has no line for them. */
export function takePointTiles(settings: unknown): void {
  if (useAtlas.getState().view.isEmbedded) return;
  const checked = checkPointTiles(settings);
  if (!checked.ok) {
    notify('problem', 'archive.settings', { field: checked.error });
    return;
  }
  const archives = checked.value.map(
    (one): ArchiveState => ({ settings: one, status: 'off', archive: null, version: 0 }),
  );
  useAtlas.setState({ archives });
  for (const [at, { settings }] of archives.entries()) if (settings.isOn) void open(at);
}

export function toggleArchive(at: number): void {
  const { archives, selection } = useAtlas.getState();
  const isOn = archives[at]?.status === 'shown' || archives[at]?.status === 'opening';
  if (!isOn) {
    void open(at);
    return;
  }
  openings.get(at)?.abort();
  patch(at, { status: 'off' });
  if (selection.kind === 'archive' && selection.at === at) useAtlas.setState({ selection: { kind: 'none' } });
}

/** For the map. */
export async function tileOfArchive(
  at: number,
  z: number,
  x: number,
  y: number,
  signal: AbortSignal,
): Promise<ArrayBuffer> {
  const archive = useAtlas.getState().archives[at]?.archive;
  if (!archive) throw new Error(`got a wish for archive ${at}, which is not open`);
  for (let tries = 1; ; tries++) {
    try {
      return await archive.tile(z, x, y, signal);
    } catch (error) {
      // A tile that nobody waits for any more says nothing of the file.
      if (!signal.aborted && tries >= TRIES) giveUp(at);
      if (signal.aborted || tries >= TRIES) throw error;
    }
  }
}

/** The rows behind a mark; null when its points lie in more than one deepest tile, or cannot be fetched. */
export async function rowsOfArchive(
  { at, from, to, tile }: SelectedArchive,
  signal: AbortSignal,
): Promise<readonly ArchiveRow[] | null> {
  const archive = useAtlas.getState().archives[at]?.archive;
  if (!archive || tile === null) return null;
  try {
    return await archive.rows(tile, { from, to }, signal);
  } catch (error) {
    if (!signal.aborted) console.warn(error);
    return null;
  }
}

export function selectArchiveRow(mark: SelectedArchive, { at, lng, lat }: ArchiveRow): void {
  useAtlas.setState({ selection: { ...mark, from: at, to: at + 1, lng, lat } });
}

export function closerToArchive({ lng, lat }: SelectedArchive): void {
  const zoom = Math.min(DEEPEST_ZOOM, (useAtlas.getState().view.camera?.zoom ?? 4) + STEP);
  wishCamera({ kind: 'fly', lng, lat, zoom });
}

async function open(at: number): Promise<void> {
  const settings = useAtlas.getState().archives[at]?.settings;
  if (!settings) return;
  const mine = new AbortController();
  openings.get(at)?.abort();
  openings.set(at, mine);
  patch(at, { status: 'opening' });
  const opened = await openPointArchive(settings.url, document.baseURI, mine.signal);
  if (mine.signal.aborted) return;
  if (opened.ok) {
    const version = (useAtlas.getState().archives[at]?.version ?? 0) + 1;
    patch(at, { status: 'shown', archive: opened.value, version });
  } else {
    console.warn(opened.error);
    giveUp(at);
  }
}

function giveUp(at: number): void {
  const { archives, view } = useAtlas.getState();
  const archive = archives[at];
  if (!archive || archive.status === 'failed' || archive.status === 'off') return;
  patch(at, { status: 'failed' });
  const { zh, en } = archive.settings.name;
  notify('problem', 'archive.failed', { name: view.lang === 'en' ? en : zh });
}

function patch(at: number, part: Partial<ArchiveState>): void {
  useAtlas.setState(({ archives }) => ({
    archives: archives.map((archive, place) => (place === at ? { ...archive, ...part } : archive)),
  }));
}
