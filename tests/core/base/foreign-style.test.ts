import { describe, expect, it } from 'vitest';
import { type ForeignStyle, readForeignStyle, readTileList } from '../../../src/core/base/foreign-style';

const STYLE = {
  version: 8,
  sprite: 'https://elsewhere.example/sprite',
  glyphs: 'https://elsewhere.example/{fontstack}/{range}.pbf',
  sources: {
    land: { type: 'vector', url: 'https://a.cn/land.json' },
    photo: { type: 'raster', tiles: ['./{z}/{x}/{y}.jpg'], tileSize: 256, maxzoom: 9 },
    hills: { type: 'raster-dem', url: 'https://a.cn/hills.json' },
  },
  layers: [
    { id: 'sea', type: 'background', paint: { 'background-color': '#def' } },
    { id: 'photo', type: 'raster', source: 'photo' },
    { id: 'relief', type: 'hillshade', source: 'hills' },
    { id: 'wood', type: 'fill', source: 'land', 'source-layer': 'wood', paint: { 'fill-pattern': 'trees' } },
    { id: 'shop', type: 'symbol', source: 'land', 'source-layer': 'poi', layout: { 'icon-image': 'shop' } },
    {
      id: 'marks',
      type: 'symbol',
      source: 'land',
      'source-layer': 'places',
      metadata: { group: 1 },
      layout: { 'text-field': ['get', 'name'], 'text-font': ['Noto Sans'], 'icon-image': 'dot' },
      paint: { 'text-color': '#333', 'icon-opacity': 0.5 },
    },
  ],
};

describe('a style from elsewhere', () => {
  it('has ids that meet none of ours, in layers and in what they draw from', () => {
    expect(readStyle().sources.map(({ id }) => id)).toEqual(['base-land', 'base-photo']);
    expect(readStyle().layers.map(({ id }) => id)).toEqual(['base-sea', 'base-photo', 'base-marks']);
    expect(readStyle().layers.map((layer) => layer['source'])).toEqual([undefined, 'base-photo', 'base-land']);
  });

  it('leaves its sprite and its glyphs, and what cannot be drawn without them', () => {
    expect(JSON.stringify(readStyle())).not.toMatch(/elsewhere|icon-|pattern|text-font/);
    expect(readStyle().layers.at(-1)).toEqual({
      id: 'base-marks',
      type: 'symbol',
      source: 'base-land',
      'source-layer': 'places',
      layout: { 'text-field': ['get', 'name'] },
      paint: { 'text-color': '#333' },
    });
  });

  it('says where its tiles are, or who lists them', () => {
    expect(readStyle().sources[0]).toMatchObject({ kind: 'vector', url: 'https://a.cn/land.json' });
    expect(readStyle().sources[1]).toMatchObject({ url: null, list: { tiles: ['./{z}/{x}/{y}.jpg'], maxzoom: 9 } });
  });

  it.each([null, {}, { ...STYLE, version: 7 }, { ...STYLE, layers: [] }, { ...STYLE, sources: {} }, '<html>'])(
    'is none when it is %j',
    (input) => {
      expect(readForeignStyle(input).ok).toBe(false);
    },
  );
});

it.each([
  ['a source of another kind', { type: 'geojson', data: {} }],
  ['a source that says nowhere where its tiles are', { type: 'raster' }],
  ['a source with an empty list', { type: 'raster', tiles: [] }],
])('leaves out %s with its layers', (_, source) => {
  const style = { ...STYLE, sources: { photo: source, land: STYLE.sources.land } };
  const read = readForeignStyle(style);
  expect(read.ok && read.value.sources.map(({ id }) => id)).toEqual(['base-land']);
  expect(read.ok && read.value.layers.map(({ id }) => id)).toEqual(['base-sea', 'base-marks']);
});

it('leaves out a layer that draws from nothing, and one of pictures by any property of its paint', () => {
  const layers = [
    { id: 'line', type: 'line', paint: {} },
    { id: 'road', type: 'line', source: 'land', paint: { 'line-pattern': 'dots' } },
    { id: 'wall', type: 'line', source: 'land', paint: null },
  ];
  const read = readForeignStyle({ ...STYLE, layers });
  expect(read.ok && read.value.layers).toEqual([
    { id: 'base-wall', type: 'line', source: 'base-land', layout: {}, paint: {} },
  ]);
  expect(readForeignStyle({ ...STYLE, layers: layers.slice(0, 2) })).toEqual({
    ok: false,
    error: 'no layer of raster or vector tiles',
  });
});

describe('a list of tiles', () => {
  it('has the levels 0 to 18 where it names none', () => {
    expect(readTileList({ tiles: ['a'] })).toMatchObject({
      ok: true,
      value: { minzoom: 0, maxzoom: 18, bounds: null },
    });
    expect(readTileList({ tiles: [] }).ok).toBe(false);
  });
});

function readStyle(): ForeignStyle {
  const read = readForeignStyle(STYLE);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}
