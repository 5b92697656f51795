import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../geodata/sources';
import { sourcesMarkdown, withSources } from '../../geodata/sources-readme';

const readme = readFileSync(resolve(import.meta.dirname, '../../geodata/README.md'), 'utf8');

describe('the list of sources in the README', () => {
  it('is the list of the build; `npx tsx geodata/sources-readme.ts` writes it', () => {
    expect(readme === withSources(readme, SOURCES)).toBe(true);
  });

  it('says licence, date and checksum of a source', () => {
    const source = {
      id: 'a',
      title: '甲',
      titleEn: 'A',
      address: 'https://a.example',
      licence: 'MIT',
      taken: '2026',
      files: [{ path: 'a.csv', sha256: '0123456789abcdef0123' }],
    };
    const text = sourcesMarkdown([source]);
    for (const part of ['`a`', 'MIT', '2026', '`a.csv` `0123456789abcdef`']) expect(text).toContain(part);
  });

  it('has its place, and is not written elsewhere', () => {
    expect(() => withSources('# a README without marks', [])).toThrow('geodata/README.md');
  });
});
