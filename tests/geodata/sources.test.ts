import { describe, expect, it } from 'vitest';
import { checksumOf } from '../../geodata/build';
import { SOURCES } from '../../geodata/sources';

describe('the sources', () => {
  it('have ids of their own, and say title, address, licence and date', () => {
    expect(new Set(SOURCES.map(({ id }) => id)).size).toBe(SOURCES.length);
    for (const { id, title, titleEn, address, licence, taken, files } of SOURCES) {
      for (const text of [title, titleEn, address, licence, taken]) expect(text, id).not.toBe('');
      expect(files.length, id).toBeGreaterThan(0);
    }
  });

  it('cover each path once', () => {
    const paths = SOURCES.flatMap(({ files }) => files.map(({ path }) => path));
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('are what they were when they were listed', () => {
    for (const { files } of SOURCES) for (const { path, sha256 } of files) expect(checksumOf(path), path).toBe(sha256);
  });
});
