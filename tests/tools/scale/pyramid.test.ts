import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tileNumber } from '../../../src/core/points/archive-tile';
import { CELL_BITS } from '../../../src/core/points/z-order';
import { addDeepest, addMarks, type PlacedRow } from '../../../tools/scale/pyramid';
import { ARCHIVE_COLUMNS, deepestTile, randomRows, writeRandomArchive } from '../../support/archive';
import { readArchive } from '../../support/file-source';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-pyramid-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Seen {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly bytes: Uint8Array;
}

async function pyramid(rows: readonly PlacedRow[], deepest: number): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  const add = (z: number, x: number, y: number, bytes: Uint8Array) => void seen.push({ z, x, y, bytes });
  addMarks(await addDeepest(rows, rows.length, ARCHIVE_COLUMNS, deepest, add), deepest, add);
  return seen;
}

function featuresOf({ bytes }: Seen) {
  const layer = new VectorTile(new PbfReader(bytes)).layers['points']!;
  return Array.from({ length: layer.length }, (_, at) => layer.feature(at));
}

it.each([
  [1, 900, 12],
  [2, 1, 12],
  [3, 2500, 14],
  [4, 1200, 16],
])('counts every row once at every zoom (world %i of %i rows, deepest %i)', async (seed, size, deepest) => {
  const tiles = await pyramid(randomRows(size, seed), deepest);
  for (let z = 0; z <= deepest; z++) {
    const marks = tiles.filter((tile) => tile.z === z).flatMap(featuresOf);
    const runs = marks
      .map(({ properties: { from, count } }) => ({ from: Number(from), to: Number(from) + Number(count) }))
      .sort((a, b) => a.from - b.from);
    // the runs of a zoom stand one behind the other, from the first row to the last
    expect(runs[0]!.from).toBe(0);
    for (const [at, { from }] of runs.entries()) if (at > 0) expect(from).toBe(runs[at - 1]!.to);
    expect(runs.at(-1)!.to).toBe(size);
  }
});

it('has every row at the deepest zoom in its own cell, with all it says', async () => {
  const deepest = 12;
  const rows = randomRows(2000, 7);
  const shown = (await pyramid(rows, deepest)).filter(({ z }) => z === deepest);
  const found = new Map<number, object>();
  for (const tile of shown)
    for (const feature of featuresOf(tile)) {
      const [place] = feature.loadGeometry()[0]!;
      const side = 2 ** (CELL_BITS - deepest);
      const { from, count, tile: number, ...cells } = feature.properties;
      expect([count, number]).toEqual([1, tileNumber(deepest, tile.x, tile.y)]);
      found.set(Number(from), { x: tile.x * side + place!.x, y: tile.y * side + place!.y, cells });
    }
  const wanted = rows.map(({ x, y, cells: [id, name, count] }, at) => [
    at,
    { x, y, cells: name === '' ? { id, count_: count } : { id, name, count_: count } },
  ]);
  expect([...found].sort(([a], [b]) => a - b)).toEqual(wanted);
});

it('names the deepest tile of a mark exactly where all its rows lie in it', async () => {
  const deepest = 12;
  const rows = randomRows(1500, 5);
  for (const { properties } of (await pyramid(rows, deepest)).flatMap(featuresOf)) {
    const { from, count, tile } = properties as Readonly<Record<string, number>>;
    const numbers = rows.slice(from, from! + count!).map((row) => tileNumber(deepest, ...deepestTile(row, deepest)));
    expect(tile).toBe(new Set(numbers).size === 1 ? numbers[0] : undefined);
  }
});

it('is refused when the rows are not as many as was said', async () => {
  const rows = randomRows(20, 1);
  const none = () => undefined;
  await expect(addDeepest(rows, 21, ARCHIVE_COLUMNS, 12, none)).rejects.toThrow('20 rows came, wanted 21');
  await expect(addDeepest(rows, 19, ARCHIVE_COLUMNS, 12, none)).rejects.toThrow('more than 19');
});

it('makes an archive that the official reader reads', async () => {
  const rows = randomRows(800, 9);
  const archive = readArchive(await writeRandomArchive(folder, rows));
  const [x, y] = deepestTile(rows[400]!, 12);
  const tile = await archive.getZxy(12, x, y);
  const names = featuresOf({ z: 12, x, y, bytes: new Uint8Array(tile!.data) }).map(
    ({ properties }) => properties['id'],
  );
  expect(names).toContain(rows[400]!.cells[0]);
  expect(await archive.getMetadata()).toMatchObject({ atlas: { rows: 805, placed: 800, turnedBack: 5 } });
});
