// The second question from a link to the link that is sent on, in real Chromium with WebGL; and links that ask nonsense.
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openAtlas } from '../support/atlas-page';
import { browserOfThisFile } from '../support/chromium';

const address = inject('address');

const chromium = browserOfThisFile();

const WAIT = { timeout: 60_000 };
const RANGE = /^\d+\.\d%–\d+\.\d% 的城镇常住人口在 (\d+) 公里/;

function headline(page: Page): Promise<string> {
  return page.locator('.gaps-headline').innerText();
}

/** Everything that a colleague must see again: the headline, the kinds, the first rows of the table. */
async function numbers(page: Page): Promise<readonly string[]> {
  const parts = ['.gaps-headline', '.gaps-range', '.gaps-kinds', '.gaps-table tbody:first-of-type tr:nth-child(-n+5)'];
  return (await Promise.all(parts.map((part) => page.locator(part).allInnerTexts()))).flat();
}

describe('the gaps', () => {
  it('answer a link, follow X, sort, fly, open records, and come back from the link as they were', async () => {
    // given a link that asks where the hubs are farther than 200 km
    const { page, faults } = await openAtlas(chromium.browser, address, '#f=kind:hub&tab=gaps&gaps=x:200');
    await expect.poll(() => headline(page), WAIT).toMatch(RANGE);
    expect(await headline(page)).toContain('200 公里');
    await expect.poll(() => page.locator('.gaps-kinds li').count(), WAIT).toBe(5);

    // when X grows, the answer does, and the link says so
    await page.getByRole('slider', { name: '标准距离 X' }).press('ArrowRight');
    await expect.poll(() => headline(page), WAIT).toContain('205 公里');
    await expect.poll(() => page.url(), WAIT).toContain('x:205');

    // when a column is pressed, the table is sorted by it
    const other = page.locator('.gaps-table th.col-other');
    await other.locator('button').first().click();
    await expect.poll(() => other.getAttribute('aria-sort'), WAIT).toBe('ascending');
    const ranks = page.locator('.gaps-table tbody td.col-other');
    await expect.poll(async () => (await ranks.allInnerTexts()).slice(0, 5), WAIT).toEqual(['1', '2', '3', '4', '5']);
    await page.locator('.gaps-table th.col-uncovered button').first().click();

    // when a city is found and pressed, the map goes there; pinned, it stands first
    await page.getByRole('searchbox', { name: '找城市、省份' }).fill('兰州');
    const name = page.locator('.gaps-name');
    await expect.poll(() => name.count(), WAIT).toBe(1);
    await name.click();
    await expect.poll(() => page.url(), { timeout: 60_000 }).toMatch(/map=[^/]+\/3[56]\.\d+\/10[234]\./);
    await page.getByRole('button', { name: '固定兰州市' }).click();
    await page.getByRole('searchbox', { name: '找城市、省份' }).fill('');
    await expect.poll(() => name.first().innerText(), WAIT).toBe('兰州市');
    await expect.poll(() => page.url(), WAIT).not.toContain(encodeURIComponent('兰州'));

    // when it is sent on, another profile sees the same numbers
    const [link, said] = [page.url(), await numbers(page)];
    const fresh = await openAtlas(chromium.browser, address, link.slice(link.indexOf('#')));
    await expect.poll(() => headline(fresh.page), WAIT).toContain('205 公里');
    await expect.poll(() => numbers(fresh.page), WAIT).toEqual(said);

    // and a cell of themes against provinces opens its records
    await fresh.page.getByRole('button', { name: '主题 × 地区' }).click();
    await fresh.page.locator('.gaps-matrix td button').first().click();
    await expect.poll(() => fresh.page.locator('.detail').innerText(), WAIT).toMatch(/中心|记录/);
    expect([...faults, ...fresh.faults]).toEqual([]);
  });

  it('meet a question without an answer by a sentence, never by NaN or an empty panel', async () => {
    const { page, faults } = await openAtlas(chromium.browser, address, '#tab=gaps&gaps=x:0;k:many');
    const problem = page.locator('.drawer-column .problem-box');
    await expect.poll(() => problem.allInnerTexts(), WAIT).toHaveLength(2);
    expect((await problem.allInnerTexts()).join()).toMatch(/k:many.*X 不能是 0 公里/s);
    await page.getByRole('button', { name: /把 X 设为/ }).click();
    await expect.poll(() => headline(page), WAIT).toMatch(RANGE);
    await page.getByRole('combobox', { name: '范围' }).selectOption('810000');
    await expect
      .poll(() => page.locator('.drawer').innerText(), WAIT)
      .toContain('香港特别行政区在 2020 年普查中没有数字');
    expect(await page.locator('.drawer').innerText()).not.toMatch(/NaN|Infinity|undefined/);
    expect(faults).toEqual([]);
  });
});
