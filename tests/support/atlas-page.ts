// The atlas in a fresh profile, with every fault of the page kept for the test to see.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { settled } from './browser';

export interface AtlasPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors thrown in the page and requests that left this machine. */
  readonly faults: string[];
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Blocked unless asked for: most tests have no second visit, and what it fetches would only slow them. */
  readonly serviceWorkers?: 'allow' | 'block';
  /** Called before the first request. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** Opens `address#hash` and waits until all of it is drawn. Small by default: software WebGL pays by the pixel. */
export async function openAtlas(
  browser: Browser,
  address: string,
  hash = '',
  options: OpenOptions = {},
): Promise<AtlasPage> {
  const { width = 1000, height = 680, colorScheme = 'light', serviceWorkers = 'block', prepare } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    locale: 'zh-CN',
    serviceWorkers,
  });
  const faults: string[] = [];
  await prepare?.(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.hostname !== '127.0.0.1') faults.push(`request to ${url.hostname}`);
  });
  await page.goto(`${address}${hash}`);
  await settled(page);
  return { page, context, faults };
}
