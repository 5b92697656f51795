// Brings the published data in: the first view's files together, the rest when it is first asked for.
// A file that fails becomes a problem that names it; everything else goes on.
import { checkFacts } from '../core/facts-schema';
import { groundOf } from '../core/ground';
import type { AreaFile } from '../core/packed-areas';
import { checkRecords } from '../core/record-schema';
import type { Result } from '../core/result';
import { AUTO_ZOOMS } from '../core/share-state';
import { checkSourceList } from '../core/source-list';
import { areasOf, decodeTopology } from '../core/topology';
import { decodeUnits } from '../core/unit-table';
import { fetchConfig, fetchCountyAreas } from '../data/config';
import {
  damaged,
  type FileProblem,
  fetchJson,
  fetchManifest,
  fetchText,
  type Manifest,
  parsedJson,
} from '../data/fetch-file';
import { firstRested } from './actions';
import { addProblem } from './notices';
import type { AtlasState, DataState } from './state';
import { useAtlas } from './store';

let manifest: Manifest | null = null;

/** What later loads hold their files to; null until it is there. */
export function loadedManifest(): Manifest | null {
  return manifest;
}

export async function loadAtlas(signal: AbortSignal): Promise<void> {
  const found = await fetchManifest(signal);
  if (signal.aborted) return;
  if (found.ok) {
    manifest = found.value;
    patch({ version: manifest.version, asOf: manifest.asOf });
  } else problem(found.error);
  const { take, show } = gathering();
  const provinces = loadAreas('provinces', signal, take);
  const land = loadAreas('land', signal, take, { asked: until(asksForAreas) });
  const prefectures = loadAreas('prefectures', signal, take, {
    drawn: until(drawsPrefectures),
    asked: until(asksForAreas),
  });
  const lists = [loadUnits, loadRecords].map(async (load) => take(await load(signal)));
  const first = Promise.all([...lists, provinces.asked, land.drawn]).then(async () => {
    if (drawsPrefectures(useAtlas.getState())) await prefectures.drawn;
    if (asksForAreas(useAtlas.getState())) await prefectures.asked;
    if (!signal.aborted) show({ status: 'arriving' });
    setTimeout(firstRested, LONGEST_WAIT_MS);
  });
  await Promise.all([first, prefectures.asked, land.asked, loadConfig(signal)]);
  if (!signal.aborted) show({ status: 'ready' });
}

/** A plain first view asks the page for no areas: they are read when it has been drawn. */
function asksForAreas({ view, panels, query, selection, tour }: AtlasState): boolean {
  const isPlain =
    panels.tab === 'near' && panels.dialog === 'none' && !query.near && selection.kind === 'none' && !tour.at;
  return view.hasRested || !isPlain;
}

/** A first view far out does not draw prefectures: its map gets them when it has been drawn. */
function drawsPrefectures(state: AtlasState): boolean {
  return asksForAreas(state) || (state.view.camera?.zoom ?? 0) >= AUTO_ZOOMS.prefecture;
}

function until(isDue: (state: AtlasState) => boolean): Promise<void> {
  if (isDue(useAtlas.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = useAtlas.subscribe((state) => {
      if (!isDue(state)) return;
      stop();
      resolve();
    });
  });
}

/** What waits for the first view does not wait longer, nor for ever where there is no map. */
const LONGEST_WAIT_MS = 2000;

/** On a slow network, how long a file that is there waits for the next. */
const TOGETHER_MS = 250;

/** Files that come in together are shown together: each showing is a drawing of the page and of the map. */
function gathering() {
  let taken: DataPart = {};
  let timer: ReturnType<typeof setTimeout> | null = null;
  const show = (more: DataPart) => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    patch({ ...taken, ...more });
    taken = {};
  };
  const take = (part: DataPart | null) => {
    taken = { ...taken, ...part, areaTexts: { ...taken.areaTexts, ...part?.areaTexts } };
    timer ??= setTimeout(() => show({ status: 'arriving' }), TOGETHER_MS);
  };
  return { take, show };
}

/** The operator's settings: her base is an option of the layers, her points lie over it, her county areas take the place of the districts. */
export async function loadConfig(signal: AbortSignal): Promise<void> {
  const config = await fetchConfig(signal);
  if (!config.ok) return problem(damaged(config.error.file, config.error.reason));
  const { officialBase, pointTiles, countyAreas: address } = config.value ?? {};
  if (officialBase) void import('./official-base').then(({ takeBase }) => takeBase(officialBase));
  if (pointTiles) void import('./archives').then(({ takePointTiles }) => takePointTiles(pointTiles));
  if (!address) return;
  const areas = await fetchCountyAreas(address, signal);
  if (areas.ok) patch({ districts: areas.value, hasCountyAreas: true });
  else problem(damaged(areas.error.file, areas.error.reason));
}

