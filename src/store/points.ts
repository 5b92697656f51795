// The actions of point sets, and what follows the questions of the screen for them. Loaded with the first set: the first
// view of most visitors needs none of it.
import '../core/points-messages';
import type { ImportedPoints } from '../core/coverage/supply';
import type { Ground } from '../core/ground';
import type { Opened } from '../core/import/opened';
import type { PointSetInfo, PointSetSummary } from '../core/points/point-set';
import type { PointDetail, PointLine } from '../core/points/point-texts';
import type { Run } from '../core/points/z-order';
import { failed, type Result } from '../core/result';
import type { StoreFault } from '../data/browser-store';
import { pointsClient } from '../data/points-client';
import type { PointsFault } from '../data/points-service';
import type { WorkerFault } from '../data/worker-line';
import { wishCamera } from './actions';
import { notify } from './notices';
import { NEAR_PAGE, type PointSet, type PointsState } from './points-state';
import { nearAnswer } from './selectors';
import { useAtlas } from './store';

const client = pointsClient((reason) => void comeBack(reason));

/** Starts the worker, so that it is there when a file is. */
export function expectPoints(): void {
  void client.facets();
}

/** Null when the file is for the desk's other readers. */
export async function openPoints(file: File, headerRow: number | null): Promise<Opened | null> {
  const opened = await client.open(file, file.name, headerRow);
  return opened.ok ? opened.value : null;
}

export interface ReadSteps {
  /** Rows read so far; answers whether to go on. */
  readonly tell: (rows: number) => boolean;
}

/** Reads the file that is open into a set of its own, shows it, and then keeps it. */
export async function readPoints(
  info: PointSetInfo,
  headerRow: number,
  { tell }: ReadSteps,
): Promise<Result<void, PointsFault | WorkerFault>> {
  const asked = client.read(info, headerRow, (rows) => tell(rows));
  // the map asks for its tiles at once, and the worker gives them when the last row is read
  patch({ version: useAtlas.getState().points.version + 1 });
  const read = await asked;
  if (!read.ok) return read;
  if (!read.value.ok) return failed(read.value.error);
  addPoints(info, read.value.value);
  if (read.value.value.bounds) wishCamera({ kind: 'reveal', bounds: read.value.value.bounds });
  void client.keep(info.id).then(told);
  return { ok: true, value: undefined };
}

/** Brings back the sets of earlier visits. */
export async function restorePoints(): Promise<void> {
  const restored = await client.restore();
  told(restored);
  if (!restored.ok || !restored.value.ok) return;
  for (const { info, summary } of restored.value.value) addPoints(info, summary);
  patch({ version: useAtlas.getState().points.version + 1 });
}

function addPoints(info: PointSetInfo, summary: PointSetSummary): void {
  const set: PointSet = { info, summary, passing: summary.account.placed };
  const { points } = useAtlas.getState();
  patch({ sets: [...points.sets, set] });
  follow();
}

export function changePoints(
  id: string,
  part: Partial<Pick<PointSetInfo, 'name' | 'colour' | 'isShown' | 'opacity'>>,
): void {
  const { points } = useAtlas.getState();
  const before = points.sets.find(({ info }) => info.id === id);
  if (!before) return;
  const info = { ...before.info, ...part };
  const isRedrawn = info.isShown !== before.info.isShown || info.colour !== before.info.colour;
  void client.change(info).then((kept) => {
    told(kept);
    if (isRedrawn) patch({ version: useAtlas.getState().points.version + 1 });
  });
  patch({ sets: points.sets.map((set) => (set === before ? { ...set, info } : set)) });
}

export function removePoints(id: string): void {
  const { points, selection } = useAtlas.getState();
  patch({ sets: points.sets.filter(({ info }) => info.id !== id) });
  if (selection.kind === 'points' && selection.set === id) useAtlas.setState({ selection: { kind: 'none' } });
  void client.remove(id).then((removed) => {
    told(removed);
    patch({ version: useAtlas.getState().points.version + 1 });
  });
}

export async function pointTile(z: number, x: number, y: number): Promise<ArrayBuffer> {
  const tile = await client.tile(z, x, y);
  if (!tile.ok) throw new Error(tile.error.reason);
  return tile.value;
}

export interface PointList {
  readonly count: number;
  readonly lines: readonly PointLine[];
}

export async function pointsOfRun(set: string, run: Run, most: number): Promise<PointList | null> {
  const found = await client.run(set, run, 0, most);
  return found.ok ? found.value : null;
}

export async function detailOfPoint(set: string, at: number): Promise<PointDetail | null> {
  const found = await client.detail(set, at);
  return found.ok ? found.value : null;
}

export function selectPoint(set: string, { at, lng, lat }: PointLine): void {
  useAtlas.setState({ selection: { kind: 'points', set, from: at, to: at + 1 } });
  wishCamera({ kind: 'fly', lng, lat, zoom: null });
}

/** The deepest zoom of the map. */
const NEAREST_ZOOM = 16;

