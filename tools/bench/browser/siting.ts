// The siting engine in a Chromium worker, beside HiGHS alone in the same browser. Medians of three.
import { resolve } from 'node:path';
import { createServer } from 'vite';
import { launch } from '../../../tests/support/browser';

const top = resolve(import.meta.dirname, '../../..');
/** HiGHS is asked three of the questions only: each may take its full 20 seconds. */
const HIGHS_AT = new Set([0, 4, 8]);

export async function section(): Promise<void> {
  const server = await createServer({
    root: top,
    configFile: resolve(top, 'vite.config.ts'),
    logLevel: 'error',
    optimizeDeps: { exclude: ['highs'] },
  });
  await server.listen(0);
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('the bench server has no address, wanted a local one');
  const browser = await launch();
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`${address}tools/bench/page/index.html`);
  await page.waitForFunction('window.benchCount > 0', null, { timeout: 60_000 });
  const count = await page.evaluate(() => window.benchCount);
  console.log('| question | first ms | ms | proven | HiGHS ms |\n| --- | ---: | ---: | --- | ---: |');
  for (let at = 0; at < count; at++) {
    const row = await page.evaluate((index) => window.benchSiting(index), at);
    const highs = HIGHS_AT.has(at) ? await page.evaluate((index) => window.benchHighs(index), at) : '–';
    const proven = row.proven ? 'yes' : 'no';
    console.log(`| ${row.question} | ${row.firstMs.toFixed(0)} | ${row.ms.toFixed(0)} | ${proven} | ${highs} |`);
  }
  await browser.close();
  await server.close();
}
