// The official base through the door: its style, lists and tiles, each with an end to waiting, since a server that never
// answers would keep the map from coming to rest. Every failure is a value or a rejected tile; nothing is tried for ever.
import { type BaseDrawing, type BaseSource, besides, firstTile, isTile } from '../core/base/base-drawing';
import { type ForeignSource, readForeignStyle, readTileList } from '../core/base/foreign-style';
import type { OfficialBase } from '../core/base/official-base';
import { tiandituDrawing } from '../core/base/tianditu';
import { failed, ok, type Result } from '../core/result';
import { unreachable } from '../core/unreachable';
import { archiveTile, isArchive, openArchive } from './base-archive';
import { withPatience } from './patience';

/** What to draw, once a first tile has come; `page` is what relative addresses are beside. */
export async function openBase(
  base: OfficialBase,
  page: string,
  signal: AbortSignal,
): Promise<Result<BaseDrawing, string>> {
  try {
    const drawing = await drawingOf(base, page, signal);
    const [source] = drawing.sources;
    if (!source) return failed('no source');
    await baseTile(firstTile(source), source.kind, signal, false);
    return ok(drawing);
  } catch (error) {
    return failed(String(error)); // an address that does not answer is expected here, whatever is thrown for it
  }
}

/** The bytes of a tile, none where the server has none; rejects when it does not answer as a tile server. */
export async function baseTile(
  address: string,
  kind: BaseSource['kind'],
  signal: AbortSignal,
  mayBeMissing = true,
): Promise<ArrayBuffer> {
  const bytes = await withPatience(signal, (mine) =>
    isArchive(address) ? archiveTile(address, mine) : fetchTile(address, mine, mayBeMissing),
  );
  if (!isTile(new Uint8Array(bytes), kind)) throw new Error(`${hostOf(address)} sent no ${kind} tile`);
  return bytes;
}

async function drawingOf(base: OfficialBase, page: string, signal: AbortSignal): Promise<BaseDrawing> {
  switch (base.kind) {
    case 'tianditu':
      return tiandituDrawing({ ...base, server: besides(base.server, page) });
    case 'pmtiles': {
      const address = besides(base.url.replace('pmtiles://', ''), page);
      const archive = await withPatience(signal, () => openArchive(address, 'base-archive'));
      return archive.source.kind === 'raster'
        ? { kind: 'pictures', sources: [archive.source] }
        : { kind: 'features', sources: [archive.source], names: archive.names };
    }
    case 'style': {
      const address = besides(base.url, page);
      const style = readForeignStyle(await fetchJson(address, signal));
      if (!style.ok) throw new Error(style.error);
      const sources = await Promise.all(style.value.sources.map((one) => sourceOf(one, address, signal)));
      return { kind: 'style', sources, layers: style.value.layers };
    }
    default:
      return unreachable(base);
  }
}

/** Where a source of a style only says who lists its tiles, the list is fetched. */
async function sourceOf(
  { id, kind, url, list }: ForeignSource,
  style: string,
  signal: AbortSignal,
): Promise<BaseSource> {
  if (url !== null && isArchive(url)) {
    const address = besides(url.replace('pmtiles://', ''), style);
    const { source } = await withPatience(signal, () => openArchive(address, id));
    return { ...source, kind };
  }
  const address = url === null ? style : besides(url, style);
  const said = url === null || list.tiles ? ok(list) : readTileList(await fetchJson(address, signal));
  if (!said.ok) throw new Error(said.error);
  const { tiles = [], minzoom, maxzoom, bounds, scheme } = said.value;
  return {
    id,
    kind,
    tiles: tiles.map((tile) => besides(tile, address)),
    minzoom,
    maxzoom,
    tileSize: list.tileSize,
    bounds,
    isFromSouth: scheme === 'tms',
  };
}

function fetchJson(address: string, signal: AbortSignal): Promise<unknown> {
  return withPatience(signal, async (mine) => {
    const response = await fetch(address, { signal: mine });
    if (!response.ok) throw new Error(`${hostOf(address)}: HTTP ${response.status}`);
    return response.json();
  });
}

async function fetchTile(address: string, signal: AbortSignal, mayBeMissing: boolean): Promise<ArrayBuffer> {
  const response = await fetch(address, { signal });
  if (response.status === 404 && mayBeMissing) return new ArrayBuffer(0);
  if (!response.ok) throw new Error(`${hostOf(address)}: HTTP ${response.status}`);
  return response.arrayBuffer();
}

/** For the console: the whole address holds the operator's key. */
function hostOf(address: string): string {
  return /^(?:pmtiles:\/\/)?https?:\/\/([^/]+)/.exec(address)?.[1] ?? address;
}
