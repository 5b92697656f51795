// The tiles of all zooms of a table in Z order: at the deepest every row with its cells, above it marks with their numbers,
// as the points worker makes them of an imported set. Every row is in exactly one mark of every zoom.
import { encodeMarks, encodeRows } from '../../src/core/points/archive-tile';
import { type Tile, tileCells } from '../../src/core/points/point-cells';
import { CELL_BITS, type CellAxis } from '../../src/core/points/z-order';

export interface PlacedRow {
  /** Column and row in the square of z-order.ts. */
  readonly x: number;
  readonly y: number;
  readonly cells: readonly string[];
}

export type AddTile = (z: number, x: number, y: number, tile: Uint8Array) => void;

/** `rows` in Z order; gives back where they are, for the zooms above. One deepest tile is in memory at a time. */
export async function addDeepest(
  rows: AsyncIterable<PlacedRow> | Iterable<PlacedRow>,
  size: number,
  columns: readonly string[],
  deepest: number,
  add: AddTile,
): Promise<CellAxis> {
  const axis = { x: new Uint32Array(size), y: new Uint32Array(size) };
  const shift = CELL_BITS - deepest;
  let tile: Tile | null = null;
  let held = { from: 0, x: [] as number[], y: [] as number[], cells: [] as (readonly string[])[] };
  let at = 0;
  const write = () => tile && add(tile.z, tile.x, tile.y, encodeRows(columns, held, tile));
  for await (const row of rows) {
    if (at === size) throw new Error(`more than ${size} rows came, wanted that many`);
    const [x, y] = [row.x >>> shift, row.y >>> shift];
    if (tile === null || tile.x !== x || tile.y !== y) {
      write();
      tile = { z: deepest, x, y };
      held = { from: at, x: [], y: [], cells: [] };
    }
    held.x.push(row.x);
    held.y.push(row.y);
    held.cells.push(row.cells);
    axis.x[at] = row.x;
    axis.y[at++] = row.y;
  }
  if (at !== size) throw new Error(`${at} rows came, wanted ${size}`);
  write();
  return axis;
}

/** All zooms above the deepest. */
export function addMarks(axis: CellAxis, deepest: number, add: AddTile): void {
  for (let z = 0; z < deepest; z++) {
    const shift = CELL_BITS - z;
    let at = 0;
    while (at < axis.x.length) {
      const tile = { z, x: axis.x[at]! >>> shift, y: axis.y[at]! >>> shift };
      const marks = tileCells({ cells: axis }, null, tile);
      add(z, tile.x, tile.y, encodeMarks(marks, deepest, axis));
      at = marks.to[marks.size - 1]!;
    }
  }
}
