// What leaves the meeting: the brief on paper and as a picture, a link that a chat app has handled, the map in a frame.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openAtlas } from '../support/atlas-page';
import { axeFaults, withAxe } from '../support/axe';
import { browserOfThisFile } from '../support/chromium';

const address = inject('address');
const PATIENCE = { timeout: 90_000 };

const chromium = browserOfThisFile();

async function openBrief(page: Page): Promise<void> {
  await page.getByRole('button', { name: '带走这个画面' }).click();
  await page.getByRole('button', { name: '打开简报' }).click();
  await page.waitForSelector('.paper-picture > img', PATIENCE);
}

/** Pages of a PDF, by its page objects. */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** What says which letters its glyphs are: without it a text cannot be selected, and a picture of a text has none. */
function hasText(pdf: Buffer): boolean {
  return pdf.toString('latin1').includes('/ToUnicode');
}

/** Size of the picture and how many different colours a grid over its map and over all of it meets. */
async function looksOf(page: Page, file: string) {
  const url = `data:image/png;base64,${readFileSync(file).toString('base64')}`;
  return page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    context?.drawImage(image, 0, 0);
    const coloursIn = (y: number, height: number) =>
      new Set(new Uint32Array(context?.getImageData(0, y, canvas.width, height).data.buffer ?? new ArrayBuffer(0)))
        .size;
    return { width: image.width, height: image.height, map: coloursIn(600, 400), foot: coloursIn(1900, 300) };
  }, url);
}

