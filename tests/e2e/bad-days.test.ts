// Bad days: a file is gone, broken, late or of another edition; the machine has no WebGL or takes it back; workers die; the
// browser's storage is full, newer, cleared or shut; the clock is wrong. One sentence each, the rest works, and what a person
// confirmed is still there. One page has as many of them as it can: a page load costs more than a bad day.
import { resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { openAtlas } from '../support/atlas-page';
import { launch, settled } from '../support/browser';
import { browserOfThisFile } from '../support/chromium';
import { csvBytes } from '../support/points';

const address = inject('address');
const LIST = resolve(import.meta.dirname, '../fixtures/import/sites-gbk.csv');

const chromium = browserOfThisFile();

type Fault = 'missing' | 'cut short' | 'a page instead';

const BODY: Readonly<Record<Fault, { readonly status: number; readonly body: string }>> = {
  missing: { status: 404, body: '' },
  'cut short': { status: 200, body: '{"format":1,"records":[' },
  'a page instead': { status: 200, body: '<html>proxy</html>' },
};

/** Which files are bad together, and what still stands on the screen. */
const DAYS: readonly { readonly files: Readonly<Record<string, Fault>>; readonly stillThere: string }[] = [
  { files: { 'records.json': 'missing', 'land.topo.json': 'missing' }, stillThere: '.overlay-legend' },
  { files: { 'units.json': 'missing', 'prefectures.topo.json': 'cut short' }, stillThere: '.row' },
  { files: { 'records.json': 'cut short', 'provinces.topo.json': 'missing' }, stillThere: '.nation' },
  { files: { 'records.json': 'a page instead', 'units.json': 'cut short' }, stillThere: '.map-room canvas' },
];

describe('a bad day of the files', () => {
  it('names what is missing, cut short or not what it says, and leaves the rest working', async () => {
    let bad: Readonly<Record<string, Fault>> = {};
    const prepare = (context: BrowserContext) =>
      context.route('**/data/*.json*', (route) => {
        const fault = bad[new URL(route.request().url()).pathname.split('/').pop() ?? ''];
        return fault ? route.fulfill(BODY[fault]) : route.fallback();
      });
    const { page, faults } = await openAtlas(chromium.browser, address, '', { prepare });
    for (const { files, stillThere } of DAYS) {
      bad = files;
      await page.reload();
      await settled(page);
      for (const file of Object.keys(files))
        await expect.poll(() => page.locator('.notices').innerText()).toContain(file);
      expect(await page.locator(stillThere).count(), stillThere).toBeGreaterThan(0);
    }
    expect(faults).toEqual([]);
  });

  it('works with what is there while a file is late, and says when a file is of another edition', async () => {
    let release = (): void => {};
    const late = new Promise<void>((done) => {
      release = done;
    });
    let manifests = 0;
    const prepare = async (context: BrowserContext) => {
      await context.route('**/data/records.json*', (route) => late.then(() => route.continue()));
      await context.route('**/data/land.topo.json*', (route) => route.fulfill({ status: 200, body: '{"later":1}' }));
      await context.route('**/data/manifest.json*', async (route) => {
        const response = await route.fetch();
        const manifest = await response.json();
        // asked a second time, the edition is another: it was published while this page was open
        await route.fulfill({ response, json: manifests++ === 0 ? manifest : { ...manifest, version: 'later' } });
      });
    };
    const opening = openAtlas(chromium.browser, address, '#near=510100,200', { prepare });
    await expect
      .poll(() => chromium.browser.contexts()[0]?.pages()[0]?.locator('.panel-foot').innerText())
      .toContain('正在');
    const waiting = chromium.browser.contexts()[0]!.pages()[0]!;
    await expect.poll(() => waiting.locator('.place-card h2').innerText()).toContain('成都市');
    release();
    const { page, faults } = await opening;
    await expect.poll(() => page.locator('.panel-foot').innerText()).toContain('显示 160 / 160 条');
    expect(await page.locator('.notices').innerText()).toContain('刷新');
    expect(await page.locator('.notices').innerText()).not.toContain('land.topo.json');
    expect(faults).toEqual([]);
  });

  it('ignores what it cannot read in an address, says so, and shows the rest', async () => {
    const { page } = await openAtlas(
      chromium.browser,
      address,
      '#near=510100,200&f=kind:spaceship&sel=record:no-such-thing&from=singlemessage',
    );
    const toasts = (await page.locator('.toast').allInnerTexts()).join();
    expect(toasts).toContain('spaceship');
    expect(toasts).toContain('no-such-thing');
    expect(toasts).not.toContain('singlemessage');
    expect(await page.locator('.place-card h2').innerText()).toContain('成都市');
  });
});

describe('a bad day of the machine', () => {
  it('works without WebGL: one sentence, and list, search and details go on', async () => {
    const blind = await launch(['--disable-gpu', '--disable-webgl', '--disable-webgl2', '--disable-3d-apis']);
    const context = await blind.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${address}#near=510100,200`);
    await expect.poll(() => page.locator('.no-map').innerText(), { timeout: 30_000 }).toContain('WebGL 2');
    await expect.poll(() => page.locator('.place-card h2').innerText(), { timeout: 30_000 }).toContain('成都市');
    await page.getByText('玉林东路社区').first().click();
    await expect.poll(() => page.locator('.inspect h2').innerText()).toBe('玉林东路社区');
    // and its brief has all of it, on a simple map that says it is one
    await page.getByRole('button', { name: '带走这个画面' }).click();
    await page.getByRole('button', { name: '打开简报' }).click();
    await expect.poll(() => page.locator('.paper-picture figcaption').innerText()).toContain('画不出完整地图');
    expect(await page.locator('.paper-picture > img').getAttribute('src')).toMatch(/^data:image\/svg/);
    expect(await page.locator('.paper-numbers dt').count()).toBe(5);
    expect(await page.locator('.paper .map-legend li').count()).toBeGreaterThan(5);
    expect(await page.locator('.paper-table tbody').count()).toBeGreaterThan(3);
    await blind.close();
  });

  it('says that the graphics card took the map back, goes on, and draws all of it when it is given again', async () => {
    const { page, faults } = await openAtlas(chromium.browser, address, '#near=510100,200');
    const before = await drawnKinds(page);
    const loser = await page.evaluateHandle(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas');
      const found = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      found?.loseContext();
      return found;
    });
    await expect.poll(() => page.locator('.toast').innerText()).toContain('显卡暂时收回了画布');
    await page.getByText('玉林东路社区').first().click();
    await expect.poll(() => page.locator('.inspect h2').innerText()).toBe('玉林东路社区');
    await page.getByRole('button', { name: '关闭' }).last().click();
    await loser.evaluate((extension) => extension?.restoreContext());
    await expect.poll(() => page.locator('.toast').count()).toBe(0);
    await expect.poll(() => drawnKinds(page)).toEqual(expect.arrayContaining([...before]));
    expect(faults).toEqual([]);
  });

  it('says that a worker died, and the next question, list and point set are answered', async () => {
    const { page } = await openAtlas(chromium.browser, address);

    // given a kept set of points, the worker that holds it ends without a word: it is read back
    await give(page, { name: 'points.csv', mimeType: 'text/csv', buffer: Buffer.from(csvBytes(6000)) });
    await place(page);
    await expect.poll(() => page.locator('.import-account .sum').innerText()).toContain('落点 6,000');
    await expect.poll(() => keptSets(page, 'shequ-atlas-points')).toBe(1);
    await endWorker(page, 'points');
    await expect.poll(() => page.locator('.notices').textContent()).toContain('已从浏览器里读回 1 个点集');
    await page.getByRole('button', { name: '关闭', exact: true }).last().click();
    await expect.poll(() => page.locator('.panel-foot').innerText()).toContain('显示 6160 / 6160 条');

    // the worker that reads lists: the desk says that its file is closed, and reads it when it is given again
    await give(page, LIST);
    await page.locator('.import-preview').waitFor();
    await endWorker(page, 'import');
    await page.getByRole('button', { name: '放到地图上' }).click();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('请重新选择');
    await page.locator('.import-drop input[type=file]').setInputFiles(LIST);
    await place(page);
    await expect.poll(() => page.locator('.import-account .sum').innerText()).toContain('12 行 = 落点 6');
    await page.getByRole('button', { name: '关闭', exact: true }).last().click();

    // the worker of the gaps: one sentence, and another question is answered without a press
    await page.getByRole('tab', { name: '缺口' }).click();
    await expect.poll(() => page.locator('.gaps-headline').innerText()).toMatch(/%/);
    await endWorker(page, 'coverage');
    await page.evaluate(() => {
      location.hash = location.hash.replace('tab=gaps', 'tab=gaps&gaps=x:120');
    });
    await expect.poll(() => page.locator('.problem-box').innerText()).toContain('计算线程');
    await page.evaluate(() => {
      location.hash = location.hash.replace('x:120', 'x:130');
    });
    await expect.poll(() => page.locator('.gaps-headline').innerText()).toMatch(/%/);
    expect(await page.locator('.problem-box').count()).toBe(0);
  });
});

