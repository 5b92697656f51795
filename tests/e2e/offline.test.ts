// Use without a network, and a later edition published while a page of the old one is open: nothing is lost, nothing mixed.
import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openAtlas } from '../support/atlas-page';
import { settled } from '../support/browser';
import { browserOfThisFile } from '../support/chromium';
import { nextEdition } from '../support/next-edition';
import { type StaticServer, serveFolder } from '../support/static-server';

let server: StaticServer;

const chromium = browserOfThisFile();
afterEach(() => server.stop());

/** Kept in full and answering: all files are there before a service worker does so. */
function kept(page: Page): Promise<unknown> {
  return page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 60_000 });
}

/** What a page is made of: its code, a file it loaded first, and one that it asks for only now. */
async function madeOf(page: Page): Promise<readonly string[]> {
  const isOpen = (await page.locator('.quote .context').count()) > 0;
  if (!isOpen) await page.locator('.quote button').first().click();
  await page.locator('.quote .context li').first().waitFor();
  const code = await page.evaluate(() => document.documentElement.dataset['code'] ?? 'first');
  return [
    code,
    await page.locator('.inspect h2').innerText(),
    await page.locator('.quote .context li').last().innerText(),
  ];
}

function offer(page: Page): Promise<string> {
  return page.locator('.toast', { hasText: '新版本' }).innerText();
}

describe('after one visit', () => {
  it('goes on when the network ends in the middle, and opens with all its parts without one', async () => {
    server = await serveFolder('dist');
    const { page, faults } = await openAtlas(chromium.browser, server.address, '', { serviceWorkers: 'allow' });
    await kept(page);

    // when the network ends, what this page has never asked for is there
    server.cutOff(true);
    await page.getByRole('tab', { name: '缺口' }).click();
    await expect.poll(() => page.locator('.gaps-headline').innerText()).toMatch(/%/);

    // and the app opens anew, by a link that a chat app has lengthened
    await page.goto(`${server.address}?from=singlemessage#near=510100,200&sel=record:yicang-sichuan`);
    await settled(page);
    expect(await page.locator('.place-card h2').innerText()).toContain('成都市');
    expect(await madeOf(page)).toEqual(['first', '义仓四川区域支持中心', expect.any(String)]);
    await page.getByRole('tab', { name: '选址' }).click();
    await expect.poll(() => page.locator('.siting-city').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '导入名单' }).click();
    const list = { name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from('名称,地址\n甲,成都市武侯区\n') };
    await page.locator('.import-drop input[type=file]').setInputFiles(list);
    await page.getByRole('button', { name: '放到地图上' }).click();
    await expect.poll(() => page.locator('.import-account .sum').innerText()).toBe('1 行 = 落点 1 + 未落点 0 + 退回 0');
    expect(await page.locator('.toast').allInnerTexts()).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe('a later edition', () => {
  it('is offered once it is there, leaves open pages as they are, and is used whole after a person asks for it', async () => {
    const folder = nextEdition({
      'records.json': (text) => text.replaceAll('义仓四川区域支持中心', '义仓四川区域支持中心（新）'),
      'scan.txt': (text) => text.replaceAll(/$/gm, '（新）'),
    });
    server = await serveFolder('dist');
    const link = '#sel=record:yicang-sichuan';
    const { page, context } = await openAtlas(chromium.browser, server.address, link, { serviceWorkers: 'allow' });
    await kept(page);

    // given a later edition of app and data under the same address, found by a page that is open
    server.publish(folder);
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect.poll(() => offer(page)).toContain('有新版本，刷新后使用');

    // then that page stays what it was, down to files that it had not asked for, and so does another that is opened now
    const first = await madeOf(page);
    expect(first.slice(0, 2)).toEqual(['first', '义仓四川区域支持中心']);
    expect(first[2]).not.toContain('（新）');
    const second = await context.newPage();
    await second.goto(`${server.address}${link}`);
    await settled(second);
    expect(await madeOf(second)).toEqual(first);

    // when the later one is asked for while the second page is open, that is said and nothing happens
    await page.getByRole('button', { name: '刷新' }).click();
    await expect.poll(() => offer(page)).toContain('还有 1 个页面开着旧版');
    await second.close();

    // and asked for by the only page, all of it is of the later edition, at the same place
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: '刷新' }).click()]);
    await settled(page);
    const later = await madeOf(page);
    expect(later.slice(0, 2)).toEqual(['later', '义仓四川区域支持中心（新）']);
    expect(later[2]).toContain('（新）');
    expect(await page.locator('.toast').count()).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
