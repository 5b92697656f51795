// The browser of one file of browser tests: started before its first test, ended after its last.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launch } from './browser';

/** Call at the top of the file. Every context that a test opens is closed after it, so that no test sees another's profile. */
export function browserOfThisFile(): { readonly browser: Browser } {
  let browser: Browser | undefined;
  beforeAll(async () => {
    // Text and boxes are painted without the software GL that draws the map: a page is there sooner, the map is the same.
    browser = await launch(['--disable-gpu-rasterization']);
  });
  afterEach(async () => {
    for (const context of browser?.contexts() ?? []) await context.close();
  });
  afterAll(() => browser?.close());
  return {
    get browser() {
      if (!browser) throw new Error('the browser is not started, wanted it asked for inside a test');
      return browser;
    },
  };
}
