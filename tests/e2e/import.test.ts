// A list of mixed addresses as Excel's Chinese edition saves it, from the file to the map and back out, in real Chromium.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { writeWorkbook } from '../../src/core/import/workbook-write';
import { openAtlas } from '../support/atlas-page';
import { settled } from '../support/browser';
import { browserOfThisFile } from '../support/chromium';

const address = inject('address');
const LIST = resolve(import.meta.dirname, '../fixtures/import/sites-gbk.csv');

const chromium = browserOfThisFile();

async function importFile(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await page.getByRole('button', { name: '导入名单' }).click();
  await page.locator('.import-drop input[type=file]').setInputFiles(file);
}

async function place(page: Page): Promise<void> {
  await page.getByRole('button', { name: '放到地图上' }).click();
  await page.locator('.import-account').waitFor();
}

async function download(page: Page, button: string): Promise<{ name: string; text: string; buffer: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const buffer = readFileSync(await file.path());
  return { name: file.suggestedFilename(), text: buffer.toString('utf8'), buffer };
}

/** Opens the page of a list that is already there. */
async function openList(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '导入名单' }).click();
  await page.locator('.import-sets button', { hasText: name }).first().click();
  await page.locator('.import-account').waitFor();
}

/** From place_adcode to the end of each line: the footprints. */
function footprints(csv: string): string[] {
  const [head = '', ...lines] = csv.trim().split('\r\n');
  const from = head.split(',').indexOf('place_adcode') - head.split(',').length;
  return lines.map((line) => line.split(',').slice(from).join(','));
}

