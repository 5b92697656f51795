import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OfficialBase } from '../../src/core/base/official-base';
import { baseTile, openBase } from '../../src/data/official-base';
import { PATIENCE_MS } from '../../src/data/patience';
import { type BaseServer, type Mood, serveBase } from '../support/base-server';

const WHOSE = { mapNumber: 'GS(2024)0650号', credit: '某测绘院', names: true };
let server: BaseServer;

beforeEach(async () => {
  server = await serveBase();
});
afterEach(() => server.stop());

const tianditu = (): OfficialBase => ({
  ...WHOSE,
  kind: 'tianditu',
  key: 'KEY',
  picture: 'vec',
  server: server.address,
});
const never = () => new AbortController().signal;
const open = (base: OfficialBase) => openBase(base, 'https://atlas.example.cn/', never());

describe('an official base', () => {
  it('is opened when a tile of 天地图 over China has come', async () => {
    expect(await open(tianditu())).toMatchObject({ ok: true, value: { kind: 'pictures' } });
    expect(server.asked).toHaveLength(1);
    expect(server.asked[0]).toMatch(/^\/vec_w\/wmts\?.*TILEMATRIX=1&TILEROW=0&TILECOL=1&tk=KEY$/);
  });

  it('is an archive of pictures, read by ranges', async () => {
    const opened = await open({ ...WHOSE, kind: 'pmtiles', url: `pmtiles://${server.address}/base.pmtiles` });
    if (!opened.ok) throw new Error(opened.error);
    const [source] = opened.value.sources;
    expect(source).toMatchObject({ id: 'base-archive', kind: 'raster', minzoom: 0, maxzoom: 3 });
    const tile = await baseTile(source!.tiles[0]!.replace('{z}/{x}/{y}', '3/6/3'), 'raster', never());
    expect(new Uint8Array(tile).slice(1, 4)).toEqual(Uint8Array.from([0x50, 0x4e, 0x47]));
    expect((await baseTile(source!.tiles[0]!.replace('{z}/{x}/{y}', '9/0/0'), 'raster', never())).byteLength).toBe(0);
  });

  it('is a style whose sources are in an archive; its sprite and glyphs are not asked for', async () => {
    const opened = await open({ ...WHOSE, kind: 'style', url: `${server.address}/style.json` });
    expect(opened).toMatchObject({
      ok: true,
      value: { kind: 'style', sources: [{ id: 'base-marks', kind: 'raster' }] },
    });
    expect(server.asked.filter((path) => !/^\/(style\.json|base\.pmtiles)/.test(path))).toEqual([]);
  });

  it.each<Mood>(['forbidden', 'garbage', 'gone'])('is none, whatever its kind, when its server is %s', async (mood) => {
    server.mood = mood;
    for (const base of [
      tianditu(),
      { ...WHOSE, kind: 'style', url: `${server.address}/style.json` },
      { ...WHOSE, kind: 'pmtiles', url: `${server.address}/base.pmtiles` },
    ] as const)
      expect((await open(base)).ok).toBe(false);
  });

  it('is none when its server says nothing for as long as one waits', async () => {
    server.mood = 'silent';
    const start = Date.now();
    const opened = await Promise.all([
      open(tianditu()),
      open({ ...WHOSE, kind: 'pmtiles', url: `${server.address}/base.pmtiles` }),
    ]);
    expect(opened.map(({ ok }) => ok)).toEqual([false, false]);
    expect(Date.now() - start).toBeGreaterThanOrEqual(PATIENCE_MS - 50);
  });

  it('does not tell its key in what goes wrong', async () => {
    server.mood = 'forbidden';
    const opened = await open(tianditu());
    expect(!opened.ok && opened.error).toMatch(/HTTP 403/);
    expect(!opened.ok && opened.error).not.toContain('KEY');
  });
});
