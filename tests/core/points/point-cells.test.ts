import { describe, expect, it } from 'vitest';
import { cellBits, DEEPEST, EXTENT, type Tile, type TileCells, tileCells } from '../../../src/core/points/point-cells';
import type { PointColumns } from '../../../src/core/points/point-columns';
import { CELL_BITS } from '../../../src/core/points/z-order';
import { csvBytes, readCsv, somePoints } from '../../support/points';

const points = readCsv(csvBytes(20_000, 4));

/** Every tile of a zoom that holds a point. */
function tilesOf({ size, cells }: PointColumns, z: number): Tile[] {
  const known = new Map<string, Tile>();
  for (let at = 0; at < size; at++) {
    const tile = { z, x: cells.x[at]! >>> (CELL_BITS - z), y: cells.y[at]! >>> (CELL_BITS - z) };
    known.set(`${tile.x}/${tile.y}`, tile);
  }
  return [...known.values()];
}

const countsOf = (cells: TileCells) => [...cells.count.subarray(0, cells.size)];
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const mean = (values: readonly number[]) => sum(values) / values.length;

/** Where a point lies in a tile, in its units, from its degrees. */
function gridPlace({ lng, lat }: PointColumns, at: number, { z, x, y }: Tile): readonly [number, number] {
  const sine = Math.sin((lat[at]! * Math.PI) / 180);
  const down = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [((lng[at]! / 360 + 0.5) * 2 ** z - x) * EXTENT, (down * 2 ** z - y) * EXTENT];
}

describe('the cells of tiles', () => {
  it('sum to the set at every zoom, each point in exactly one of them', () => {
    for (let z = 0; z <= DEEPEST; z += z < 13 ? 3 : 1) {
      const seen = new Uint8Array(points.size);
      let total = 0;
      for (const tile of tilesOf(points, z)) {
        const cells = tileCells(points, null, tile);
        total += sum(countsOf(cells));
        for (let cell = 0; cell < cells.size; cell++)
          for (let at = cells.from[cell]!; at < cells.to[cell]!; at++) seen[at] = seen[at]! + 1;
      }
      expect(total, `zoom ${z}`).toBe(points.size);
      expect(seen.every((times) => times === 1)).toBe(true);
    }
  });

  it('sum to what passes when a filter is on', () => {
    const mask = Uint8Array.from({ length: points.size }, (_, at) => (at % 3 === 0 ? 1 : 0));
    for (const z of [0, 4, 9, 14])
      expect(sum(tilesOf(points, z).flatMap((tile) => countsOf(tileCells(points, mask, tile))))).toBe(sum([...mask]));
  });

  it('lie inside their tile, and hold no point of another cell', () => {
    for (const tile of tilesOf(points, 6)) {
      const { size, x, y, from, to } = tileCells(points, null, tile);
      const shift = CELL_BITS - tile.z - cellBits(tile.z);
      for (let cell = 0; cell < size; cell++) {
        expect(Math.max(x[cell]!, y[cell]!)).toBeLessThan(EXTENT);
        const columns = points.cells.x.subarray(from[cell]!, to[cell]!).map((column) => column >>> shift);
        expect(new Set(columns).size).toBe(1);
      }
    }
  });

  it('stand in the middle of their points, by the formula of the web Mercator grid', () => {
    const slack = (z: number) => 0.5 + EXTENT / 2 ** (CELL_BITS - z) / 2; // whole units, of the cell that a position is kept in
    for (const tile of [2, 7, 13, DEEPEST].flatMap((z) => tilesOf(points, z).slice(0, 40))) {
      const { size, count, from, to, x, y } = tileCells(points, null, tile);
      for (let cell = 0; cell < size; cell++) {
        const places = Array.from({ length: count[cell]! }, (_, nth) => gridPlace(points, from[cell]! + nth, tile));
        expect(to[cell]! - from[cell]!).toBe(places.length);
        expect(Math.abs(x[cell]! + 0.5 - mean(places.map(([across]) => across)))).toBeLessThanOrEqual(slack(tile.z));
        expect(Math.abs(y[cell]! + 0.5 - mean(places.map(([, down]) => down)))).toBeLessThanOrEqual(slack(tile.z));
      }
    }
  });

  it('are 16 pixels wide far away, 4 near, and as fine as positions are kept in the deepest tiles', () => {
    const perSide = (z: number) => 512 / 2 ** cellBits(z);
    expect([0, 5, DEEPEST - 4].map(perSide)).toEqual([16, 16, 16]);
    expect([DEEPEST - 3, DEEPEST - 1].map(perSide)).toEqual([4, 4]);
    expect(cellBits(DEEPEST)).toBe(CELL_BITS - DEEPEST);
  });

  it('part two points a metre apart in the deepest tiles, and keep what is in one place together', () => {
    const near = somePoints([
      [104.06, 30.66],
      [104.060012, 30.66],
      [104.06, 30.66],
    ]);
    const [tile] = tilesOf(near, DEEPEST);
    expect(countsOf(tileCells(near, null, tile!)).sort()).toEqual([1, 2]);
    expect(countsOf(tileCells(near, null, { z: 0, x: 0, y: 0 }))).toEqual([3]);
  });

  it('reach every point alone or with those of its very place at the deepest zoom', () => {
    for (const tile of tilesOf(points, DEEPEST).slice(0, 2000)) {
      const { size, from, to } = tileCells(points, null, tile);
      for (let cell = 0; cell < size; cell++)
        for (let at = from[cell]!; at < to[cell]!; at++) {
          expect(points.cells.x[at]).toBe(points.cells.x[from[cell]!]);
          expect(points.cells.y[at]).toBe(points.cells.y[from[cell]!]);
        }
    }
  });

  it('stand at the edges of the world without a fault, and an empty tile has none', () => {
    const edges = somePoints([
      [180, 0.1],
      [-180, 85.2],
      [0.1, -89.9],
      [179.999999, 85.05],
    ]);
    for (const z of [0, 8, DEEPEST])
      expect(sum(tilesOf(edges, z).flatMap((tile) => countsOf(tileCells(edges, null, tile))))).toBe(4);
    expect(tileCells(edges, null, { z: 8, x: 100, y: 100 }).size).toBe(0);
  });
});
