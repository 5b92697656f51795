import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tileNumber } from '../../src/core/points/archive-tile';
import { openPointArchive } from '../../src/data/point-archive';
import { deepestTile, randomRows, writeRandomArchive } from '../support/archive';
import { type StaticServer, serveFolder } from '../support/static-server';

const DEEPEST = 12;
const rows = randomRows(3000, 4);
let folder: string;
let site: StaticServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-archive-'));
  site = await serveFolder(folder);
  await writeRandomArchive(folder, rows);
});
afterAll(async () => {
  await site.stop();
  rmSync(folder, { recursive: true });
});

const never = () => new AbortController().signal;
const open = (name: string) => openPointArchive(`./${name}`, site.address, never());

describe('a point archive', () => {
  it('is opened by ranges with its account, and gives the rows of a mark', async () => {
    const opened = await open('points.pmtiles');
    if (!opened.ok) throw new Error(opened.error);
    expect(opened.value).toMatchObject({ maxZoom: DEEPEST, account: { rows: 3005, placed: 3000, turnedBack: 5 } });
    const number = tileNumber(DEEPEST, ...deepestTile(rows[1500]!, DEEPEST));
    const [row, ...others] = await opened.value.rows(number, { from: 1500, to: 1501 }, never());
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      at: 1500,
      cells: expect.arrayContaining([{ header: 'id', text: rows[1500]!.cells[0] }]),
    });
  });

  it('has no tile where no point lies', async () => {
    const opened = await open('points.pmtiles');
    expect(opened.ok && (await opened.value.tile(DEEPEST, 0, 0, never())).byteLength).toBe(0);
  });

  it('is none at a wrong address, when cut short, or of another maker', async () => {
    copyFileSync(join(folder, 'points.pmtiles'), join(folder, 'cut.pmtiles'));
    truncateSync(join(folder, 'cut.pmtiles'), 400);
    writeFileSync(join(folder, 'page.pmtiles'), '<html>no such file</html>');
    for (const name of ['nowhere.pmtiles', 'cut.pmtiles', 'page.pmtiles']) expect((await open(name)).ok).toBe(false);
  });

  it('rejects the tiles that a cut file has no more', async () => {
    const { size } = statSync(join(folder, 'points.pmtiles'));
    writeFileSync(join(folder, 'half.pmtiles'), readFileSync(join(folder, 'points.pmtiles')).subarray(0, size * 0.6));
    const opened = await open('half.pmtiles');
    if (!opened.ok) throw new Error(opened.error);
    const asked = rows.map((row) => opened.value.tile(DEEPEST, ...deepestTile(row, DEEPEST), never()));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
  });
});
