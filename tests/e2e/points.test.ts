// A list of 20,000 coordinates from the file to the map, in real Chromium: drawn, filtered, near a city, asked for gaps, opened
// point by point, and there again after a reload; and a list that is broken.
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openAtlas } from '../support/atlas-page';
import { settled } from '../support/browser';
import { browserOfThisFile } from '../support/chromium';
import { csvBytes } from '../support/points';

const address = inject('address');
const ROWS = 20_000;

const chromium = browserOfThisFile();

async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: '导入名单' }).click();
  await page.locator('.import-drop input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

/** Points of all marks on the screen. */
function drawn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { atlasMap } = window as unknown as {
      readonly atlasMap: {
        queryRenderedFeatures(wish: object): readonly { readonly properties: Readonly<Record<string, number>> }[];
        getLayer(id: string): unknown;
      };
    };
    if (!atlasMap.getLayer('points')) return 0;
    const marks = atlasMap.queryRenderedFeatures({ layers: ['points'] });
    return marks.reduce((sum, { properties }) => sum + (properties['count'] ?? 0), 0);
  });
}

describe('a set of points', () => {
  it('is drawn, filtered, counted near a city, asked for gaps, opened, and kept over a reload', async () => {
    const { page, faults } = await openAtlas(chromium.browser, address);

    // given a list of coordinates
    await give(page, 'places.csv', Buffer.from(csvBytes(ROWS)));
    await expect.poll(() => page.locator('.import-preview').innerText()).toContain('都带坐标');
    await page.getByRole('button', { name: '放到地图上' }).click();
    await expect.poll(() => page.locator('.import-account .sum').innerText()).toBe('20,000 行 = 落点 20,000 + 退回 0');
    await page.getByRole('button', { name: '看地图' }).click();

    // then every point of it is on the map and in the counter
    await expect.poll(() => drawn(page)).toBe(ROWS);
    await expect.poll(() => page.locator('.panel-foot').innerText()).toContain('显示 20160 / 20160 条');

    // when a theme is chosen
    await page.getByRole('button', { name: '主题' }).click();
    await page.locator('.popover .check', { hasText: '老龄' }).first().click();
    await expect.poll(() => drawn(page)).toBeLessThan(ROWS / 2);
    const filtered = await drawn(page);
    expect(filtered).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '清除筛选' }).first().click();
    await expect.poll(() => drawn(page)).toBe(ROWS);

    // when a reload brings it back, near a city
    await page.goto(`${address}#near=510100,100`);
    await page.reload();
    await settled(page);
    const near = page.locator('.nearby section', { hasText: 'places' }).first();
    await expect.poll(() => near.innerText()).toMatch(/places\s*[\d,]+ 点/);
    await near.locator('.row').first().click();
    await expect.poll(() => page.locator('.inspect').innerText()).toContain('places.csv 第');
    expect(await page.locator('.inspect').innerText()).toContain('机构');

    // and as the supply of gaps
    await page.getByRole('tab', { name: '缺口' }).click();
    await page.locator('select', { hasText: '我的点集' }).selectOption('points');
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('of:points');
    await expect.poll(() => page.locator('.drawer-headline').innerText()).toMatch(/\d+(\.\d+)?%/);
    expect(faults).toEqual([]);
  }, 240_000);

  it('says which row opens a quote that nothing closes, and nothing of it stays', async () => {
    const { page } = await openAtlas(chromium.browser, address);
    const open = new TextDecoder().decode(csvBytes(6000)).replace('点 5990', '"点 5990');
    await give(page, 'open.csv', Buffer.from(open));
    await page.getByRole('button', { name: '放到地图上' }).click();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('5991 行有一个没有闭合的引号');
    expect(await page.locator('.import-sets').count()).toBe(0);
  });
});
