// A point archive of seeded random places, as `npm run scale` makes it of a table, without the database.
import { join } from 'node:path';
import { ARCHIVE_FORMAT, type ArchiveAccount } from '../../src/core/points/point-archive';
import { CELL_BITS, cellsOf, zOrder } from '../../src/core/points/z-order';
import { seededRandom } from '../../src/core/siting/seeded-random';
import { archiveWriter } from '../../tools/scale/pmtiles-writer';
import type { PlacedRow } from '../../tools/scale/pyramid';
import { addDeepest, addMarks } from '../../tools/scale/pyramid';

export const ARCHIVE_COLUMNS = ['id', 'name', 'count'];

/** Rows in Z order: about half of them gather in a few places, some in the very same cell. */
export function randomRows(size: number, seed: number): PlacedRow[] {
  const random = seededRandom(seed);
  const places = Array.from({ length: size }, () =>
    random() < 0.5 ? [116.4 + random() * 0.01, 39.9 + random() * 0.01] : [random() * 350 - 175, random() * 120 - 60],
  );
  for (let at = 0; at < size; at += 10) places[at] = places[0]!;
  const cells = cellsOf(
    Float64Array.from(places, ([lng]) => lng!),
    Float64Array.from(places, ([, lat]) => lat!),
  );
  return [...zOrder(cells)].map((at) => ({
    x: cells.x[at]!,
    y: cells.y[at]!,
    cells: [String(at), at % 7 === 0 ? '' : `点 ${at}`, '3'],
  }));
}

export async function writeRandomArchive(
  folder: string,
  rows: readonly PlacedRow[],
  { deepest = 12, turnedBack = 5, name = 'points.pmtiles' } = {},
): Promise<string> {
  const file = join(folder, name);
  const writer = archiveWriter(file);
  const axis = await addDeepest(rows, rows.length, ARCHIVE_COLUMNS, deepest, writer.add);
  addMarks(axis, deepest, writer.add);
  const atlas: ArchiveAccount = {
    format: ARCHIVE_FORMAT,
    rows: rows.length + turnedBack,
    placed: rows.length,
    turnedBack,
    columns: ARCHIVE_COLUMNS,
    title: 'name',
  };
  writer.finish({ minZoom: 0, maxZoom: deepest, bounds: [-180, -85, 180, 85], metadata: { atlas } });
  return file;
}

/** The column and row of a deepest tile. */
export function deepestTile({ x, y }: PlacedRow, deepest: number): readonly [x: number, y: number] {
  return [x >>> (CELL_BITS - deepest), y >>> (CELL_BITS - deepest)];
}
