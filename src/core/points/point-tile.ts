// A tile of all sets as the map library reads it: Mapbox Vector Tile 2.1, one layer of points, each with its set, the place
// of the set's colour in the palette, its number of points and its run in the set's order, by which a click finds them again.
import { PbfWriter } from 'pbf';
import { EXTENT, type TileCells } from './point-cells';

export const POINT_LAYER = 'points';

export interface SetCells {
  readonly set: string;
  readonly colour: number;
  readonly cells: TileCells;
}

const KEYS = ['set', 'colour', 'count', 'from', 'to'] as const;

/** Empty when there is nothing to draw. */
export function encodeTile(sets: readonly SetCells[]): Uint8Array<ArrayBuffer> {
  const drawn = sets.filter(({ cells }) => cells.size > 0);
  if (drawn.length === 0) return new Uint8Array();
  const tile = new PbfWriter();
  tile.writeMessage(3, writeLayer, drawn);
  return new Uint8Array(tile.finish()); // a copy that owns its buffer, so that it can be handed over
}

function writeLayer(sets: readonly SetCells[], layer: PbfWriter): void {
  layer.writeVarintField(15, 2);
  layer.writeStringField(1, POINT_LAYER);
  layer.writeVarintField(5, EXTENT);
  const values = valueTable();
  for (const { set, colour, cells } of sets)
    for (let at = 0; at < cells.size; at++) {
      const tags = [
        values.place(set),
        values.place(colour),
        values.place(cells.count[at]!),
        values.place(cells.from[at]!),
        values.place(cells.to[at]!),
      ].flatMap((value, key) => [key, value]);
      const geometry = [9, zigzag(cells.x[at]!), zigzag(cells.y[at]!)];
      layer.writeMessage(2, writeFeature, { tags, geometry });
    }
  for (const key of KEYS) layer.writeStringField(3, key);
  for (const value of values.all) layer.writeMessage(4, writeValue, value);
}

export interface TileFeature {
  readonly tags: number[];
  readonly geometry: number[];
}

/** A point, by the places of its keys and values in those of its layer. */
export function writeFeature({ tags, geometry }: TileFeature, feature: PbfWriter): void {
  feature.writePackedVarint(2, tags);
  feature.writeVarintField(3, 1);
  feature.writePackedVarint(4, geometry);
}

export function writeValue(value: string | number, message: PbfWriter): void {
  if (typeof value === 'string') message.writeStringField(1, value);
  else message.writeVarintField(5, value);
}

/** Equal values are written once. */
export function valueTable() {
  const places = new Map<string | number, number>();
  const all: (string | number)[] = [];
  const place = (value: string | number): number => {
    const known = places.get(value);
    if (known !== undefined) return known;
    places.set(value, all.length);
    return all.push(value) - 1;
  };
  return { all, place };
}

export function zigzag(value: number): number {
  return value * 2;
}
