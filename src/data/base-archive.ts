// Tiles out of one PMTiles file, read by ranges. The reader comes with the first archive.
import type { PMTiles } from 'pmtiles';
import * as v from 'valibot';
import type { BaseSource } from '../core/base/base-drawing';

const PREFIX = 'pmtiles://';
const VECTOR_TILE = 1;
const METADATA = v.looseObject({ vector_layers: v.array(v.looseObject({ id: v.string() })) });

const archives = new Map<string, PMTiles>();

export interface Archive {
  readonly source: BaseSource;
  /** The layers of its vector tiles; none of pictures. */
  readonly names: readonly string[];
}

export function isArchive(address: string): boolean {
  return address.startsWith(PREFIX);
}

/** Rejects when there is no archive at the address. */
export async function openArchive(address: string, id: string): Promise<Archive> {
  const { PMTiles } = await import('pmtiles');
  const archive = new PMTiles(address); // a new one each time: a reader keeps what once failed
  const { tileType, minZoom, maxZoom, minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  archives.set(address, archive);
  const isVector = tileType === VECTOR_TILE;
  return {
    source: {
      id,
      kind: isVector ? 'vector' : 'raster',
      tiles: [`${PREFIX}${address}/{z}/{x}/{y}`],
      minzoom: minZoom,
      maxzoom: maxZoom,
      tileSize: isVector ? 512 : 256,
      bounds: [minLon, minLat, maxLon, maxLat],
      isFromSouth: false,
    },
    names: isVector ? namesIn(await archive.getMetadata()) : [],
  };
}

/** None where the archive has no such tile. */
export async function archiveTile(address: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const [, file = '', ...zxy] = /^pmtiles:\/\/(.+)\/(\d+)\/(\d+)\/(\d+)$/.exec(address) ?? [];
  const [z, x, y] = zxy.map(Number);
  const archive = archives.get(file);
  if (!archive || z === undefined || x === undefined || y === undefined)
    throw new Error(`got ${address}, wanted a tile of an open archive`);
  return (await archive.getZxy(z, x, y, signal))?.data ?? new ArrayBuffer(0);
}

function namesIn(metadata: unknown): readonly string[] {
  const parsed = v.safeParse(METADATA, metadata);
  return parsed.success ? parsed.output.vector_layers.map(({ id }) => id) : [];
}