describe('the import desk', () => {
  it('brings a GBK list in, has its doubts settled by keyboard, keeps it over a reload, and gives it out and in again unchanged', async () => {
    const { page, faults } = await openAtlas(chromium.browser, address);

    // given a CSV of code page 936 with a title above its header
    await importFile(page, LIST);
    await expect.poll(() => page.locator('.import-preview').innerText()).toContain('GB18030');
    expect(await page.getByLabel('“地址”一列的用途').inputValue()).toBe('place');
    await place(page);
    expect(await page.locator('.import-account .sum').innerText()).toBe('12 行 = 落点 6 + 未落点 5 + 退回 1');

    // when the doubtful places are decided by keyboard
    await page.locator('.review-line button').click();
    await expect.poll(() => page.locator('.review-text').innerText()).toBe('鼓楼区');
    expect(await page.locator('.review-at').innerText()).toContain('2 行');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.review-text').innerText()).toContain('玉林东路社区居委会');
    await page.keyboard.press('0');
    await expect.poll(() => page.locator('.review-text').innerText()).toBe('朝阳区建国路');
    await page.keyboard.press('2');
    await page.keyboard.press('u');
    await expect.poll(() => page.locator('.review-text').innerText()).toBe('朝阳区建国路');
    await page.keyboard.press('1');
    await expect.poll(() => page.locator('.review-text').innerText()).toBe('天涯海角某处');
    await page.keyboard.press('s');
    await expect.poll(() => page.locator('.review-desk').innerText()).toContain('全部核对完了');
    await page.getByRole('button', { name: '完成' }).click();
    expect(await page.locator('.import-account .sum').innerText()).toBe('12 行 = 落点 9 + 未落点 2 + 退回 1');

    // then the list is there again after a reload, with what was decided
    await page.reload();
    await settled(page);
    await expect.poll(() => page.locator('.panel-foot').innerText()).toContain('显示 171 / 171 条');
    await openList(page, 'sites-gbk');
    expect(await page.locator('.import-account').innerText()).toContain('已核对 4 / 4 处');

    // and its exports come in again with the same footprints
    const csv = await download(page, 'CSV');
    const others = [csv, await download(page, 'XLSX'), await download(page, 'GeoJSON')];
    const project = await download(page, '项目文件（含核对记录）');
    expect(project.name).toBe('sites-gbk.shequ.json');
    await page.getByRole('button', { name: '关闭' }).click();
    for (const { name, buffer } of others) {
      await importFile(page, { name: `again ${name}`, mimeType: 'application/octet-stream', buffer });
      await page.locator('.import-preview').waitFor();
      await place(page);
      expect(footprints((await download(page, 'CSV')).text), name).toEqual(footprints(csv.text));
      await page.getByRole('button', { name: '关闭' }).click();
    }
    await importFile(page, { name: project.name, mimeType: 'application/json', buffer: project.buffer });
    await page.locator('.import-account').waitFor();
    expect(await page.locator('.import-account').innerText()).toContain('已核对 4 / 4 处');
    expect((await download(page, 'CSV')).text).toBe(csv.text);
    expect(faults).toEqual([]);
  }, 300_000);

  it('says what is wrong with a bad file, and what was imported stays', async () => {
    const { page } = await openAtlas(chromium.browser, address);
    await importFile(page, LIST);
    await page.locator('.import-preview').waitFor();
    await place(page);
    for (const [name, text, sentence] of [
      ['a.csv', '', '这个文件是空的'],
      ['b.csv', '\u0000\u0001\u0002'.repeat(50), '这不是文字表格'],
      ['c.geojson', '{"type":"Point",\n"coordinates":[NaN,1]}', '第 2 行附近不是合法的 JSON'],
      ['d.csv', '名称,地址\na,"成都\n', '第 2 行有一个没有闭合的引号'],
      ['e.csv', `${'a,'.repeat(9999)}a\n1\n`, '上限是 500 列'],
      ['f.xlsx', 'PK\u0003\u0004 not a zip', '这个工作簿打不开'],
    ] as const) {
      await page
        .locator('.import-actions button', { hasText: /再导入一份/ })
        .or(page.locator('.import-drop'))
        .first()
        .waitFor();
      if (await page.getByRole('button', { name: '再导入一份' }).isVisible())
        await page.getByRole('button', { name: '再导入一份' }).click();
      await page
        .locator('.import-drop input[type=file]')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
      await expect.poll(() => page.getByRole('alert').innerText(), { timeout: 15_000 }).toContain(sentence);
    }
    expect(await page.locator('.import-sets').innerText()).toContain('12 行 = 落点 6');
  });

  it('follows a list that another window renames and removes, and says so', async () => {
    const { page, context } = await openAtlas(chromium.browser, address);
    await importFile(page, LIST);
    await page.locator('.import-preview').waitFor();
    await place(page);
    const other = await context.newPage();
    await other.goto(address);
    await settled(other);
    await openList(other, 'sites-gbk');
    await other.getByLabel('这份名单叫').fill('成都站点');
    await other.getByLabel('这份名单叫').blur();
    await expect.poll(() => page.locator('.notices').textContent()).toContain('另一个窗口改动了名单“成都站点”');
    await other.getByRole('button', { name: '删除这份名单' }).click();
    await other.getByRole('button', { name: '删除', exact: true }).click();
    await expect.poll(() => page.locator('.notices').textContent()).toContain('另一个窗口删除了名单“成都站点”');
    await expect.poll(() => page.locator('.panel-foot').innerText()).toContain('显示 160 / 160 条');
  });

  it('keeps the decisions of two windows that have not heard of each other', async () => {
    const { page, context } = await openAtlas(chromium.browser, address);
    await importFile(page, LIST);
    await page.locator('.import-preview').waitFor();
    await place(page);
    await context.addInitScript(() => {
      BroadcastChannel.prototype.postMessage = () => undefined;
    });
    const other = await context.newPage();
    await other.goto(address);
    await settled(other);
    await openList(other, 'sites-gbk');
    await other.locator('.review-line button').click();
    await page.evaluate(() => {
      BroadcastChannel.prototype.postMessage = () => undefined;
    });
    await page.locator('.review-line button').click();
    await page.keyboard.press('1');
    await expect.poll(() => keptDecisions(page)).toBe(1);

    // when the other window decides the second place, not knowing of the first
    expect(await other.locator('.review-head').innerText()).toContain('已核对 0 / 4 处');
    await other.keyboard.press('ArrowRight');
    await other.keyboard.press('s');

    // then it finds the first decided too, and both are kept
    await expect.poll(() => other.locator('.review-head').innerText()).toContain('已核对 2 / 4 处');
    expect(await keptDecisions(page)).toBe(2);
    await page.reload();
    await settled(page);
    await openList(page, 'sites-gbk');
    expect(await page.locator('.import-account').innerText()).toContain('已核对 2 / 4 处');
    await context.close();
  });

  it('loses nothing that was confirmed: a refused write, a reload in mid-import, a file of a gigabyte', async () => {
    const { page, context } = await openAtlas(chromium.browser, address);
    await importFile(page, LIST);
    await page.locator('.import-preview').waitFor();
    await place(page);

    // given one decision that was kept, when the storage refuses the next
    await page.locator('.review-line button').click();
    await page.keyboard.press('1');
    await expect.poll(() => page.locator('.review-head').innerText()).toContain('已核对 1 / 4 处');
    await expect.poll(() => keptDecisions(page)).toBe(1);
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.keyboard.press('s');
    await expect.poll(() => page.locator('.review-head').innerText()).toContain('已核对 2 / 4 处');
    await expect.poll(() => page.locator('.notices').textContent()).toContain('浏览器的空间满了');
    await page.getByRole('button', { name: '完成' }).click();

    // and a file of a gigabyte is dropped, then a workbook of which the reload leaves the import half way
    await page.getByRole('button', { name: '再导入一份' }).click();
    await dropFile(page, 'x.csv', new Uint8Array(), 1 << 30);
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('超过了 128 MB 的上限');
    const rows = Array.from({ length: 3000 }, (_, at) => [`站点${at}`, '成都市武侯区']);
    await dropFile(page, '站点.xlsx', writeWorkbook('站点', [['名称', '地址'], ...rows]));
    await expect.poll(() => page.locator('.import-preview').innerText()).toContain('3000 行 · 2 列');
    await page.getByRole('button', { name: '放到地图上' }).click();
    await leavePieces(page, 'halfway');
    await page.reload();
    await settled(page);

    // then the list is there with the decision that was kept, and the half import left nothing
    await openList(page, 'sites-gbk');
    expect(await page.locator('.import-account').innerText()).toContain('已核对 1 / 4 处');
    await expect.poll(() => page.locator('.panel-foot').innerText()).toContain('显示 171 / 171 条');
    expect(await setsWithPieces(page)).toHaveLength(1);
    await context.close();
  });
});

