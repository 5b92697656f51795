// The longest task of the page at each step of importing 100,000 rows of addresses in words, from Chromium's own trace, over the
// built app: by the clock, and how much of it the page's thread was at work. The rest is waiting, here mostly for the software
// graphics, which another process draws with the same two cores. What drives the page is kept light, since it runs in the page as well: plain
// selectors, for asking by role takes 80 ms and more here, and a file on disk, for a buffer is decoded in the page.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch, serveDist, settled } from '../../../tests/support/browser';
import { drawCases, seeded } from '../../quality/cases';
import { readOfficialList } from '../../quality/official';

const ROWS = 100_000;

export async function section(): Promise<void> {
  const served = await serveDist();
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1000, height: 680 }, locale: 'zh-CN' });
  await page.goto(served.address);
  await settled(page);
  console.log(`\n${ROWS.toLocaleString('en')} rows of addresses; tasks of the page in ms\n`);
  console.log('| step | longest | over 100 | longest at work | seconds |\n| --- | ---: | ---: | ---: | ---: |');
  for (const [name, act] of STEPS) {
    await browser.startTracing(page, { categories: ['toplevel'] });
    const began = performance.now();
    await act(page);
    await page.waitForTimeout(1000); // what is put off to later tasks belongs to the step as well
    const seconds = ((performance.now() - began - 1000) / 1000).toFixed(1);
    const tasks = pageTasks(await browser.stopTracing());
    const cells = [longest(tasks.map(({ ms }) => ms)), tasks.filter(({ ms }) => ms > 100).length];
    console.log(`| ${name} | ${cells.join(' | ')} | ${longest(tasks.map(({ workMs }) => workMs))} | ${seconds} |`);
  }
  await browser.close();
  served.stop();
}

/** Chromium's words for an event of a trace; times are in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** All tasks of the main threads of pages: there is one page. */
function pageTasks(trace: Buffer) {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const isMain = (event: TraceEvent) => event.name === 'thread_name' && event.args.name === 'CrRendererMain';
  const threads = new Set(traceEvents.filter(isMain).map(({ pid, tid }) => `${pid}/${tid}`));
  return traceEvents
    .filter(({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && threads.has(`${pid}/${tid}`))
    .map(({ dur = 0, tdur = 0 }) => ({ ms: dur / 1000, workMs: tdur / 1000 }));
}

function longest(ms: readonly number[]): string {
  const most = Math.max(0, ...ms);
  return most < 50 ? '< 50' : most.toFixed(0);
}

const STEPS: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['start without a list', startAgain],
  ['open the desk', (page) => page.locator(OPEN).click()],
  ['drop and preview', (page) => drop(page, addresses(ROWS), 'import-100k.csv')],
  ['another header row', changeHeaderRow],
  ['place all rows', place],
  ['show the doubtful ones', (page) => page.locator('.review-line button').click()],
  ['ten decisions', async (page) => repeat(10, () => page.keyboard.press('s'))],
  ['five undone', async (page) => repeat(5, () => page.keyboard.press('u'))],
  ['five done again', async (page) => repeat(5, () => page.keyboard.press('r'))],
  ['back to the list', (page) => page.locator('.review-head .primary').click()],
  ['export CSV', (page) => exported(page, 0)],
  ['export XLSX', (page) => exported(page, 1)],
  ['export GeoJSON', (page) => exported(page, 2)],
  ['save the project file', (page) => exported(page, 3)],
  ['row report', (page) => exported(page, 4)],
  ['switch off and on', toggle],
  ['see the map', (page) => page.locator('.import-actions .primary').click()],
  ['reload', reload],
  ['open the list again', openList],
  ['remove it', remove],
];

const OPEN = 'button[aria-label="导入名单"]';

/** Addresses of all kinds that tools/geocode-quality.ts draws, in the order of a seeded draw. */
function addresses(rows: number): string {
  const official = readOfficialList();
  const cases = drawCases([...official.towns, ...official.counties], Math.ceil(rows / 23), seeded(20));
  const lines = cases.slice(0, rows).map(({ text }, at) => `站点${at + 1},"${text}"`);
  return `名称,地址\n${lines.join('\n')}\n`;
}

async function drop(page: Page, text: string, name: string): Promise<void> {
  const file = join(mkdtempSync(join(tmpdir(), 'import-')), name);
  writeFileSync(file, text);
  await page.locator('.import-drop input[type=file]').setInputFiles(file);
  await page.locator('.import-preview').waitFor({ timeout: 120_000 });
}

async function changeHeaderRow(page: Page): Promise<void> {
  for (const row of ['0', '1']) {
    await page.locator('.import-form select').last().selectOption(row);
    await page.locator('.import-preview').waitFor();
  }
}

async function place(page: Page): Promise<void> {
  await page.locator('.import-actions .primary').click();
  await page.locator('.import-account').waitFor({ timeout: 300_000 });
}

/** `kind`: its place among the buttons. */
async function exported(page: Page, kind: number): Promise<void> {
  await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.locator('.export-line').first().locator('button').nth(kind).click(),
  ]);
}

async function toggle(page: Page): Promise<void> {
  await page.locator('.import-form .check').click();
  await page.waitForTimeout(1000);
  await page.locator('.import-form .check').click();
}

/** What the atlas itself takes to start, beside which the start with a list is to be read. */
async function startAgain(page: Page): Promise<void> {
  await page.reload();
  await settled(page);
}

async function reload(page: Page): Promise<void> {
  await startAgain(page);
  await page.waitForFunction(() => /[\d,]{6,} 条/.test(document.querySelector('.panel-foot')?.textContent ?? ''));
}

async function openList(page: Page): Promise<void> {
  await page.locator(OPEN).click();
  await page.locator('.import-sets button').first().click();
  await page.locator('.import-account').waitFor();
}

async function remove(page: Page): Promise<void> {
  await page.locator('button.remove').click();
  await page.locator('.remove button').first().click();
  await page.locator('.import-drop').waitFor();
}

async function repeat(times: number, act: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < times; done++) {
    await act();
    await new Promise((next) => setTimeout(next, 150)); // a quick reviewer
  }
}
