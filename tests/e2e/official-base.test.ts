// An operator's official base: drawn under our layers with whose it is, and, when its server is slow, refuses, sends garbage
// or dies, said once while everything else goes on; and her points, out of an archive beside it. The folder is sealed as `npm run config` does, so its policy is the real one.
import { cpSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CELL_BITS } from '../../src/core/points/z-order';
import { sealFolder } from '../../tools/release/seal';
import { randomRows, writeRandomArchive } from '../support/archive';
import { openAtlas } from '../support/atlas-page';
import { axeFaults, withAxe } from '../support/axe';
import { type BaseServer, serveBase } from '../support/base-server';
import { settled } from '../support/browser';
import { browserOfThisFile } from '../support/chromium';
import { type StaticServer, serveFolder } from '../support/static-server';

const chromium = browserOfThisFile();
const WAIT = { timeout: 30_000 };
const WHOSE = { mapNumber: 'GS（2024）0650号', credit: '某省测绘院' };
let folder: string;
let site: StaticServer;
let base: BaseServer;

beforeAll(async () => {
  base = await serveBase();
  folder = mkdtempSync(join(tmpdir(), 'atlas-base-'));
  cpSync('dist', folder, { recursive: true });
  site = await serveFolder(folder);
});
afterAll(async () => {
  await Promise.all([site.stop(), base.stop()]);
  rmSync(folder, { recursive: true });
});

function configure(officialBase: object, pointTiles: readonly object[] = []): string {
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ officialBase, pointTiles }));
  return sealFolder(folder).policy;
}

const toasts = (page: Page) => page.locator('.toast').allInnerTexts();
/** A press elsewhere has closed the sheet of layers. */
const switchTo = async (page: Page, isOn: boolean) => {
  const box = page.getByRole('checkbox', { name: '官方底图' });
  if (!(await box.isVisible())) await page.getByRole('button', { name: '图层' }).click();
  await box.setChecked(isOn);
};
/** Ids of layers from the bottom that are drawn now, ours and the base's. */
const drawnIds = (page: Page) =>
  page.evaluate(() => {
    const { atlasMap } = window as unknown as { readonly atlasMap: import('maplibre-gl').Map };
    return atlasMap.getStyle().layers.flatMap(({ id, layout }) => (layout?.visibility === 'none' ? [] : [id]));
  });

const ROWS = randomRows(2000, 11);
const STATIONS = {
  url: './points.pmtiles',
  name: { zh: '服务站', en: 'Stations' },
  source: { zh: '某省民政厅', en: 'A province' },
};
/** The last row of the Z order lies in the far south-east, by itself. */
const LONELY = (() => {
  const { x, y, cells } = ROWS.findLast(({ cells: [, name] }) => name !== '')!;
  const side = 2 ** CELL_BITS;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / side))) * 180) / Math.PI;
  return { id: cells[0], lng: (x / side) * 360 - 180, lat };
})();

/** Moves the map so that the place is at 700, 340, right of the panel; how many points are drawn there. */
async function pointsDrawn(page: Page, to: { lng: number; lat: number; zoom: number }): Promise<number> {
  await page.evaluate(({ lng, lat, zoom }) => {
    const { atlasMap } = window as unknown as { readonly atlasMap: import('maplibre-gl').Map };
    document.documentElement.dataset['atlas'] = 'drawing';
    atlasMap.setMinZoom(0);
    atlasMap.easeTo({ center: [lng, lat], zoom, offset: zoom > 0 ? [200, 0] : [0, 0], duration: 0 });
  }, to);
  await settled(page);
  return page.evaluate(() => {
    const { atlasMap } = window as unknown as { readonly atlasMap: import('maplibre-gl').Map };
    const marks = atlasMap.queryRenderedFeatures({ layers: ['archive-0'] });
    return marks.reduce((sum, { properties }) => sum + Number(properties['count']), 0);
  });
}

