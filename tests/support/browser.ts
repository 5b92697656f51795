// Real Chromium against the built app, for browser tests and the pictures of the README.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const top = resolve(import.meta.dirname, '../..');

export function chromiumPath(): string {
  const path = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (one) => one && existsSync(one),
  );
  if (!path) throw new Error('no Chromium found, wanted one at $CHROMIUM or /usr/bin/chromium');
  return path;
}

/** Software WebGL 2: slow but true. */
export function launch(extra: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      ...extra,
    ],
  });
}

export interface Served {
  readonly address: string;
  readonly stop: () => void;
}

/** Serves the built app on a free port until stopped. */
export async function serveDist(folder = 'dist'): Promise<Served> {
  const port = await freePort();
  const server: ChildProcess = spawn(
    process.execPath,
    [
      resolve(top, 'node_modules/vite/bin/vite.js'),
      'preview',
      '--outDir',
      folder,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--strictPort',
    ],
    { cwd: top, stdio: 'ignore' },
  );
  const address = `http://127.0.0.1:${port}/`;
  await answers(address);
  return { address, stop: () => server.kill() };
}

/** Waits until the data is in and the map has drawn all it has; without a map, until the data is in. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['atlas'] === 'idle', null, { timeout: 60_000 });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port given, wanted one');
  return address.port;
}

async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const isUp = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`${address} did not answer, wanted the built app`);
}
