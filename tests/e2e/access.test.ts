// What axe-core finds on each state of the screen (nothing), and the whole way from a question to a handout by keyboard alone.
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openAtlas } from '../support/atlas-page';
import { axeFaults, withAxe } from '../support/axe';
import { browserOfThisFile } from '../support/chromium';

const address = inject('address');
const LIST = resolve(import.meta.dirname, '../fixtures/import/sites-gbk.csv');
const DESKTOP = { width: 1000, height: 680 };
const PHONE = { width: 390, height: 844 };
const PATIENCE = { timeout: 60_000, interval: 200 };

const chromium = browserOfThisFile();

interface ScreenState {
  readonly hash: string;
  /** Present when the state is all there. */
  readonly shows: string;
  readonly press?: (page: Page) => Promise<unknown>;
}

const STATES: Readonly<Record<string, ScreenState>> = {
  'the country': { hash: '', shows: '.legend' },
  'near a city with a record open': { hash: '#near=510100,200&sel=unit:510100', shows: '.inspect h2' },
  'the layer sheet': {
    hash: '#map=4/34/108',
    shows: '.layer-sheet',
    press: (page) => page.locator('.legend .link').first().click(),
  },
  'the guide': {
    hash: '#map=4/34/108.5',
    shows: 'dialog',
    press: (page) => page.keyboard.press('?'),
  },
  'a record': { hash: '#sel=record:yicang-sichuan', shows: '.inspect h2' },
  'two cities with their figures': { hash: '#tab=compare&cmp=510100,230100,100', shows: '.compare-table td' },
  'the step of a tour': { hash: '#tour=questions.1', shows: '.tour > p' },
  'the timeline': {
    hash: '#f=year:2010-2019,undated',
    shows: '.timeline input',
    press: (page) => page.locator('.filter-bar .chip', { hasText: '2010' }).press('Enter'),
  },
  'what to take along': {
    hash: '#near=510100,200',
    shows: '.share-link',
    press: (page) =>
      page.locator('button[aria-label="带走这个画面"], button[aria-label="Take this view along"]').press('Enter'),
  },
  'the list of suggestions': {
    hash: '#map=4/34/109',
    shows: '[role=option]',
    press: async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('cd');
    },
  },
  'the import desk': {
    hash: '#map=4/34/109.5',
    shows: '.import-drop',
    press: (page) => page.getByRole('button', { name: /^(导入名单|Import a list)$/ }).click(),
  },
  'one list, and its doubtful places': {
    hash: '#map=4/34/109.7',
    shows: '.review-body .candidate',
    press: async (page) => {
      await page.getByRole('button', { name: /^(导入名单|Import a list)$/ }).click();
      await page.locator('.import-drop input[type=file]').setInputFiles(LIST);
      await page.locator('.import-preview .button.primary').last().click();
      await page.locator('.review-line button').click();
    },
  },
  gaps: { hash: '#tab=gaps&gaps=x:200', shows: '.gaps-table tbody tr' },
  siting: { hash: '#tab=siting', shows: '.siting-certificate.proven' },
};

async function show(page: Page, { hash, shows, press }: ScreenState, lang: string): Promise<void> {
  await page.goto(`${address}${hash || '#'}${hash ? '&' : ''}lang=${lang}`);
  await press?.(page);
  await page.locator(shows).first().waitFor(PATIENCE);
}

describe('axe finds nothing', () => {
  // The order of a page is a matter of its size, contrast of its colours: the second look needs one size only.
  it.each([
    { scheme: 'light', lang: 'zh', viewports: [DESKTOP, PHONE] },
    { scheme: 'dark', lang: 'en', viewports: [DESKTOP] },
  ] as const)(
    'in the $scheme, in $lang, on every state',
    async ({ scheme, lang, viewports }) => {
      const { page } = await openAtlas(chromium.browser, address, '', { colorScheme: scheme, prepare: withAxe });
      const faults: string[] = [];
      for (const viewport of viewports) {
        for (const [name, state] of Object.entries(STATES)) {
          await page.setViewportSize(DESKTOP);
          await show(page, state, lang);
          await page.setViewportSize(viewport);
          faults.push(...(await axeFaults(page)).map((fault) => `${name}, ${viewport.width}: ${fault}`));
          await page.keyboard.press('Escape');
        }
      }
      expect(faults).toEqual([]);
    },
    240_000,
  );
});

/** Tab until the focus is on what the text names; what it takes longer than a screenful is not reachable in practice. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const { activeElement: here } = document;
      return here?.getAttribute('aria-label') ?? here?.closest('label')?.textContent ?? here?.textContent ?? '';
    });
    if (wanted.test(name.trim())) return;
  }
  throw new Error(`Tab never came to ${wanted}`);
}

describe('by keyboard alone', () => {
  it('one finds, filters, opens a record, sees a gap, asks where next, and has a brief; counts are announced', async () => {
    const { page, faults } = await openAtlas(chromium.browser, address);
    const counter = page.locator('.panel-foot [aria-live=polite]');
    const all = await counter.innerText();
    await page.keyboard.press('/');
    await page.keyboard.type('chengdu');
    await expect
      .poll(() => page.locator('.search output[aria-live=polite]').innerText(), PATIENCE)
      .toMatch(/\d+ 个结果/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.place-card h2').innerText(), PATIENCE).toContain('成都市');

    await tabTo(page, /^类型$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^案例/);
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await expect.poll(() => counter.innerText(), PATIENCE).toMatch(/^显示 \d+ \/ \d+ 条/);
    expect(await counter.innerText()).not.toBe(all);

    await tabTo(page, /玉林东路社区/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.inspect h2').innerText(), PATIENCE).toBe('玉林东路社区');
    await page.keyboard.press('Escape');

    await tabTo(page, /^缺口$/);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.gaps-headline[aria-live=polite]').innerText(), PATIENCE).toMatch(/%/);
    await page.locator('.gaps-table tbody tr').first().waitFor(PATIENCE);

    await tabTo(page, /^选址$/);
    await page.keyboard.press('Enter');
    await page.locator('.siting-certificate.proven[role=status]').waitFor(PATIENCE);
    await tabTo(page, /^带走这个画面$/);
    await page.keyboard.press('Enter');
    await page.locator('.share-link').waitFor(PATIENCE); // the dialog is loaded on its first use
    await tabTo(page, /^打开简报$/);
    await page.keyboard.press('Enter');
    await page.locator('.paper-picture > img').waitFor(PATIENCE);
    expect(await page.locator('.paper h1').innerText()).toContain('再加');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.paper').count(), PATIENCE).toBe(0);
    expect(faults).toEqual([]);
  }, 240_000);
});