describe('what leaves the meeting', () => {
  it('is one page with the numbers of the screen, to print and as a picture, for gaps and siting', async () => {
    const { page, faults } = await openAtlas(chromium.browser, address, '#tab=gaps', { prepare: withAxe });
    await page.waitForSelector('.gaps-table tbody tr', PATIENCE);
    const share = await page.locator('.gaps-headline strong').innerText();
    const first = await page.locator('.gaps-table .gaps-name').first().innerText();
    await openBrief(page);
    expect(await page.locator('.paper-numbers dd').first().innerText()).toBe(share);
    expect(await page.locator('.paper-table tbody td').nth(1).innerText()).toBe(first);
    expect(await page.locator('.paper').innerText()).toContain('没有记录不等于没有活动');
    expect(await page.locator('.paper-inset').innerText()).toBe('南海诸岛');
    expect(await axeFaults(page)).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect([pagesOf(pdf), hasText(pdf)]).toEqual([1, true]);
    await page.getByRole('button', { name: '回到地图' }).click();

    await page.getByRole('tab', { name: '选址' }).click();
    await page.waitForFunction(() => document.querySelector('.siting-certificate.proven') !== null, null, PATIENCE);
    const cities = await page.locator('.siting-city th button').allInnerTexts();
    await openBrief(page);
    const listed = await page.locator('.paper-table tbody tr:first-child td:nth-child(2)').allInnerTexts();
    expect(cities.map((city) => city.split('\n').at(-1))).toEqual(listed);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(1);
    const [picture] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '图片' }).click(),
    ]);
    expect(picture.suggestedFilename()).toMatch(/^社区发展地图 简报 再加 3 个中心.*\.png$/);
    const { width, height, map, foot } = await looksOf(page, await picture.path());
    expect(width).toBe(2 * 794);
    expect(Math.abs(height - 2 * 1121)).toBeLessThan(4);
    expect(map).toBeGreaterThan(500);
    expect(foot).toBeGreaterThan(20);
    expect(faults).toEqual([]);
  }, 300_000);

  it('is one page of two places or two scenarios too, with the figures of the table and a map of each', async () => {
    for (const [hash, question, maps] of [
      ['cmp=510100,230100,100&lang=en', 'How do Chengdu and Harbin compare?', ['Chengdu', 'Harbin']],
      [
        'cmp=scenarios&site=vs:k%3D5',
        '两个选址方案“现在的问题”和“并排的方案”有什么不同？',
        ['现在的问题', '并排的方案'],
      ],
    ] as const) {
      const { page, faults } = await openAtlas(chromium.browser, address, `#tab=compare&${hash}`, { prepare: withAxe });
      const table = page.locator('.compare-table, .siting-compare').first();
      await expect.poll(() => table.innerText(), PATIENCE).toMatch(/\d%[\s\S]*\d%/);
      const isEnglish = hash.endsWith('en');
      await page.getByRole('button', { name: isEnglish ? 'Take this view along' : '带走这个画面' }).click();
      await page.getByRole('button', { name: isEnglish ? 'Open the brief' : '打开简报' }).click();
      await page.waitForSelector('.paper-picture > img', PATIENCE);
      expect(await page.locator('.paper h1').innerText()).toBe(question);
      expect(await page.locator('.paper-picture-label').allInnerTexts()).toEqual(maps);
      const said = (await table.locator('tbody tr').first().locator('td').allInnerTexts()).map((text) => text.trim());
      const written = await page.locator('.paper-table tbody').first().locator('td').allInnerTexts();
      expect(written.slice(1)).toEqual(said);
      expect(await page.locator('.map-legend li').count()).toBeGreaterThan(3);
      expect(await axeFaults(page)).toEqual([]);
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toBe(1);
      expect(faults).toEqual([]);
    }
  }, 300_000);

  it('opens from a link that a chat app and a sentence have handled', async () => {
    const { page, faults } = await openAtlas(
      chromium.browser,
      `${address}?from=singlemessage&utm_source=x`,
      '#near=510100,200&amp;f=kind:case\u200b&from=singlemessage&isappinstalled=0。',
    );
    expect(await page.locator('.place-card h2').innerText()).toContain('成都市');
    expect(await page.locator('.toast').count()).toBe(0);
    await expect.poll(() => page.title()).toBe('成都市和周边 200 公里有什么？ · 社区发展地图');
    await page.getByRole('button', { name: '带走这个画面' }).click();
    const link = await page.getByRole('textbox', { name: '链接' }).inputValue();
    expect(link.split('#')[0]).toBe(address);
    expect(link).toMatch(/#map=[\d./]+&f=kind:case&near=510100,200$/);

    // and the code that it offers works as it is in a page of another origin
    const code = await page.getByRole('textbox', { name: '嵌入网页' }).inputValue();
    const host = createServer((_, response) => response.setHeader('content-type', 'text/html').end(code));
    await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
    const { port } = host.address() as AddressInfo; // a TCP server has no other kind
    await page.goto(`http://127.0.0.1:${port}/`);
    const frame = page.frameLocator('iframe');
    await expect.poll(() => frame.locator('.embed-head h1').innerText()).toBe('成都市和周边 200 公里有什么？');
    await expect.poll(() => frame.locator('.embed-foot').innerText()).toMatch(/显示 20 \/ 160 条/);
    host.close();
    expect(faults).toEqual([]);
  });

  it('offers the view file first where a link is longer than chat apps carry', async () => {
    const many = Array.from({ length: 40 }, (_, at) => `社区发展机构之第${at}家`);
    const hash = `#f=org:${many.map(encodeURIComponent).join(',')}`;
    const { page, faults } = await openAtlas(chromium.browser, address, hash);
    await page.getByRole('button', { name: '带走这个画面' }).click();
    const link = await page.getByRole('textbox', { name: '链接' }).inputValue();
    expect(link.length).toBeGreaterThan(2000);
    const dialog = page.getByRole('dialog', { name: '带走' });
    expect(await dialog.innerText()).toContain('超过 2000 个字符，有的聊天软件会截断：请改发下面的视图文件。');
    expect(await dialog.locator('.button.primary').allInnerTexts()).toEqual(['存为 .shequ.json']);
    const [file] = await Promise.all([page.waitForEvent('download'), dialog.locator('.button.primary').click()]);
    const kept = JSON.parse(readFileSync(await file.path(), 'utf8')) as { readonly hash: string };
    expect(kept.hash).toBe(new URL(link).hash);
    expect(faults).toEqual([]);
  });

  it('stands in a frame with legend, counter and a way to the full atlas, and follows the keyboard', async () => {
    const { page, faults } = await openAtlas(chromium.browser, `${address}?embed=1`, '#near=510100,200', {
      width: 700,
      height: 480,
      prepare: withAxe,
    });
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.locator('.embed-head h1').innerText()).toBe('成都市和周边 200 公里有什么？');
    expect(await page.locator('.embed-foot').innerText()).toMatch(/显示 \d+ \/ \d+ 条/);
    expect(await page.locator('.embed-legend').innerText()).toContain('所问的距离');
    expect(await page.locator('.panel, .tabs, .drawer').count()).toBe(0);
    const full = page.getByRole('link', { name: '在完整版打开' });
    await page.locator('.maplibregl-canvas').focus();
    await page.keyboard.press('Equal');
    await expect.poll(() => full.getAttribute('href')).toMatch(/^[^?]+#map=[\d./]+&near=510100,200$/);
    expect(page.url()).toContain('?embed=1#');
    expect(faults).toEqual([]);
  });
});
