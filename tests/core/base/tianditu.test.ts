import { describe, expect, it } from 'vitest';
import { serversOf, TIANDITU_SERVER, tiandituDrawing } from '../../../src/core/base/tianditu';

describe('天地图', () => {
  it('is asked at eight servers for GetTile of the Web Mercator grid, with the key', () => {
    const drawing = tiandituDrawing({ server: TIANDITU_SERVER, key: 'KEY', picture: 'vec', names: true });
    const [map, names] = drawing.sources;
    expect(drawing.sources.map(({ id }) => id)).toEqual(['base-vec', 'base-cva']);
    expect(map?.tiles).toHaveLength(8);
    const address = new URL(map?.tiles[3] ?? '');
    expect(`${address.origin}${address.pathname}`).toBe('https://t3.tianditu.gov.cn/vec_w/wmts');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      SERVICE: 'WMTS',
      REQUEST: 'GetTile',
      VERSION: '1.0.0',
      LAYER: 'vec',
      STYLE: 'default',
      TILEMATRIXSET: 'w',
      FORMAT: 'tiles',
      TILEMATRIX: '{z}',
      TILEROW: '{y}',
      TILECOL: '{x}',
      tk: 'KEY',
    });
    expect(names?.tiles[0]).toContain('/cva_w/wmts?');
    expect([map?.minzoom, map?.maxzoom, map?.tileSize]).toEqual([1, 18, 256]);
  });

  it('comes without names, as imagery or as relief where that is wanted', () => {
    const idsOf = (picture: 'img' | 'ter', names: boolean) =>
      tiandituDrawing({ server: 'https://m.example.cn/', key: 'K', picture, names }).sources.map(({ id }) => id);
    expect(idsOf('img', false)).toEqual(['base-img']);
    expect(idsOf('ter', true)).toEqual(['base-ter', 'base-cta']);
  });

  it('has one server where no range is named', () => {
    expect(serversOf('https://m.example.cn')).toEqual(['https://m.example.cn']);
    expect(serversOf('https://m{2-4}.cn')).toEqual(['https://m2.cn', 'https://m3.cn', 'https://m4.cn']);
  });
});