describe('a bad day of the storage', () => {
  it('keeps what was confirmed when storage is full, cleared, or a later version’s, under a clock that is wrong', async () => {
    const { page, context, faults } = await openAtlas(chromium.browser, address, '', {
      prepare: (before) => before.clock.setFixedTime(new Date('1969-07-20T20:17:00Z')),
    });
    const devtools = await context.newCDPSession(page);
    const { origin } = new URL(address);
    await give(page, LIST);
    await place(page);
    await rename(page, '甲');
    await expect.poll(() => keptSets(page, 'shequ-atlas-imports')).toBe(1);

    // full: the second list works and is said not to be kept; the first is
    // (Chromium asks for its quota only now and then: what a write then answers is put in its place until the reload)
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await give(page, LIST);
    await place(page);
    await expect.poll(() => page.locator('.notices').textContent()).toContain('浏览器的空间满了');
    await close(page);
    await expect.poll(() => page.locator('.panel-foot').innerText()).toContain('显示 182 / 182 条');
    await page.reload();
    await settled(page);
    await expect.poll(() => page.locator('.panel-foot').innerText()).toContain('显示 171 / 171 条');

    // cleared while it is on the screen: the next change writes all of it again
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    await openList(page, '甲');
    await rename(page, '乙');
    await expect.poll(() => keptSets(page, 'shequ-atlas-imports')).toBe(1);
    await page.reload();
    await settled(page);
    await expect.poll(() => page.locator('.panel-foot').innerText()).toContain('显示 171 / 171 条');
    await openList(page, '乙');

    // a later version of the atlas takes the storage over: said, and the list stays on the screen
    await page.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const opening = indexedDB.open('shequ-atlas-imports', 9);
          opening.onsuccess = () => {
            opening.result.close();
            done();
          };
          opening.onerror = () => fail(opening.error);
        }),
    );
    await rename(page, '丙');
    await expect.poll(() => page.locator('.notices').textContent()).toContain('由更新版本保存');
    expect(await page.locator('.import-account .sum').innerText()).toContain('12 行 = 落点 6');
    expect(faults).toEqual([]);
  });

  it('works on in memory when the browser allows no storage, and says so', async () => {
    const { page, faults } = await openAtlas(chromium.browser, address, '', {
      prepare: (context) =>
        context.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('denied', 'SecurityError');
          };
        }),
    });
    await give(page, LIST);
    await place(page);
    await close(page);
    await expect.poll(() => page.locator('.notices').innerText()).toContain('浏览器不允许保存');
    await expect.poll(() => page.locator('.panel-foot').innerText()).toContain('显示 171 / 171 条');
    expect(faults).toEqual([]);
  });
});

