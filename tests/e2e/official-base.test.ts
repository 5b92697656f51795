// An operator's official base: drawn under our layers with whose it is, and, when its server is slow, refuses, sends garbage
// or dies, said once while everything else goes on. The folder is sealed as `npm run config` does, so its policy is the real one.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealFolder } from '../../tools/release/seal';
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

function configure(officialBase: object): string {
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ officialBase }));
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

  it('is a style whose archive lies elsewhere, and asks no host for sprites or glyphs', async () => {
    base.mood = 'well';
    configure({ kind: 'style', url: `${base.address}/style.json`, ...WHOSE });
    const { page, faults } = await openAtlas(chromium.browser, site.address, '#l=base');
    await page.locator('.base-credit').waitFor(WAIT);
    await settled(page);
    expect((await drawnIds(page)).slice(3, 5)).toEqual(['base-sea', 'base-marks']);
    expect(await toasts(page)).toEqual([]);
    expect(faults).toEqual([]);

    // without a 审图号 there is none
    configure({ kind: 'style', url: `${base.address}/style.json`, credit: '某省测绘院' });
    await page.reload();
    await settled(page);
    await expect.poll(() => toasts(page), WAIT).toEqual([expect.stringContaining('officialBase.mapNumber')]);
    expect(await page.locator('.base-credit').count()).toBe(0);
  });
});
