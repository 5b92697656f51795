// The part of geodata/README.md that lists the sources, written from the list itself: `npx tsx geodata/sources-readme.ts`.
// tests/geodata/sources.test.ts fails while the two differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SOURCES, type Source } from './sources.js';

const START = '<!-- sources: written by geodata/sources-readme.ts -->';
const END = '<!-- end of sources -->';

/** One entry a source: title, licence, date, address, and each file with the first 16 digits of its sha256. */
export function sourcesMarkdown(sources: readonly Source[]): string {
  return sources
    .map(({ id, titleEn, title, address, licence, taken, files, note }) =>
      [
        `### \`${id}\` — ${titleEn}`,
        '',
        `${title}.${note ? ` ${note}` : ''}`,
        '',
        `- Address: ${address}`,
        `- Licence: ${licence}`,
        `- Taken: ${taken}`,
        ...files.map(({ path, sha256 }) => `- \`${path}\` \`${sha256.slice(0, 16)}\``),
      ].join('\n'),
    )
    .join('\n\n');
}

/** The README with its list replaced; throws when the two marks are not there. */
export function withSources(readme: string, sources: readonly Source[]): string {
  const [from, to] = [readme.indexOf(START), readme.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`geodata/README.md: wanted ${START} … ${END}`);
  return `${readme.slice(0, from)}${START}\n\n${sourcesMarkdown(sources)}\n\n${readme.slice(to)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = resolve(import.meta.dirname, 'README.md');
  writeFileSync(path, withSources(readFileSync(path, 'utf8'), SOURCES));
}
