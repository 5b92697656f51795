// What is handed over and walked through in a meeting: years, two cities side by side, the tour; and all of it under a finger.
import type { Map as MapLibre } from 'maplibre-gl';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openAtlas } from '../support/atlas-page';
import { settled } from '../support/browser';
import { browserOfThisFile } from '../support/chromium';
import { smallTargets } from '../support/small-targets';

const address = inject('address');

const chromium = browserOfThisFile();

const WAIT = { timeout: 60_000 };
const hashOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash);

describe('the timeline', () => {
  it('narrows the years by keys, keeps the undated until they are put away, and is one step back', async () => {
    const { page, faults } = await openAtlas(chromium.browser, address);
    const counter = page.locator('.panel-foot p');
    const before = await counter.innerText();
    await page.locator('.filter-bar .chip', { hasText: '年份' }).click();
    const to = page.getByRole('slider', { name: '结束年份' });
    await to.focus();
    for (let years = 0; years < 3; years++) await page.keyboard.down('ArrowLeft');
    await page.keyboard.up('ArrowLeft');
    await expect.poll(() => hashOf(page), WAIT).toMatch(/f=year:\d{4}-2019,undated/);
    await expect.poll(() => counter.innerText(), WAIT).toMatch(/未注明日期 \d+ 条/);

    const undated = Number(/未注明日期 (\d+) 条/.exec(await counter.innerText())?.[1]);
    const shown = async () => Number(/显示 (\d+)/.exec(await counter.innerText())?.[1]);
    const withUndated = await shown();
    await page.getByRole('checkbox', { name: /未注明日期/ }).click();
    await expect.poll(shown, WAIT).toBe(withUndated - undated);

    await page.goBack();
    await page.goBack();
    await expect.poll(() => counter.innerText(), WAIT).toBe(before);
    expect(faults).toEqual([]);
  });
});

describe('a comparison', () => {
  it('begins at a city, moves both maps as one, and comes back from its link', async () => {
    const { page, faults } = await openAtlas(chromium.browser, address, '#sel=unit:510100');
    await page.getByRole('button', { name: '与另一处比较' }).click();
    await page.getByRole('searchbox', { name: '第二处' }).fill('harbin');
    await page.getByRole('button', { name: /哈尔滨市/ }).click();
    const table = page.locator('.compare-table').first();
    await expect.poll(() => table.innerText(), WAIT).toMatch(/公里内有记录[^%]+%/);
    expect(hashOf(page)).toContain('cmp=510100,230100,100');

    const cameras = () =>
      page
        .locator('.compare-maps [data-camera]')
        .evaluateAll((all) => all.map((one) => ((one as HTMLElement).dataset['camera'] ?? '').split('/').map(Number)));
    await expect.poll(async () => (await cameras()).length, WAIT).toBe(2);
    // One scale on the ground: kilometres to the pixel are equal, the zooms of 30° and 45° north are not.
    const scale = ([zoom, lat]: number[]) => Math.cos(((lat ?? 0) * Math.PI) / 180) / 2 ** (zoom ?? 0);
    const isOneScale = async () => {
      const [one, two] = await cameras();
      return Math.abs(scale(one ?? []) / scale(two ?? []) - 1) < 0.01;
    };
    await expect.poll(isOneScale, WAIT).toBe(true);
    const start = (await cameras())[1]?.[0] ?? 0;
    await page.locator('.compare-buttons button').first().click();
    await expect.poll(async () => ((await cameras())[1]?.[0] ?? 0) - start > 0.9, WAIT).toBe(true);
    await expect.poll(isOneScale, WAIT).toBe(true);

    const said = await table.innerText();
    const fresh = await openAtlas(chromium.browser, address, new URL(page.url()).hash);
    await expect.poll(() => fresh.page.locator('.compare-table').first().innerText(), WAIT).toBe(said);
    // Both maps stand where they stood, not where they are framed at first.
    const camerasOf = (of: Page) =>
      of
        .locator('.compare-maps [data-camera]')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['camera']));
    const stood = (await camerasOf(page)).map((one) => one?.slice(0, 8));
    await expect.poll(async () => (await camerasOf(fresh.page)).map((one) => one?.slice(0, 8)), WAIT).toEqual(stood);
    expect([...faults, ...fresh.faults]).toEqual([]);
  });
});