/** As near as it takes to part what one mark holds. */
export function showPoints({ lines }: PointList): void {
  const lngs = lines.map(({ lng }) => lng);
  const lats = lines.map(({ lat }) => lat);
  const bounds = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const;
  const isOne = bounds[0] === bounds[2] && bounds[1] === bounds[3];
  wishCamera(isOne ? { kind: 'fly', lng: bounds[0], lat: bounds[1], zoom: NEAREST_ZOOM } : { kind: 'fit', bounds });
}

/** The places of what passes the filter, for a question about supply; the arrays belong to whoever asks. */
export async function pointSupply(ground: Ground): Promise<ImportedPoints | null> {
  const countyOf = Object.fromEntries([...ground.countiesByArea].map(([area, counties]) => [area, counties[0] ?? -1]));
  const supply = await client.supply(countyOf);
  return supply.ok ? supply.value : null;
}

/** The whole set as a CSV, put together in the worker. */
export async function pointsCsv(id: string): Promise<Blob | null> {
  const file = await client.csv(id);
  return file.ok ? file.value : null;
}

export async function askFacets(): Promise<void> {
  const facets = await client.facets();
  if (facets.ok) patch({ facets: facets.value });
}

export function moreNear(): void {
  patch({ nearMost: useAtlas.getState().points.nearMost + NEAR_PAGE });
}

let isFollowing = false;

/** Every change of the filter and of the near question goes to the worker; only the latest answer comes to the screen. */
function follow(): void {
  const state = useAtlas.getState();
  void answer();
  if (isFollowing) return;
  isFollowing = true;
  let { query } = state;
  let { sets, nearMost } = state.points;
  useAtlas.subscribe((next) => {
    const isSame = next.query === query && next.points.nearMost === nearMost && isSameShown(next.points.sets, sets);
    ({ query } = next);
    ({ sets, nearMost } = next.points);
    if (!isSame) void answer();
  });
}

function isSameShown(a: PointsState['sets'], b: PointsState['sets']): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every(({ info }, at) => info.isShown === b[at]!.info.isShown && info.id === b[at]!.info.id))
  );
}

let isBusy = false;
let isStale = false;

/** One round at a time: while it runs, all further wishes are one more round. */
async function answer(): Promise<void> {
  isStale = isBusy;
  if (isBusy) return;
  isBusy = true;
  try {
    await filterAnew();
    await askNear();
  } finally {
    isBusy = false;
  }
  if (isStale) await answer();
}

let filtered: unknown = null;

async function filterAnew(): Promise<void> {
  const { query, points } = useAtlas.getState();
  if (query.filter === filtered) return;
  const counts = await client.filter(query.filter);
  if (!counts.ok) return;
  filtered = query.filter;
  const { sets, version } = useAtlas.getState().points;
  const next = sets.map((set) => ({ ...set, passing: counts.value[set.info.id] ?? set.passing }));
  const isOther = next.some(({ passing }, at) => passing !== sets[at]!.passing) || points.facets !== null;
  if (isOther) patch({ sets: next, version: version + 1, facets: null });
}

async function askNear(): Promise<void> {
  const state = useAtlas.getState();
  const { near } = state.query;
  const centre = nearAnswer(state)?.centre;
  if (!near || !centre) {
    if (state.points.near) patch({ near: null, nearMost: NEAR_PAGE });
    return;
  }
  const found = await client.near({ ...centre, km: near.km }, state.points.nearMost);
  if (found.ok && useAtlas.getState().query.near === near) patch({ near: found.value });
}

let isComingBack = false;

/** A worker that died had the sets in its memory: what the browser keeps is read into a new one, what it does not keep is named. */
async function comeBack(reason: string): Promise<void> {
  console.error(reason);
  if (isComingBack) return; // died again over the same sets: said below, and not tried for ever
  isComingBack = true;
  const { sets, version } = useAtlas.getState().points;
  filtered = null;
  patch({ sets: [], near: null, facets: null, version: version + 1 });
  await restorePoints();
  isComingBack = false;
  if (sets.length === 0) return;
  const back = useAtlas.getState().points.sets;
  const gone = sets.filter(({ info }) => back.every((one) => one.info.id !== info.id));
  if (gone.length === 0) notify('problem', 'points.back', { count: back.length });
  else notify('problem', 'points.lost', { names: gone.map(({ info }) => info.name).join(' · ') });
}

/** One sentence about why sets stay in memory only; a worker that died is told of by itself. */
function told(kept: Result<Result<unknown, StoreFault>, WorkerFault>): void {
  if (!kept.ok || kept.value.ok) return;
  const { kind } = kept.value.error;
  useAtlas.setState(({ imports }) => ({ imports: { ...imports, storage: kind } }));
  notify('problem', `import.storage.${kind}`);
}

function patch(part: Partial<PointsState>): void {
  useAtlas.setState((state) => ({ points: { ...state.points, ...part } }));
}
