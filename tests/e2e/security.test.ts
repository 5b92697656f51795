// The policy of the page and of its workers, held in every main state; names and links from outside stay text.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAtlas } from '../support/atlas-page';
import { settled } from '../support/browser';
import { browserOfThisFile } from '../support/chromium';
import { type StaticServer, serveFolder } from '../support/static-server';

/** The page's own, sent as a header as docs/deploy.md says: workers obey only the header of their own file. */
const POLICY = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
  readFileSync('dist/index.html', 'utf8'),
)?.[1];

const HOSTILE = [
  '名称,地址,网址,备注',
  '<img src=x onerror=window.pwned=1>,成都市武侯区,javascript:window.pwned=1,=HYPERLINK(A1)',
  '"<script>window.pwned=1</script>",成都市,"data:text/html,<script>1</script>",@SUM(1)',
  '正常的项目,鼓楼区,https://example.org/,+1',
].join('\n');

const chromium = browserOfThisFile();
let server: StaticServer;

beforeAll(async () => {
  if (!POLICY) throw new Error('dist/index.html has no policy, wanted one from the build');
  server = await serveFolder('dist', POLICY);
});
afterAll(() => server.stop());

/** What the page's policy refused, its workers' apart. */
function refused(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as { refused: string[] }).refused); // set below, before the first script
}

describe('the policy', () => {
  it('refuses nothing that the app does, and the app asks nothing of another machine', async () => {
    const { page, faults } = await openAtlas(
      chromium.browser,
      server.address,
      '#near=510100,200&sel=record:yicang-sichuan',
      {
        width: 1440,
        height: 900,
        serviceWorkers: 'allow',
        prepare: (context) =>
          context.addInitScript(() => {
            const refused: string[] = [];
            Object.assign(window, { refused });
            document.addEventListener('securitypolicyviolation', (event) => {
              refused.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
            });
          }),
      },
    );
    await page.locator('.quote button').first().click();
    await page.getByRole('button', { name: '图层' }).click();
    await page.getByRole('button', { name: '图层' }).click();
    await page.locator('input[role=combobox]').fill('chengdu');
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '帮助与快捷键' }).click();
    await page.locator('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: '缺口' }).click();
    await expect.poll(() => page.locator('.gaps-headline').innerText()).toMatch(/%/);
    await page.getByRole('tab', { name: '选址' }).click();
    await page.locator('.siting-certificate').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('select[aria-label*=Language]').selectOption('zh-Hant');
    await page.locator('select[aria-label*=Language]').selectOption('en');
    await settled(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

    expect(await refused(page)).toEqual([]);
    expect(server.reports).toEqual([]);
    expect(faults).toEqual([]);

    // and it does refuse: what a hostile script would try does not run
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'https://tracker.example/pixel.png';
      const code = document.createElement('script');
      for (const attempt of [() => Reflect.set(code, 'text', '1'), () => Reflect.set(image, 'outerHTML', '<b>')])
        try {
          attempt();
        } catch {
          // refused, as the list below tells
        }
    });
    const directives = async () => [...new Set((await refused(page)).map((one) => one.split(':')[0]))].sort();
    await expect.poll(directives).toEqual(['img-src', 'require-trusted-types-for']);
  });

  it('and the screen keep names and links of a hostile list inert, and its export has no formula', async () => {
    const { page, faults } = await openAtlas(chromium.browser, server.address);
    await page.getByRole('button', { name: '导入名单' }).click();
    await page
      .locator('.import-drop input[type=file]')
      .setInputFiles({ name: '<b>名单</b>.csv', mimeType: 'text/csv', buffer: Buffer.from(HOSTILE) });
    await page.getByRole('button', { name: '放到地图上' }).click();
    await page.locator('.import-account').waitFor();
    await page.locator('.review-line button').click(); // the small map of the review
    await page.locator('.review-text').waitFor();
    await page.getByRole('button', { name: '完成' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV', exact: true }).click(),
    ]);
    const cells = readFileSync(await file.path(), 'utf8').split(/[,\r\n]/);
    expect(cells.filter((cell) => /^"?[=@+]/.test(cell))).toEqual([]);
    await page.getByRole('button', { name: '关闭' }).click();
    await page.goto(`${server.address}#near=510100,50`);
    await page.reload();
    await settled(page);
    await page.getByText('<img src=x onerror').first().click();
    await expect.poll(() => page.locator('.inspect h2').innerText()).toContain('<img src=x');
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).protocol));
    expect(links.filter((protocol) => !/^https?:$/.test(protocol))).toEqual([]);
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(faults).toEqual([]);
    expect(server.reports.filter((report) => !/tracker\.example|trusted-types/.test(report))).toEqual([]);
  });
});
