// kepler.gl beside us: installed from its own lock file into a temp folder on first use, bundled there and served from there.
// It never becomes a dependency of the app.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Served } from '../../../tests/support/browser';

const source = resolve(import.meta.dirname, '../peer');
const FILES = ['package.json', 'package-lock.json', 'page.jsx'] as const;

const HTML = `<!doctype html><meta charset="utf-8"><title>kepler.gl</title>
<style>html,body,#app{margin:0;height:100%}</style><input type="file" id="file" style="position:absolute;z-index:9">
<div id="app"></div>
<script>window.process = { env: { NODE_ENV: "production" }, browser: true, version: "", nextTick: queueMicrotask };</script>
<script src="page.js"></script>`;

/** The page with an input `#file` and `window.peerLoad`. */
export async function servePeer(): Promise<Served> {
  const folder = built();
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    if (request.url === '/' || isScript) response.end(isScript ? readFileSync(join(folder, 'page.js')) : HTML);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo; // a listening TCP server has one
  return { address: `http://127.0.0.1:${port}/`, stop: () => server.close() };
}

function built(): string {
  const hash = createHash('sha256');
  for (const file of FILES) hash.update(readFileSync(join(source, file)));
  const folder = join(tmpdir(), `shequ-atlas-peer-${hash.digest('hex').slice(0, 12)}`);
  if (existsSync(join(folder, 'page.js'))) return folder;
  console.log(`kepler.gl is installed into ${folder} once: a few minutes.`);
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) copyFileSync(join(source, file), join(folder, file));
  const quietly = { cwd: folder, stdio: 'pipe' } as const;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'], quietly);
  const options = ['--bundle', '--minify', '--define:global=globalThis', '--loader:.svg=dataurl', '--log-level=error'];
  const mode = '--define:process.env.NODE_ENV="production"';
  execFileSync('node_modules/.bin/esbuild', ['page.jsx', '--outfile=page.tmp.js', mode, ...options], quietly);
  writeFileSync(join(folder, 'page.js'), readFileSync(join(folder, 'page.tmp.js')));
  return folder;
}