/** As an import leaves them that a reload cut off. */
function leavePieces(page: Page, set: string): Promise<void> {
  return page.evaluate(
    (set) =>
      new Promise<void>((done, failed) => {
        const opening = indexedDB.open('shequ-atlas-imports');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('pieces', 'readwrite');
          for (const at of [0, 1, 2]) change.objectStore('pieces').add({ rows: [], readings: [] }, [set, at]);
          change.oncomplete = () => done();
        };
      }),
    set,
  );
}

/** How many decisions the storage holds. */
function keptDecisions(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done, failed) => {
        const opening = indexedDB.open('shequ-atlas-imports');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const sets = opening.result.transaction('sets').objectStore('sets').getAll();
          sets.onsuccess = () => done(sets.result.reduce((sum, { history }) => sum + history.past.length, 0));
        };
      }),
  );
}

/** The ids of all sets of which the storage holds a piece. */
function setsWithPieces(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((done, failed) => {
        const opening = indexedDB.open('shequ-atlas-imports');
        opening.onerror = () => failed(opening.error);
        opening.onsuccess = () => {
          const keys = opening.result.transaction('pieces').objectStore('pieces').getAllKeys();
          keys.onsuccess = () => done([...new Set(keys.result.map((key) => String((key as string[])[0])))]); // [set, piece]
        };
      }),
  );
}

/** As from the desktop; `size` makes a file of that many bytes without filling the memory of the test. */
async function dropFile(page: Page, name: string, bytes: Uint8Array, size = bytes.length): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([name, base64, size]) => {
      const transfer = new DataTransfer();
      const block = new Blob([new Uint8Array(1 << 24)]);
      const whole = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const parts = whole.length === size ? [whole] : Array.from({ length: size / block.size }, () => block);
      transfer.items.add(new File(parts, name));
      return transfer;
    },
    [name, Buffer.from(bytes).toString('base64'), size] as const,
  );
  await page.locator('.import-drop').dispatchEvent('drop', { dataTransfer: transfer });
}
