// Where next: from the tab to a proven answer, along the curve, to a link that gives the same numbers elsewhere.
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openAtlas } from '../support/atlas-page';
import { settled } from '../support/browser';
import { browserOfThisFile } from '../support/chromium';

const address = inject('address');
const PATIENCE = { timeout: 60_000, interval: 200 };

const chromium = browserOfThisFile();

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
    const { page, faults } = await openAtlas(chromium.browser, address);
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
    const asked = await openAtlas(chromium.browser, address, '#tab=siting&site=k:5;x:150;no:110000');
    const cities = await provenCities(asked.page, 5);
    const headline = await asked.page.locator('.drawer-headline').innerText();
    const link = new URL(asked.page.url()).hash;
    await asked.context.close();
    const colleague = await openAtlas(chromium.browser, address, link);
    expect(await provenCities(colleague.page, 5)).toEqual(cities);
    expect(await colleague.page.locator('.drawer-headline').innerText()).toBe(headline);
    expect(cities).not.toContain('110000');
    expect([...asked.faults, ...colleague.faults]).toEqual([]);
  }, 240_000);

  it('says in one sentence why a question has no answer, and that the data has moved on', async () => {
    const hash = '#tab=siting&site=k:9;in:110000;v:older';
    const { page } = await openAtlas(chromium.browser, address, hash);
    await expect
      .poll(() => page.locator('.siting-certificate').innerText(), PATIENCE)
      .toContain('要新增 9 个，但符合条件的候选只有 1 个：请少选几个，或放宽候选的条件。');
    expect(await page.locator('.siting-question').innerText()).toContain('这个链接做于数据版本 older');
  });

  it('says so when the solver cannot start, and leaves everything else at work', async () => {
    const { page } = await openAtlas(chromium.browser, address, '#tab=siting', {
      prepare: async (context) => {
        await context.route('**/siting.worker*', (route) => route.abort());
      },
    });
    await expect.poll(() => page.locator('.siting-certificate').innerText(), PATIENCE).toContain('求解程序中断了');
    await expect.poll(() => page.getByRole('button', { name: '重新求解' }).count(), PATIENCE).toBe(1);
    expect(await page.locator('.siting-question').innerText()).toContain('城市 367 个');
  });

  it('keeps what it found, as not proven, when the solver dies on the way, and runs again on request', async () => {
    // Counties as candidates and no centre to begin with: minutes of proof.
    const { page } = await openAtlas(chromium.browser, address, '#tab=siting&site=k:20;x:300;c:county;e:-');
    const certificate = page.locator('.siting-certificate');
    await page.waitForFunction(() => document.querySelectorAll('.siting-city').length === 20, null, PATIENCE);
    const solver = page.workers().find((worker) => worker.url().includes('siting'));
    await solver?.evaluate(() => {
      setTimeout(() => {
        throw new Error('out of memory');
      });
    });
    await expect.poll(() => certificate.innerText(), PATIENCE).toContain('求解程序中断了');
    expect(await certificate.innerText()).toMatch(/目前最好\s*未证明：差距不超过 [\d.]+%/);
    expect(await certificate.getAttribute('class')).not.toContain('proven');
    expect(await page.locator('.siting-city').count()).toBe(20);
    await page.getByRole('button', { name: '重新求解' }).click();
    await expect.poll(() => page.getByRole('button', { name: '停止' }).count(), PATIENCE).toBeGreaterThan(0);
    await expect.poll(() => certificate.innerText(), PATIENCE).not.toContain('求解程序中断了');
  }, 120_000);

  it('keeps a scenario over a reload, and lays another beside it', async () => {
    const { page, faults } = await openAtlas(chromium.browser, address, '#tab=siting&site=k:3');
    const three = await provenCities(page, 3);
    await page.getByRole('button', { name: '方案对比' }).click();
    await page.getByLabel('方案名称').fill('先三个');
    await page.getByRole('button', { name: '存下' }).click();
    await page.reload();
    await settled(page);
    await page.getByRole('button', { name: '方案对比' }).click();
    await page.locator('.siting-saved').getByText('先三个').waitFor();
    await page.getByRole('button', { name: '多一个' }).click();
    await page.getByRole('button', { name: '并排' }).click();
    const table = page.locator('.siting-compare');
    await expect.poll(() => table.innerText(), PATIENCE).toMatch(/新增中心\s+4\s+3\s+−1/);
    await expect.poll(() => table.innerText(), PATIENCE).toMatch(/证明\s+已证明最优\s+已证明最优/);
    expect(page.url()).toContain('vs:');
    await page.getByRole('button', { name: '建议', exact: true }).click();
    expect(await provenCities(page, 4)).not.toEqual(three);
    expect(faults).toEqual([]);
  }, 240_000);
});
