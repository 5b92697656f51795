// What axe-core finds on each state of the screen (nothing), and the whole way from a question to a handout by keyboard alone.
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openAtlas } from '../support/atlas-page';
import { axeFaults, withAxe } from '../support/axe';
import { browserOfThisFile } from '../support/chromium';

const address = inject('address');
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
  'two cities side by side': { hash: '#tab=compare', shows: '.compare-room' },
  gaps: { hash: '#tab=gaps&gaps=x:200', shows: '.gaps-table tbody tr' },
  siting: { hash: '#tab=siting', shows: '.siting-certificate.proven' },
};

async function show(page: Page, { hash, shows, press }: ScreenState, lang: string): Promise<void> {
  await page.goto(`${address}${hash || '#'}${hash ? '&' : ''}lang=${lang}`);
  await press?.(page);
  await page.locator(shows).first().waitFor(PATIENCE);
}

describe('axe finds nothing', () => {
  for (const [scheme, lang] of [
    ['light', 'zh'],
    ['dark', 'en'],
  ] as const) {
    it(`in the ${scheme}, in ${lang}, on every state at desktop and phone size`, async () => {
      const { page } = await openAtlas(chromium.browser, address, '', { colorScheme: scheme, prepare: withAxe });
      const faults: string[] = [];
      for (const [name, state] of Object.entries(STATES)) {
        await page.setViewportSize(DESKTOP);
        await show(page, state, lang);
        for (const viewport of [DESKTOP, PHONE]) {
          await page.setViewportSize(viewport);
          faults.push(...(await axeFaults(page)).map((fault) => `${name}, ${viewport.width}: ${fault}`));
        }
        await page.keyboard.press('Escape');
      }
      expect(faults).toEqual([]);
    }, 240_000);
  }
});