/** Districts of the municipalities: asked for when the map comes near, or a selection lies in one. */
export const loadDistricts = once(async (signal) => {
  if (useAtlas.getState().data.hasCountyAreas) return;
  const take = (part: DataPart | null) => part && patch(part);
  await loadAreas('districts', signal, take).asked;
});

export const loadFacts = once(async () => {
  const facts = await fetchPublished('facts.json', checkFacts);
  if (facts) patch({ facts });
});

export const loadSources = once(async () => {
  const sources = await fetchPublished('sources.json', checkSourceList);
  if (sources) patch({ sources });
});

/** The scan itself, for the lines round a quote. */
export const loadScan = once(async (signal) => {
  const text = await fetchText('scan.txt', manifest, signal);
  if (text.ok) patch({ scanLines: text.value.split('\n') });
  else problem(text.error);
});

/** A file that only some visits need; null when it failed, which has then been said. */
export async function fetchPublished<T>(
  file: string,
  decode: (json: unknown) => Result<T, { readonly reason: string }>,
): Promise<T | null> {
  const json = await fetchJson(file, manifest, new AbortController().signal);
  const value = json.ok ? decode(json.value) : null;
  if (value?.ok) return value.value;
  problem(json.ok ? damaged(file, value?.error.reason ?? '') : json.error);
  return null;
}

async function loadUnits(signal: AbortSignal): Promise<Partial<DataState> | null> {
  const json = await fetchJson('units.json', manifest, signal);
  if (!json.ok) return faulty(json.error);
  const table = decodeUnits(json.value);
  if (!table.ok) return faulty(damaged('units.json', table.error.kind === 'shape' ? table.error.reason : 'format'));
  return { publishedTable: table.value, table: table.value, ground: groundOf(table.value.units, table.value.regions) };
}

async function loadRecords(signal: AbortSignal): Promise<Partial<DataState> | null> {
  const json = await fetchJson('records.json', manifest, signal);
  if (!json.ok) return faulty(json.error);
  const records = checkRecords(json.value);
  if (!records.ok) return faulty(damaged('records.json', records.error.reason));
  return { records: records.value };
}

interface AreaLoad {
  /** Its text is there for the map. */
  readonly drawn: Promise<void>;
  /** Its areas are there for the page. */
  readonly asked: Promise<void>;
}

/** Fetched at once; for the map as a text and for the page as areas, each when it is due. */
function loadAreas(
  file: AreaFile,
  signal: AbortSignal,
  take: (part: DataPart | null) => void,
  due: { readonly drawn?: Promise<void>; readonly asked?: Promise<void> } = {},
): AreaLoad {
  const fetched = fetchText(`${file}.topo.json`, manifest, signal);
  const drawn = Promise.all([fetched, due.drawn]).then(([text]) =>
    take(text.ok ? { areaTexts: { [file]: text.value } } : faulty(text.error)),
  );
  const asked = Promise.all([fetched, drawn, due.asked]).then(([text]) => {
    if (text.ok) take(areasIn(file, text.value));
  });
  return { drawn, asked };
}

/** Of the land round China nothing is asked; it is only held to be what it should be. */
function areasIn(file: AreaFile, text: string): DataPart | null {
  const name = `${file}.topo.json`;
  const json = parsedJson(name, text);
  if (!json.ok) return faulty(json.error);
  const topology = decodeTopology(json.value);
  if (!topology.ok) return faulty(damaged(name, topology.error));
  return file === 'land' ? null : { [file]: areasOf(topology.value, file) };
}

/** A load that runs once; it may be asked for again after a failure. */
function once(load: (signal: AbortSignal) => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    const before = useAtlas.getState().data.problems.length;
    running ??= load(new AbortController().signal).finally(() => {
      if (useAtlas.getState().data.problems.length > before) running = null;
    });
    return running;
  };
}

/** What one file brings. */
type DataPart = Partial<Omit<DataState, 'areaTexts'>> & { readonly areaTexts?: Partial<DataState['areaTexts']> };

function patch(part: DataPart): void {
  useAtlas.setState(({ data }) => ({
    data: { ...data, ...part, areaTexts: { ...data.areaTexts, ...part.areaTexts } },
  }));
}

function faulty(error: FileProblem): null {
  problem(error);
  return null;
}

/** An aborted load is not a problem: nobody waits for it any more. */
function problem(error: FileProblem): void {
  if (error.reason.startsWith('AbortError')) return;
  useAtlas.setState((state) => ({ data: { ...state.data, problems: [...state.data.problems, error] } }));
  addProblem(error);
}
