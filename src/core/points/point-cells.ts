// What a tile shows of a set: the points of each of its cells as one mark with their number, at their mean place. Every
// point of a tile is in exactly one cell, so that the numbers of all tiles of a zoom sum to the set.
import type { PointColumns } from './point-columns';
import { CELL_BITS, type Run, runOf } from './z-order';

export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The deepest tiles: the map goes no nearer. */
export const DEEPEST = 16;

/** MVT coordinates along one side of a tile. */
export const EXTENT = 4096;

/** By cell, in Z order. Columns, since the tile of a whole city has thousands. */
export interface TileCells {
  readonly size: number;
  /** Points that pass the filter. */
  readonly count: Uint32Array;
  /** The run of the cell in the set's order, points that do not pass included. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** Mean place in the tile, 0 … EXTENT. */
  readonly x: Uint16Array;
  readonly y: Uint16Array;
}

/**
 * Cells a side, as a power of two: 16 pixels each far away; near, what the eye can tell apart; in the deepest tiles as fine
 * as positions are kept, so that only points of one place share a mark.
 */
export function cellBits(z: number): number {
  if (z >= DEEPEST) return CELL_BITS - z;
  return z >= DEEPEST - 3 ? 7 : 5;
}

/** Linear in the points of the tile. `mask` as in point-filter.ts. */
export function tileCells(points: Pick<PointColumns, 'cells'>, mask: Uint8Array | null, tile: Tile): TileCells {
  const run = runOf(points.cells, tile.z, tile.x, tile.y);
  const cells = emptyCells(Math.min(run.to - run.from, 4 ** Math.min(cellBits(tile.z), 12)));
  const shift = CELL_BITS - tile.z - cellBits(tile.z);
  const { x, y } = points.cells;
  let size = 0;
  let sum = { count: 0, x: 0, y: 0 };
  let from = run.from;
  for (let at = run.from; at < run.to; at++) {
    const isOther =
      at > from && (x[at]! >>> shift !== x[at - 1]! >>> shift || y[at]! >>> shift !== y[at - 1]! >>> shift);
    if (isOther) {
      if (sum.count > 0) write(cells, size++, sum, { from, to: at }, tile);
      sum = { count: 0, x: 0, y: 0 };
      from = at;
    }
    if (mask !== null && mask[at] === 0) continue;
    sum.count++;
    sum.x += x[at]!;
    sum.y += y[at]!;
  }
  if (sum.count > 0) write(cells, size++, sum, { from, to: run.to }, tile);
  return { ...cells, size };
}

function emptyCells(capacity: number): TileCells {
  return {
    size: 0,
    count: new Uint32Array(capacity),
    from: new Uint32Array(capacity),
    to: new Uint32Array(capacity),
    x: new Uint16Array(capacity),
    y: new Uint16Array(capacity),
  };
}

function write(
  cells: TileCells,
  at: number,
  sum: { readonly count: number; readonly x: number; readonly y: number },
  run: Run,
  { z, x, y }: Tile,
): void {
  const scale = EXTENT / 2 ** (CELL_BITS - z);
  cells.count[at] = sum.count;
  cells.from[at] = run.from;
  cells.to[at] = run.to;
  // the middle of the position's own cell, 0.3 m at most from where it is
  cells.x[at] = Math.min(EXTENT - 1, (sum.x / sum.count + 0.5 - x * 2 ** (CELL_BITS - z)) * scale);
  cells.y[at] = Math.min(EXTENT - 1, (sum.y / sum.count + 0.5 - y * 2 ** (CELL_BITS - z)) * scale);
}
