// How long one change of the gaps question holds the page, beside the time that the worker took, from Chromium's own
// trace of the built app: the longest task, in time that the thread itself was at work. WebGL is drawn in software here,
// on the cores that the page needs, so the same is measured once more in a browser without WebGL: the page alone.
import type { Browser, Page } from 'playwright-core';
import { launch, serveDist } from '../../../tests/support/browser';

const RUNS = 7;
/** One frame at 60 Hz. */
const BUDGET_MS = 16;
const BEFORE_MS = 300;
const AFTER_MS = 1200;

interface Change {
  readonly name: string;
  /** Script of the page; `run` counts from 0, so that a change and its opposite take turns. */
  readonly script: (run: number) => string;
}

const CHANGES: readonly Change[] = [
  { name: 'X by 5 km', script: (run) => slideTo(105 + 5 * run) },
  { name: 'filter', script: (run) => choose(0, run % 2 === 0 ? 'pilot_zone' : 'all') },
  { name: 'urban or all residents', script: (run) => press('.gaps-question .segments button', 1 - (run % 2)) },
  { name: 'scope', script: (run) => choose(1, run % 2 === 0 ? 'west' : 'nation') },
  { name: 'cities or counties', script: (run) => press('.gaps-tools .segments ~ .segments button', 1 - (run % 2)) },
];

export async function section(): Promise<void> {
  const served = await serveDist();
  const whole = await measured(await launch(), served.address);
  const pageAlone = await measured(await launch(['--disable-3d-apis']), served.address);
  served.stop();
  console.log(`Longest task, medians of ${RUNS}; the budget of the page is ${BUDGET_MS} ms.\n`);
  console.log('| change | worker ms | page ms | page with the map in software WebGL ms |');
  console.log('| --- | ---: | ---: | ---: |');
  CHANGES.forEach(({ name }, at) => {
    const cells = [pageAlone[at]!.workerMs, pageAlone[at]!.pageMs, whole[at]!.pageMs].map((ms) => ms.toFixed(1));
    console.log(`| ${[name, ...cells].join(' | ')} |`);
  });
}

interface Longest {
  readonly workerMs: number;
  readonly pageMs: number;
}

async function measured(browser: Browser, address: string): Promise<readonly Longest[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${address}#tab=gaps`);
  await page.waitForSelector('.gaps-table tbody tr');
  await page.waitForTimeout(3 * AFTER_MS); // the map draws its labels
  const all: Longest[] = [];
  for (const { script } of CHANGES) {
    const runs: Longest[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await traced(browser, page, script(run)));
    const median = (of: (run: Longest) => number) => runs.map(of).sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
    all.push({ workerMs: median((run) => run.workerMs), pageMs: median((run) => run.pageMs) });
  }
  await browser.close();
  return all;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: begin, and time at work. */
  readonly ts: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

async function traced(browser: Browser, page: Page, script: string): Promise<Longest> {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  // Made by a timer, so that the call which asks for the change is not in the tasks that are measured.
  await page.evaluate(`void setTimeout(() => { performance.mark('change'); ${script} }, ${BEFORE_MS})`);
  await page.waitForTimeout(BEFORE_MS + AFTER_MS);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] };
  return {
    workerMs: longestTask(trace.traceEvents, 'DedicatedWorker thread'),
    pageMs: longestTask(trace.traceEvents, 'CrRendererMain'),
  };
}

/** From the change on, the task of the change itself included. */
function longestTask(events: readonly TraceEvent[], thread: string): number {
  const change = events.find(({ name }) => name === 'change');
  if (!change) throw new Error('the trace has no mark, wanted the change');
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
  const isNamed = (event: TraceEvent) => event.name === 'thread_name' && event.args.name === thread;
  const threads = new Set(events.filter(isNamed).map(threadOf));
  const tasks = events.filter(
    (event) => event.name === 'ThreadControllerImpl::RunTask' && threads.has(threadOf(event)),
  );
  const after = tasks.filter(({ ts, tdur = 0 }) => ts + tdur >= change.ts);
  return Math.max(0, ...after.map(({ tdur = 0 }) => tdur / 1000));
}

/** As a key does it: the slider moves, and is let go in a task of its own. */
function slideTo(km: number): string {
  return `const slider = document.querySelector('.gaps-distance input');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(slider, '${km}');
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => slider.dispatchEvent(new Event('pointerup', { bubbles: true })), 80);`;
}

function choose(at: number, value: string): string {
  return `const select = document.querySelectorAll('.gaps-question select')[${at}];
    select.value = '${value}';
    select.dispatchEvent(new Event('change', { bubbles: true }));`;
}

function press(buttons: string, at: number): string {
  return `document.querySelectorAll('${buttons}')[${at}].click();`;
}
