// A later edition of the built app, as an operator publishes one: another record's name, other scan lines, other code, one seal.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
  writeFileSync(join(folder, 'index.html'), renamed(join(folder, 'assets'), page));
  sealFolder(folder);
  return folder;
}

/** As a build does: code of another content has another name wherever it is named. Gives the page with the new names. */
function renamed(assets: string, page: string): string {
  const names = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const withNames = (text: string) => names.reduce((done, name) => done.replaceAll(name, `later-${name}`), text);
  for (const name of names) {
    const code = readFileSync(join(assets, name), 'utf8');
    const last = page.includes(`src="./assets/${name}"`) ? "\ndocument.documentElement.dataset.code = 'later';\n" : '';
    writeFileSync(join(assets, name), withNames(code) + last);
    renameSync(join(assets, name), join(assets, `later-${name}`));
  }
  return withNames(page);
}