type Given = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

async function give(page: Page, file: Given): Promise<void> {
  const again = page.getByRole('button', { name: '再导入一份' });
  if (await again.isVisible()) await again.click();
  else await page.getByRole('button', { name: '导入名单' }).click();
  await page.locator('.import-drop input[type=file]').setInputFiles(file);
}

async function place(page: Page): Promise<void> {
  await page.getByRole('button', { name: '放到地图上' }).click();
  await page.locator('.import-account').waitFor();
}

async function rename(page: Page, name: string): Promise<void> {
  await page.getByLabel('这份名单叫').fill(name);
  await page.getByLabel('这份名单叫').blur();
}

async function openList(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '导入名单' }).click();
  await page.locator('.import-sets button', { hasText: name }).first().click();
  await page.locator('.import-account').waitFor();
}

async function close(page: Page): Promise<void> {
  await page.getByRole('button', { name: '关闭', exact: true }).last().click();
}

/** Ends it as the browser does when memory runs out: nobody is told. */
async function endWorker(page: Page, name: string): Promise<void> {
  const worker = page.workers().find((one) => one.url().includes(name));
  if (!worker) throw new Error(`no worker ${name} runs, wanted it to end`);
  await worker.evaluate(() => void setTimeout(() => self.close()));
}

/** How many sets a database of the page holds. */
function keptSets(page: Page, database: string): Promise<number> {
  return page.evaluate(
    (name) =>
      new Promise<number>((done) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const { result } = opening;
          const counting = result.transaction('sets').objectStore('sets').count();
          counting.onsuccess = () => {
            result.close();
            done(counting.result);
          };
        };
      }),
    database,
  );
}

/** Names of the layers that show something. */
function drawnKinds(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { atlasMap } = window as unknown as {
      readonly atlasMap: { queryRenderedFeatures(): readonly { readonly layer: { readonly id: string } }[] };
    };
    return [...new Set(atlasMap.queryRenderedFeatures().map(({ layer }) => layer.id))].sort();
  });
}
