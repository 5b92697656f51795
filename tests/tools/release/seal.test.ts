import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sealFolder } from '../../../tools/release/seal';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seal-'));
  for (const name of ['assets', 'data', 'data/open']) mkdirSync(join(folder, name));
  put('index.html', '<head>\n    <meta charset="utf-8" />\n    <title>t</title>\n</head>\n');
  put('service-worker.js', 'precache(self.FILES);\n');
  put('assets/a-123.js', 'a');
  put('data/manifest.json', '{"version":"1"}');
  put('data/open/records.csv', 'id\n');
  put('config.json', '{"officialBase":null}');
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

function text(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function listed(): readonly { url: string; revision: string | null; integrity: string }[] {
  return JSON.parse(/self\.FILES=(.*);\n/.exec(text('service-worker.js'))![1]!);
}

it('lists every file with its checksum, but the settings, the worker itself and what is only for download', () => {
  sealFolder(folder);
  expect(listed().map(({ url }) => url)).toEqual(['assets/a-123.js', 'data/manifest.json', 'index.html']);
  const page = listed().find(({ url }) => url === 'index.html')!;
  expect(page.integrity).toBe(`sha256-${createHash('sha256').update(text('index.html')).digest('base64')}`);
  expect(listed()[0]!.revision).toBeNull();
});

it('gives the same seal for the same files, and another when a data file changes', () => {
  const first = sealFolder(folder);
  const [page, worker] = [text('index.html'), text('service-worker.js')];
  expect(sealFolder(folder)).toEqual(first);
  expect([text('index.html'), text('service-worker.js')]).toEqual([page, worker]);
  put('data/manifest.json', '{"version":"2"}');
  const second = sealFolder(folder);
  expect(second.edition).not.toBe(first.edition);
  expect(text('index.html')).toContain(`content="${second.edition}"`);
  expect(text('service-worker.js').match(/self\.EDITION/g)).toHaveLength(1);
});

it('lets the page reach the hosts that the settings name, and compile WebAssembly that is there', () => {
  expect(sealFolder(folder).policy).not.toContain('example');
  put('config.json', '{"officialBase":{"tiles":"https://tiles.example.org/{z}"}}');
  put('assets/solver.wasm', '');
  sealFolder(folder);
  expect(text('index.html')).toContain("connect-src 'self' https://tiles.example.org");
  expect(text('index.html')).toContain("'wasm-unsafe-eval'");
});
