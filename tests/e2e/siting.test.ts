// Where next: from the tab to a proven answer, along the curve, to a link that gives the same numbers elsewhere.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { openAtlas } from '../support/atlas-page';
import { launch } from '../support/browser';

const address = inject('address');
const PATIENCE = { timeout: 60_000, interval: 200 };
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(() => browser.close());

/** Waits for the proof of a question with so many cities. */
async function provenCities(page: Page, count: number): Promise<string[]> {
  await page.waitForFunction(
    (wanted) =>
      document.querySelector('.siting-certificate.proven') !== null &&
      document.querySelectorAll('.siting-city').length === wanted,
    count,
    { timeout: PATIENCE.timeout },
  );
  return page.locator('.siting-city').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-adcode') ?? ''));
}

describe('siting', () => {
  it('proves the default question, follows k and the curve, and flies to a city', async () => {
    const { page, faults } = await openAtlas(browser, address);
    await page.getByRole('tab', { name: '选址' }).click();
    expect(await provenCities(page, 3)).toHaveLength(3);
    expect(await page.locator('.siting-certificate').innerText()).toMatch(/最优\s*差距 0%，证明用时 [\d.]+ 秒/);
    expect(await page.locator('.drawer-headline').innerText()).toMatch(/200 公里内的城镇人口从 39\.\d% 到 54\.\d%/);

    await page.getByRole('button', { name: '多一个' }).click();
    const four = await provenCities(page, 4);
    expect(page.url()).toContain('k:4');

    await page.waitForSelector('.siting-point[data-k="5"]', { timeout: PATIENCE.timeout });
    await page.locator('.siting-point[data-k="5"]').click();
    expect(await provenCities(page, 5)).not.toEqual(four);
    await page.waitForFunction(() => document.querySelectorAll('.siting-sentence').length === 5);

    await page.locator('.siting-city').first().getByRole('button').click();
    await expect.poll(() => Number(/map=([\d.]+)/.exec(page.url())?.[1]), PATIENCE).toBeGreaterThan(6);
    expect(faults).toEqual([]);
  }, 240_000);

  it('gives the same cities and numbers to whoever opens the link', async () => {
    const asked = await openAtlas(browser, address, '#tab=siting&site=k:5;x:150;no:110000');
    const cities = await provenCities(asked.page, 5);
    const headline = await asked.page.locator('.drawer-headline').innerText();
    const link = new URL(asked.page.url()).hash;
    await asked.context.close();
    const colleague = await openAtlas(browser, address, link);
    expect(await provenCities(colleague.page, 5)).toEqual(cities);
    expect(await colleague.page.locator('.drawer-headline').innerText()).toBe(headline);
    expect(cities).not.toContain('110000');
    expect([...asked.faults, ...colleague.faults]).toEqual([]);
  }, 240_000);

  it('says in one sentence why a question has no answer, and that the data has moved on', async () => {
    const hash = '#tab=siting&site=k:9;in:110000;v:older';
    const { page } = await openAtlas(browser, address, hash);
    await expect
      .poll(() => page.locator('.siting-certificate').innerText(), PATIENCE)
      .toContain('要新增 9 个，但符合条件的候选只有 1 个。');
    expect(await page.locator('.siting-question').innerText()).toContain('这个链接做于数据版本 older');
  });

  it('says so when the solver cannot start, and leaves everything else at work', async () => {
    const { page } = await openAtlas(browser, address, '#tab=siting', {
      prepare: async (context) => {
        await context.route('**/siting.worker*', (route) => route.abort());
      },
    });
    await expect.poll(() => page.locator('.siting-certificate').innerText(), PATIENCE).toContain('求解程序中断了');
    await expect.poll(() => page.getByRole('button', { name: '重新求解' }).count(), PATIENCE).toBe(1);
    expect(await page.locator('.siting-question').innerText()).toContain('城市 367 个');
  });
});
