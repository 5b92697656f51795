// What a page holds after the garbage is collected: objects and array buffers, its workers' included; and the memory of its
// process. Asked through the DevTools protocol.
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';

export interface Held {
  /** Objects of the page and its workers before the garbage is collected. */
  readonly usedMB: number;
  /** Objects of the page and its workers. */
  readonly heapMB: number;
  /** The same with array buffers. */
  readonly withBuffersMB: number;
  /** The renderer's resident memory now. */
  readonly residentMB: number;
}

interface Usage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

type Send = <T>(method: string) => Promise<T>;

/** Follow a page from before its workers start. */
export async function heapMeter(browser: Browser, page: Page): Promise<() => Promise<Held>> {
  const session = await page.context().newCDPSession(page);
  const workers = await followWorkers(session);
  return async () => {
    const targets: readonly Send[] = [(method) => session.send(method as never) as never, ...workers.values()];
    const used: Usage[] = [];
    for (const send of targets) used.push(await send<Usage>('Runtime.getHeapUsage'));
    const usages: Usage[] = [];
    for (const send of targets) {
      await send('HeapProfiler.collectGarbage').catch(() => undefined); // a worker may lack the domain
      usages.push(await send<Usage>('Runtime.getHeapUsage'));
    }
    const heap = sum(usages, ({ usedSize }) => usedSize);
    const buffers = sum(usages, ({ backingStorageSize = 0 }) => backingStorageSize);
    const usedMB = sum(used, ({ usedSize }) => usedSize) / 1e6;
    return { usedMB, heapMB: heap / 1e6, withBuffersMB: (heap + buffers) / 1e6, residentMB: await residentMB(browser) };
  };
}

/** The nested sessions of workers speak in messages inside messages. */
async function followWorkers(session: CDPSession): Promise<ReadonlyMap<string, Send>> {
  const workers = new Map<string, Send>();
  const waiting = new Map<number, (answer: never) => void>();
  let next = 1;
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: never };
    if (id !== undefined) waiting.get(id)?.(result as never);
  });
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'worker') return;
    workers.set(sessionId, (method) => {
      const id = next++;
      const answer = new Promise<never>((settle) => waiting.set(id, settle));
      const message = JSON.stringify({ id, method });
      return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answer);
    });
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return workers;
}

/** The largest renderer: a browser that shows one page has no other of its size. */
async function residentMB(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0));
  return (Math.max(...sizes) * 1024) / 1e6;
}

function sum<T>(all: readonly T[], value: (one: T) => number): number {
  return all.reduce((total, one) => total + value(one), 0);
}