/** Whether the card of the tour covers a position, once the map has come to rest. */
async function isUnderCard(page: Page, position: readonly [number, number]): Promise<boolean> {
  await settled(page);
  const { x, y } = await page.evaluate(
    (at) => (window as unknown as { atlasMap: MapLibre }).atlasMap.project([...at]),
    position,
  );
  const card = (await page.locator('.tour').boundingBox())!;
  return x > card.x && x < card.x + card.width && y > card.y && y < card.y + card.height;
}

describe('the tour', () => {
  it('walks by arrow keys with live numbers, and is left by Escape with the last picture kept', async () => {
    const { page, faults } = await openAtlas(chromium.browser, address);
    await page.getByRole('button', { name: /五个问题走一遍/ }).click();
    const text = page.locator('.tour > p');
    await expect.poll(() => text.innerText(), WAIT).toMatch(/成都市里有 \d+ 条记录/);
    expect(hashOf(page)).toContain('near=510100,200');
    const inside = /有 (\d+) 条/.exec(await text.innerText())?.[1];
    expect(await page.locator('.panel-body .section-head').first().innerText()).toContain(`${inside} 条`);
    expect(await isUnderCard(page, [104.07, 30.67])).toBe(false);

    await page.keyboard.press('ArrowRight');
    await expect.poll(() => text.innerText(), WAIT).toMatch(/住着 \d+\.\d%–\d+\.\d%/);
    expect(await page.locator('.gaps-headline').innerText()).toContain(
      /[\d.]+%–[\d.]+%/.exec(await text.innerText())![0],
    );
    expect(await isUnderCard(page, [116.4, 39.9])).toBe(false);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => text.innerText(), WAIT)
      .toMatch(/再加 3 个中心.*从 \d+\.\d% 到 \d+\.\d%：\p{Script=Han}+、/u);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.tour').count(), WAIT).toBe(0);
    expect(hashOf(page)).toContain('tab=siting');
    expect(hashOf(page)).not.toContain('tour=');
    expect(faults).toEqual([]);
  });
});

describe('a phone', () => {
  it('has a sheet with three stops by finger and keys, a filter pill with its count, and no target under 44 px', async () => {
    const { page, faults } = await openAtlas(chromium.browser, address, '#f=kind:hub', { width: 390, height: 844 });
    // The sheet comes to rest at once, so that the next finger finds its handle.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const pill = page.locator('.filter-pill');
    expect(await pill.innerText()).toMatch(/筛选\s*1\s*· 9 条/);
    const small = async (state: string) => (await smallTargets(page)).map((fault) => `${state}: ${fault}`);
    const found = await small('list');

    const panel = page.locator('.panel');
    const handle = page.locator('.sheet-handle');
    const drag = async (by: number) => {
      const box = (await handle.boundingBox())!;
      const [x, y] = [box.x + box.width / 2, box.y + 30];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x, y + by / 2);
      await page.mouse.move(x, y + by);
      await page.mouse.up();
    };
    const stop = async () => /sheet-(\w+)/.exec((await panel.getAttribute('class')) ?? '')?.[1];
    await drag(120);
    await expect.poll(stop, WAIT).toBe('peek');
    await expect.poll(() => pill.isVisible(), WAIT).toBe(true);
    await drag(-120);
    await expect.poll(stop, WAIT).toBe('half');
    await handle.focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(stop, WAIT).toBe('full');
    await page.keyboard.press('Enter');
    await expect.poll(stop, WAIT).toBe('peek');
    await pill.click();
    await expect.poll(stop, WAIT).toBe('half');
    found.push(...(await small('filters')));

    await page.locator('.legend-toggle').click();
    found.push(...(await small('legend')));
    await page.locator('.legend-toggle').click();
    const answered = { 缺口: '.gaps-table tbody tr', 选址: '.siting-certificate.proven', 比较: '.drawer-column' };
    for (const [tab, answer] of Object.entries(answered)) {
      await page.getByRole('tab', { name: tab }).click();
      await page.locator(answer).first().waitFor({ timeout: 60_000 }); // until then parts come and move
      await expect.poll(() => page.locator('.drawer-head h2').innerText(), WAIT).not.toBe('');
      await expect.poll(() => page.locator('.drawer-column').count(), WAIT).toBeGreaterThan(1);
      found.push(...(await small(tab)));
      await page.locator('.drawer').evaluate((drawer) => drawer.scrollTo(0, 600));
      found.push(...(await small(`${tab}, lower`)));
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  });
});
