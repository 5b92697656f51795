// The tiles of a point archive, the file that `npm run scale` makes of a table too large for one browser: marks with their
// numbers as in the tiles of imported sets, and in the deepest ones every row as a point of its own, with all its cells.
// The order of an archive is the Z order of its rows; `from` is a place in it.
import { PbfReader, PbfWriter } from 'pbf';
import { EXTENT, type Tile, type TileCells } from './point-cells';
import { valueTable, writeFeature, writeValue, zigzag } from './point-tile';
import { CELL_BITS, type Run } from './z-order';

export const ARCHIVE_LAYER = 'points';

const OWN_KEYS = ['count', 'from', 'tile'] as const;
const POINT = 9; // the command MoveTo, once

/** The rows of a deepest tile; they follow each other in the order of the archive. */
export interface TileRows {
  readonly from: number;
  /** Columns and rows in the square of z-order.ts. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Cells of each row, one for each column. */
  readonly cells: readonly (readonly string[])[];
}

export interface ArchiveRow {
  /** Its place in the order of the archive. */
  readonly at: number;
  /** Of its cell in the square, 0.3 m at most from where the table has it. */
  readonly lng: number;
  readonly lat: number;
  /** Those that are not empty. */
  readonly cells: readonly { readonly header: string; readonly text: string }[];
}

/** What a column is called in tiles: our own two words are taken. */
export function tileKey(header: string): string {
  return (OWN_KEYS as readonly string[]).includes(header) ? `${header}_` : header;
}

/** The column and row of a deepest tile as one number. */
export function tileNumber(deepest: number, column: number, row: number): number {
  return column * 2 ** deepest + row;
}

/** Marks of a tile over the deepest ones. A mark whose points all lie in one deepest tile names it, so that a click finds their rows. */
export function encodeMarks(marks: TileCells, deepest: number, cells: { x: Uint32Array; y: Uint32Array }): Uint8Array {
  const shift = CELL_BITS - deepest;
  const values = valueTable();
  const features = Array.from({ length: marks.size }, (_, at) => {
    const [first, last] = [marks.from[at]!, marks.to[at]! - 1];
    const tags = [0, values.place(marks.count[at]!), 1, values.place(first)];
    const [column, row] = [cells.x[first]! >>> shift, cells.y[first]! >>> shift];
    // between the first and the last of a run in Z order nothing leaves the tile that holds both
    if (cells.x[last]! >>> shift === column && cells.y[last]! >>> shift === row)
      tags.push(2, values.place(tileNumber(deepest, column, row)));
    return { tags, geometry: [POINT, zigzag(marks.x[at]!), zigzag(marks.y[at]!)] };
  });
  return layerBytes(OWN_KEYS, values.all, features, EXTENT);
}

/** A deepest tile: a coordinate for every cell of the square, so that nothing is rounded. */
export function encodeRows(columns: readonly string[], rows: TileRows, { z, x, y }: Tile): Uint8Array {
  const extent = 2 ** (CELL_BITS - z);
  const values = valueTable();
  const own = [0, values.place(1), 2, values.place(tileNumber(z, x, y))];
  const features = rows.cells.map((cells, at) => {
    const tags = [...own, 1, values.place(rows.from + at)];
    for (const [column, text] of cells.entries())
      if (text !== '') tags.push(column + OWN_KEYS.length, values.place(text));
    return { tags, geometry: [POINT, zigzag(rows.x[at]! - x * extent), zigzag(rows.y[at]! - y * extent)] };
  });
  return layerBytes([...OWN_KEYS, ...columns.map(tileKey)], values.all, features, extent);
}

/** The rows of a run in a deepest tile. */
export function rowsInTile(bytes: Uint8Array, { x, y, z }: Tile, run: Run, columns: readonly string[]): ArchiveRow[] {
  const { features, values } = readLayer(bytes);
  const side = 2 ** CELL_BITS;
  const extent = 2 ** (CELL_BITS - z);
  return features.flatMap(({ tags, geometry }) => {
    const cells = new Map<number, number | string | undefined>();
    for (let at = 0; at < tags.length; at += 2) cells.set(tags[at]!, values[tags[at + 1]!]);
    const at = Number(cells.get(1));
    if (!(at >= run.from && at < run.to)) return [];
    const place = {
      lng: ((x * extent + unzigzag(geometry[1]!) + 0.5) / side) * 360 - 180,
      lat: latitude((y * extent + unzigzag(geometry[2]!) + 0.5) / side),
    };
    const texts = columns.flatMap((header, column) => {
      const text = cells.get(column + OWN_KEYS.length);
      return text === undefined ? [] : [{ header, text: String(text) }];
    });
    return [{ at, ...place, cells: texts }];
  });
}

interface Feature {
  readonly tags: number[];
  readonly geometry: number[];
}

function layerBytes(
  keys: readonly string[],
  values: readonly (string | number)[],
  features: readonly Feature[],
  extent: number,
): Uint8Array {
  const tile = new PbfWriter();
  const write = (_: null, layer: PbfWriter) => {
    layer.writeVarintField(15, 2);
    layer.writeStringField(1, ARCHIVE_LAYER);
    layer.writeVarintField(5, extent);
    for (const feature of features) layer.writeMessage(2, writeFeature, feature);
    for (const key of keys) layer.writeStringField(3, key);
    for (const value of values) layer.writeMessage(4, writeValue, value);
  };
  tile.writeMessage(3, write, null);
  return tile.finish();
}

/** The one layer of a tile as encodeRows writes it. Throws on bytes that are none. */
function readLayer(bytes: Uint8Array): { readonly features: Feature[]; readonly values: (string | number)[] } {
  const layer = { features: [] as Feature[], values: [] as (string | number)[] };
  new PbfReader(bytes).readFields((tag, _, pbf) => {
    if (tag === 3) pbf.readMessage(readLayerField, layer);
  }, null);
  return layer;
}

function readLayerField(
  tag: number,
  layer: { features: Feature[]; values: (string | number)[] },
  pbf: PbfReader,
): void {
  if (tag === 2) layer.features.push(pbf.readMessage(readFeatureField, { tags: [], geometry: [] }));
  else if (tag === 4) layer.values.push(pbf.readMessage(readValueField, { value: '' }).value);
}

function readFeatureField(tag: number, feature: Feature, pbf: PbfReader): void {
  if (tag === 2) pbf.readPackedVarint(feature.tags);
  else if (tag === 4) pbf.readPackedVarint(feature.geometry);
}

function readValueField(tag: number, holder: { value: string | number }, pbf: PbfReader): void {
  if (tag === 1) holder.value = pbf.readString();
  else if (tag === 5) holder.value = pbf.readVarint();
}

function unzigzag(value: number): number {
  return value / 2; // never negative here
}

function latitude(share: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * share))) * 180) / Math.PI;
}
