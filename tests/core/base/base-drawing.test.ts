import { describe, expect, it } from 'vitest';
import { type BaseSource, besides, firstTile, isTile } from '../../../src/core/base/base-drawing';

const SOURCE: BaseSource = {
  id: 'base-a',
  kind: 'raster',
  tiles: ['https://a.cn/{z}/{x}/{y}.png'],
  minzoom: 4,
  maxzoom: 12,
  tileSize: 256,
  bounds: null,
  isFromSouth: false,
};

describe('the first tile that is asked for', () => {
  it('lies over the middle of China at the coarsest level', () => {
    // 104.3 E, 35.6 N at level 4: column (104.3 + 180) / 22.5 = 12, row 6 of the web's tiles
    expect(firstTile(SOURCE)).toBe('https://a.cn/4/12/6.png');
    expect(firstTile({ ...SOURCE, minzoom: 0 })).toBe('https://a.cn/0/0/0.png');
  });

  it('lies in the middle of a source that holds a part only, and counts rows as the source does', () => {
    expect(firstTile({ ...SOURCE, bounds: [-10, -40, 0, -30] })).toBe('https://a.cn/4/7/9.png');
    expect(firstTile({ ...SOURCE, isFromSouth: true })).toBe('https://a.cn/4/12/9.png');
  });
});

describe('a tile', () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

  it('is a picture or vector tile by how it begins, or nothing at all', () => {
    for (const picture of ['\x89PNG\r\n', '\xff\xd8\xff\xe0', 'RIFF0000WEBPVP8 ']) {
      expect(isTile(bytes(picture), 'raster')).toBe(true);
      expect(isTile(bytes(picture), 'vector')).toBe(false);
    }
    expect(isTile(bytes('\x1a\x20'), 'vector')).toBe(true);
    expect(isTile(new Uint8Array(), 'raster')).toBe(true);
  });

  it('is not the page of a proxy or a portal', () => {
    for (const kind of ['raster', 'vector'] as const) {
      expect(isTile(bytes('<!doctype html>'), kind)).toBe(false);
      expect(isTile(bytes('{"code":301019}'), kind)).toBe(false);
    }
  });
});

describe('an address in a file', () => {
  it('is beside the file unless it is whole', () => {
    expect(besides('../t/{z}/{x}.png', 'https://a.cn/styles/one.json')).toBe('https://a.cn/t/{z}/{x}.png');
    expect(besides('pmtiles://https://b.cn/a', 'https://a.cn/')).toBe('pmtiles://https://b.cn/a');
  });
});
