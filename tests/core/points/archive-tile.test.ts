import { describe, expect, it } from 'vitest';
import { encodeRows, rowsInTile, tileKey, tileNumber } from '../../../src/core/points/archive-tile';
import { CELL_BITS, cellsOf } from '../../../src/core/points/z-order';

const Z = 12;
const SHIFT = CELL_BITS - Z;
/** 天安门 and a street of 成都, each in the deepest tile that it lies in. */
const [X, Y] = [
  [116.397477, 39.908692],
  [116.397478, 39.908693],
].map(([lng, lat]) => cellsOf(Float64Array.of(lng!), Float64Array.of(lat!))) as [
  ReturnType<typeof cellsOf>,
  ReturnType<typeof cellsOf>,
]; // two places in, two out
const TILE = { z: Z, x: X.x[0]! >>> SHIFT, y: X.y[0]! >>> SHIFT };
const COLUMNS = ['id', 'name', 'from'];
const BYTES = encodeRows(
  COLUMNS,
  {
    from: 70_000,
    x: [X.x[0]!, Y.x[0]!],
    y: [X.y[0]!, Y.y[0]!],
    cells: [
      ['0012', '天安门', '北京'],
      ['0013', '', '北京'],
    ],
  },
  TILE,
);

describe('the rows of a deepest tile', () => {
  it('come back as they went in, cells that are empty left out, zeros in front kept', () => {
    const rows = rowsInTile(BYTES, TILE, { from: 70_000, to: 70_002 }, COLUMNS);
    expect(rows.map(({ at, cells }) => [at, cells.map(({ header, text }) => `${header}=${text}`)])).toEqual([
      [70_000, ['id=0012', 'name=天安门', 'from=北京']],
      [70_001, ['id=0013', 'from=北京']],
    ]);
  });

  it('stand within a metre of where the table has them', () => {
    const [first] = rowsInTile(BYTES, TILE, { from: 70_000, to: 70_001 }, COLUMNS);
    // a degree of latitude is 111 km
    expect(Math.abs(first!.lng - 116.397477)).toBeLessThan(1 / 111_000);
    expect(Math.abs(first!.lat - 39.908692)).toBeLessThan(1 / 111_000);
  });

  it('are those of the run alone', () => {
    expect(rowsInTile(BYTES, TILE, { from: 70_001, to: 70_002 }, COLUMNS).map(({ at }) => at)).toEqual([70_001]);
    expect(rowsInTile(BYTES, TILE, { from: 0, to: 70_000 }, COLUMNS)).toEqual([]);
    expect(rowsInTile(new Uint8Array(), TILE, { from: 0, to: 9 }, COLUMNS)).toEqual([]);
  });

  it('are in a tile of one number, whatever the zoom', () => {
    expect(tileNumber(16, 65_535, 65_535)).toBe(2 ** 32 - 1);
    expect(tileNumber(12, 3, 5)).toBe(3 * 4096 + 5);
  });

  it('keep our own words apart from columns of the same name', () => {
    expect(['count', 'from', 'tile', 'name'].map(tileKey)).toEqual(['count_', 'from_', 'tile_', 'name']);
  });
});
