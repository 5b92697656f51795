// Brings the published data in: the first view's files together, the rest when it is first asked for.
// A file that fails becomes a problem that names it; everything else goes on.
import type { Topology } from 'topojson-specification';
import { checkFacts } from '../core/facts-schema';
import { groundOf } from '../core/ground';
import { checkRecords } from '../core/record-schema';
import type { Result } from '../core/result';
import { checkSourceList } from '../core/source-list';
import { decodeUnits } from '../core/unit-table';
import { areasOf, decodeTopology, plainAreas, prefectureLines, provinceLines } from '../data/areas';
import { fetchConfig, fetchCountyAreas } from '../data/config';
import { damaged, type FileProblem, fetchJson, fetchManifest, fetchText, type Manifest } from '../data/fetch-file';
import { addProblem } from './notices';
import type { DataState } from './state';
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
  const files = [loadConfig, loadUnits, loadRecords, loadProvinces, loadLand, loadPrefectures];
  await Promise.all(files.map((load) => load(signal)));
  if (!signal.aborted) patch({ status: 'ready' });
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
  const topology = await fetchTopology('districts.topo.json', signal);
  if (topology) patch({ districts: areasOf(topology, 'districts') });
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

async function loadUnits(signal: AbortSignal): Promise<void> {
  const json = await fetchJson('units.json', manifest, signal);
  if (!json.ok) return problem(json.error);
  const table = decodeUnits(json.value);
  if (!table.ok) return problem(damaged('units.json', table.error.kind === 'shape' ? table.error.reason : 'format'));
  patch({ publishedTable: table.value, table: table.value, ground: groundOf(table.value.units, table.value.regions) });
}

async function loadRecords(signal: AbortSignal): Promise<void> {
  const json = await fetchJson('records.json', manifest, signal);
  if (!json.ok) return problem(json.error);
  const records = checkRecords(json.value);
  if (!records.ok) return problem(damaged('records.json', records.error.reason));
  patch({ records: records.value });
}

async function loadProvinces(signal: AbortSignal): Promise<void> {
  const topology = await fetchTopology('provinces.topo.json', signal);
  if (topology) patch({ provinces: areasOf(topology, 'provinces'), provinceLines: provinceLines(topology) });
}

async function loadPrefectures(signal: AbortSignal): Promise<void> {
  const topology = await fetchTopology('prefectures.topo.json', signal);
  if (topology) patch({ prefectures: areasOf(topology, 'prefectures'), prefectureLines: prefectureLines(topology) });
}

async function loadLand(signal: AbortSignal): Promise<void> {
  const topology = await fetchTopology('land.topo.json', signal);
  if (topology) patch({ land: plainAreas(topology, 'land') });
}

async function fetchTopology(file: string, signal: AbortSignal): Promise<Topology | null> {
  const json = await fetchJson(file, manifest, signal);
  if (!json.ok) {
    problem(json.error);
    return null;
  }
  const topology = decodeTopology(json.value);
  if (topology.ok) return topology.value;
  problem(damaged(file, topology.error));
  return null;
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

function patch(part: Partial<DataState>): void {
  useAtlas.setState((state) => ({ data: { ...state.data, ...part } }));
}

/** An aborted load is not a problem: nobody waits for it any more. */
function problem(error: FileProblem): void {
  if (error.reason.startsWith('AbortError')) return;
  useAtlas.setState((state) => ({ data: { ...state.data, problems: [...state.data.problems, error] } }));
  addProblem(error);
}
