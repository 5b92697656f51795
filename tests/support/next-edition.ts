// A later edition of the built app, as an operator publishes one: another record's name, other scan lines, other code, one seal.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealFolder } from '../../tools/release/seal';

/** `changes` is applied to the text of each named file of data/; `dataset.code` of the page tells which code runs. */
export function nextEdition(changes: Readonly<Record<string, (text: string) => string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-edition-'));
  cpSync('dist', folder, { recursive: true });
  const manifestPath = join(folder, 'data/manifest.json');
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  for (const [file, change] of Object.entries(changes)) {
    const bytes = Buffer.from(change(readFileSync(join(folder, 'data', file), 'utf8')));
    writeFileSync(join(folder, 'data', file), bytes);
    manifest.files[file] = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }
  writeFileSync(manifestPath, JSON.stringify({ ...manifest, version: 'later0000000' }));
  // what the page asks for ahead is named by its content
  const page = readFileSync(join(folder, 'index.html'), 'utf8').replace(
    /data\/([\w.-]+)\?v=\w+/g,
    (_, file) => `data/${file}?v=${manifest.files[file].sha256.slice(0, 12)}`,
  );
  const entry = /assets\/(index-[\w-]+\.js)/.exec(page)?.[1];
  if (!entry || !readdirSync(join(folder, 'assets')).includes(entry)) throw new Error('index.html names no entry');
  const code = readFileSync(join(folder, 'assets', entry), 'utf8');
  writeFileSync(
    join(folder, 'assets', `later-${entry}`),
    `${code}\ndocument.documentElement.dataset.code = 'later';\n`,
  );
  writeFileSync(join(folder, 'index.html'), page.replaceAll(entry, `later-${entry}`));
  sealFolder(folder);
  return folder;
}