describe('the official base', () => {
  it('is 天地图 under our layers with its 审图号, and a bad day of its server is said once', async () => {
    expect(configure({ kind: 'tianditu', key: 'KEY', server: base.address, ...WHOSE })).toContain(
      `connect-src 'self' ${base.address}`,
    );
    const { page, faults } = await openAtlas(chromium.browser, site.address, '', { prepare: withAxe });
    expect(base.asked).toEqual([]);
    await switchTo(page, true);
    const credit = page.locator('.base-credit');
    await expect.poll(() => credit.innerText(), WAIT).toBe('某省测绘院 审图号：GS（2024）0650号');
    await settled(page);
    const ids = await drawnIds(page);
    expect(ids.slice(0, 6)).toEqual(['sea', 'land', 'paper', 'base-vec', 'base-cva', 'overlay-provinces']);
    expect(ids.filter((id) => /line|dashes|islands|city-labels/.test(id))).not.toContain('nation-line');
    expect(base.asked.every((path) => /^\/(vec|cva)_w\/wmts\?.*TILEMATRIXSET=w.*&tk=KEY$/.test(path))).toBe(true);
    expect(decodeURIComponent(page.url())).toContain('l=base');
    expect(await axeFaults(page)).toEqual([]);

    // dies midway: tiles that were not there yet do not come
    base.mood = 'gone';
    await page.evaluate(() => {
      const { atlasMap } = window as unknown as { readonly atlasMap: import('maplibre-gl').Map };
      atlasMap.jumpTo({ center: [104, 30.6], zoom: 8 });
    });
    await expect.poll(() => toasts(page), WAIT).toEqual([expect.stringContaining('官方底图现在显示不了')]);
    await settled(page);
    expect(await credit.count()).toBe(0);
    const after = await drawnIds(page);
    expect(after.filter((id) => id.startsWith('base-'))).toEqual([]);
    expect(after).toEqual(expect.arrayContaining(['nation-line', 'dashes', 'city-labels', 'marks-cases']));

    for (const mood of ['forbidden', 'garbage', 'silent'] as const) {
      await page.locator('.toast button').click();
      await switchTo(page, false);
      base.mood = mood;
      await switchTo(page, true);
      if (mood === 'silent') await settled(page); // the map does not wait with us
      await expect.poll(() => toasts(page), WAIT).toEqual([expect.stringContaining('官方底图现在显示不了')]);
      expect(await credit.count(), mood).toBe(0);
    }

    base.mood = 'well';
    await switchTo(page, false);
    await switchTo(page, true);
    await credit.waitFor(WAIT);
    await settled(page);
    expect(faults).toEqual([]);
  });

  it('is a style whose archive lies elsewhere, and asks no host for sprites or glyphs; points of an archive lie over it', async () => {
    base.mood = 'well';
    await writeRandomArchive(folder, ROWS);
    configure({ kind: 'style', url: `${base.address}/style.json`, ...WHOSE }, [STATIONS]);
    const { page, faults } = await openAtlas(chromium.browser, site.address, '#l=base');
    await page.locator('.base-credit').waitFor(WAIT);
    await settled(page);
    expect((await drawnIds(page)).slice(3, 5)).toEqual(['base-sea', 'base-marks']);
    expect(await toasts(page)).toEqual([]);
    expect(faults).toEqual([]);

    // every row of the archive is drawn, said in the legend with its source, and opened by a click
    const line = page.getByRole('button', { name: '服务站' });
    await expect.poll(() => line.innerText(), WAIT).toMatch(/服务站\s*2,000/);
    await page.getByRole('button', { name: '图例' }).click();
    await expect.poll(() => page.locator('.legend').innerText()).toMatch(/来源：某省民政厅 · 另有 5 行没有可用的坐标/);
    await page.getByRole('button', { name: '图例' }).click();
    await expect.poll(() => pointsDrawn(page, { lng: 0, lat: 0, zoom: 0 }), WAIT).toBe(ROWS.length);
    expect(await pointsDrawn(page, { ...LONELY, zoom: 9 })).toBe(1);
    await page.mouse.click(700, 340);
    await expect.poll(() => page.locator('.inspect').innerText(), WAIT).toContain(`点 ${LONELY.id}`);
    expect(await page.locator('.inspect').innerText()).toContain('来源：某省民政厅');
    await page.keyboard.press('Escape');

    // a base without a 审图号 is none; points whose file is cut short are taken off whole, each said once
    const { size } = statSync(join(folder, 'points.pmtiles'));
    truncateSync(join(folder, 'points.pmtiles'), size / 2);
    configure({ kind: 'style', url: `${base.address}/style.json`, credit: '某省测绘院' }, [STATIONS]);
    await page.reload();
    await settled(page);
    await pointsDrawn(page, { ...LONELY, zoom: 12 });
    const said = ['“服务站”的点现在取不到', 'officialBase.mapNumber'].map((part) => expect.stringContaining(part));
    await expect.poll(async () => (await toasts(page)).sort(), WAIT).toEqual(said);
    expect(await page.locator('.base-credit').count()).toBe(0);
    expect((await drawnIds(page)).filter((id) => id.startsWith('archive'))).toEqual([]);
    expect(faults).toEqual([]);
  });
});
