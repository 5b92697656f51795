// A MapLibre style from elsewhere, taken over as a ground under our own layers: its tiles and its layers, under ids that
// cannot meet ours. Its sprite and its glyphs are left: no file of them is fetched, texts are in the system's fonts as ours.
import * as v from 'valibot';
import { failed, ok, type Result } from '../result';
import type { ForeignLayer } from './base-drawing';

const STYLE = v.looseObject({
  version: v.literal(8),
  sources: v.record(v.string(), v.looseObject({ type: v.string() })),
  layers: v.array(v.looseObject({ id: v.string(), type: v.string() })),
});

/** Says where the tiles of a source are; also the form of a TileJSON. */
const TILE_LIST = v.looseObject({
  tiles: v.optional(v.pipe(v.array(v.string()), v.minLength(1))),
  minzoom: v.optional(v.number(), 0),
  maxzoom: v.optional(v.number(), 18),
  tileSize: v.optional(v.number(), 512),
  bounds: v.optional(v.nullable(v.tuple([v.number(), v.number(), v.number(), v.number()])), null),
  scheme: v.optional(v.string(), 'xyz'),
});
export type TileList = Readonly<v.InferOutput<typeof TILE_LIST>>;

export interface ForeignSource {
  /** With our prefix. */
  readonly id: string;
  readonly kind: 'raster' | 'vector';
  /** Of a TileJSON or an archive, when the tiles are not listed in the style. */
  readonly url: string | null;
  readonly list: TileList;
}

export interface ForeignStyle {
  readonly sources: readonly ForeignSource[];
  readonly layers: readonly ForeignLayer[];
}

const DRAWN = ['background', 'raster', 'fill', 'line', 'circle', 'symbol'];

/** Layers that cannot be drawn without the style's pictures, or whose source is of another kind, are left out. */
export function readForeignStyle(input: unknown): Result<ForeignStyle, string> {
  const parsed = v.safeParse(STYLE, input);
  if (!parsed.success) return failed(parsed.issues[0].message);
  const sources = Object.entries(parsed.output.sources).flatMap(([name, source]) => sourceOf(name, source) ?? []);
  const known = new Set(sources.map(({ id }) => id));
  const layers = parsed.output.layers.flatMap((layer) => layerOf(layer, known) ?? []);
  return sources.length > 0 && layers.length > 0
    ? ok({ sources, layers })
    : failed('no layer of raster or vector tiles');
}

export function readTileList(input: unknown): Result<TileList, string> {
  const parsed = v.safeParse(TILE_LIST, input);
  return parsed.success ? ok(parsed.output) : failed(parsed.issues[0].message);
}

function sourceOf(name: string, source: { readonly type: string }): ForeignSource | null {
  const list = readTileList(source);
  const url = (source as { readonly url?: unknown }).url;
  const address = typeof url === 'string' ? url : null;
  if ((source.type !== 'raster' && source.type !== 'vector') || !list.ok) return null;
  if (!list.value.tiles && address === null) return null;
  return { id: baseId(name), kind: source.type, url: address, list: list.value };
}

type Properties = Readonly<Record<string, unknown>>;

function layerOf(
  layer: { readonly id: string; readonly type: string },
  sources: ReadonlySet<string>,
): ForeignLayer | null {
  const { source, layout, paint, metadata: _, ...rest } = layer as typeof layer & Properties;
  const from = typeof source === 'string' ? baseId(source) : null;
  if (!DRAWN.includes(layer.type) || (from === null ? layer.type !== 'background' : !sources.has(from))) return null;
  const paints = propertiesOf(paint);
  if (Object.keys(paints).some((name) => name.endsWith('-pattern'))) return null;
  // `text-font` names fonts of the glyphs that are left.
  const layouts = without(propertiesOf(layout), (name) => name.startsWith('icon-') || name === 'text-font');
  if (layer.type === 'symbol' && layouts['text-field'] === undefined) return null;
  const drawn = {
    ...rest,
    id: baseId(layer.id),
    layout: layouts,
    paint: without(paints, (name) => name.startsWith('icon-')),
  };
  return from === null ? drawn : { ...drawn, source: from };
}

function baseId(name: string): string {
  return `base-${name}`;
}

function propertiesOf(value: unknown): Properties {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function without(properties: Properties, isLeft: (name: string) => boolean): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !isLeft(name)));
}
