// Point archives through the door: read by range requests from any static store, each answer with an end to waiting. A
// file that is not there, cut short, or of another maker is a value or a rejected tile.
import { PMTiles } from 'pmtiles';
import { besides } from '../core/base/base-drawing';
import { type ArchiveRow, rowsInTile } from '../core/points/archive-tile';
import { type ArchiveAccount, readArchiveAccount } from '../core/points/point-archive';
import type { Run } from '../core/points/z-order';
import { failed, ok, type Result } from '../core/result';
import { withPatience } from './patience';

export interface PointArchive {
  readonly account: ArchiveAccount;
  readonly maxZoom: number;
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  /** None where no point lies; rejects when the file does not answer, or not with a whole tile. */
  readonly tile: (z: number, x: number, y: number, signal: AbortSignal) => Promise<ArrayBuffer>;
  /** The rows of a run that lies in one deepest tile, named by its number (core/points/archive-tile.ts). */
  readonly rows: (tile: number, run: Run, signal: AbortSignal) => Promise<readonly ArchiveRow[]>;
}

/** `page` is what a relative address is beside. */
export async function openPointArchive(
  address: string,
  page: string,
  signal: AbortSignal,
): Promise<Result<PointArchive, string>> {
  try {
    const file = new PMTiles(besides(address, page)); // a new one each time: a reader keeps what once failed
    const head = await withPatience(signal, () => file.getHeader());
    const account = readArchiveAccount(await withPatience(signal, () => file.getMetadata()));
    if (!account) return failed('not made by `npm run scale`');
    const archive = archiveOf(file, account, head.maxZoom, [head.minLon, head.minLat, head.maxLon, head.maxLat]);
    await archive.tile(0, 0, 0, signal);
    return ok(archive);
  } catch (error) {
    return failed(String(error)); // an address that does not answer is expected here, whatever is thrown for it
  }
}

function archiveOf(
  file: PMTiles,
  account: ArchiveAccount,
  maxZoom: number,
  bounds: PointArchive['bounds'],
): PointArchive {
  const tile: PointArchive['tile'] = async (z, x, y, signal) => {
    const found = await withPatience(signal, (mine) => file.getZxy(z, x, y, mine));
    return found?.data ?? new ArrayBuffer(0);
  };
  return {
    account,
    maxZoom,
    bounds,
    tile,
    rows: async (number, run, signal) => {
      const place = { z: maxZoom, x: Math.floor(number / 2 ** maxZoom), y: number % 2 ** maxZoom };
      const bytes = await tile(place.z, place.x, place.y, signal);
      return rowsInTile(new Uint8Array(bytes), place, run, account.columns);
    },
  };
}
