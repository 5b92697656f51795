import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveWriter } from '../../../tools/scale/pmtiles-writer';
import { readArchive } from '../../support/file-source';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-pmtiles-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = { minZoom: 0, maxZoom: 6, bounds: [73.5, -10.25, 135, 53.5], metadata: { note: '社区' } } as const;
const tileText = (z: number, x: number, y: number) =>
  new TextEncoder().encode(
    `${z}/${x}/${y} ${Math.sin(x * 131 + y)
      .toString(36)
      .repeat(1 + ((x * y) % 9))}`,
  );

/** All tiles of zoom 6 and the corners of 0 and 3, the deepest first. */
function write(name: string): string {
  const file = join(folder, name);
  const writer = archiveWriter(file, 1024);
  for (let x = 0; x < 64; x++) for (let y = 0; y < 64; y++) writer.add(6, x, y, tileText(6, x, y));
  for (const [z, x, y] of [
    [3, 7, 7],
    [0, 0, 0],
    [3, 0, 0],
  ] as const)
    writer.add(z, x, y, tileText(z, x, y));
  writer.finish(HEAD);
  return file;
}

describe('an archive', () => {
  it('is read by the official reader, through leaf directories, tile by tile', async () => {
    const archive = readArchive(write('a.pmtiles'));
    const head = await archive.getHeader();
    expect(head).toMatchObject({ specVersion: 3, clustered: true, numTileEntries: 4099, minZoom: 0, maxZoom: 6 });
    expect(head).toMatchObject({ minLon: 73.5, minLat: -10.25, maxLon: 135, maxLat: 53.5, tileType: 1 });
    expect(head.leafDirectoryLength).toBeGreaterThan(0);
    expect(await archive.getMetadata()).toEqual(HEAD.metadata);
    for (const [z, x, y] of [
      [6, 0, 0],
      [6, 63, 63],
      [6, 3, 40],
      [6, 32, 31],
      [3, 7, 7],
      [3, 0, 0],
      [0, 0, 0],
    ] as const)
      expect(new Uint8Array((await archive.getZxy(z, x, y))!.data)).toEqual(tileText(z, x, y));
    expect(await archive.getZxy(3, 4, 4)).toBeUndefined();
  });

  it('is the same to the byte for the same tiles', () => {
    const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
    expect(hash(write('b.pmtiles'))).toBe(hash(write('c.pmtiles')));
  });

  it('takes each tile once', () => {
    const writer = archiveWriter(join(folder, 'd.pmtiles'));
    writer.add(1, 0, 0, tileText(1, 0, 0));
    writer.add(1, 0, 0, tileText(1, 0, 0));
    expect(() => writer.finish(HEAD)).toThrow('came twice');
  });
});
