import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvPieces, pointDetail, pointLine, pointsInRun } from '../../../src/core/points/point-texts';
import { csvBytes, csvLines, readCsv, somePoints } from '../../support/points';

const points = readCsv(csvBytes(6000, 5));

describe('points as a person reads them', () => {
  it('have a name, a note and the cells that say something', () => {
    const at = points.row.indexOf(2);
    expect(pointLine(points, at)).toMatchObject({ at, name: '点 1' });
    const { row, cells } = pointDetail(points, at);
    expect(row).toBe(2);
    expect(cells.map(({ header }) => header)).toContain('organisation');
    expect(cells.every(({ text }) => text !== '')).toBe(true);
  });

  it('are named by their row when the file names nothing', () => {
    const bare = somePoints([[104, 30]]);
    expect(pointLine({ ...bare, texts: [] }, 0).name).toBe('1');
  });

  it('are listed page by page, only those that pass', () => {
    const mask = Uint8Array.from({ length: points.size }, (_, at) => at % 2);
    const run = { from: 10, to: 110 };
    const { count, lines } = pointsInRun(points, mask, run, 5, 10);
    expect(count).toBe(50);
    expect(lines.map(({ at }) => at)).toEqual([21, 23, 25, 27, 29, 31, 33, 35, 37, 39]);
  });
});

describe('the CSV of a set', () => {
  it('is the file again: its rows in their order, its columns, and the coordinates', () => {
    const text = [...csvPieces(points)].join('');
    expect(text.startsWith('\uFEFFid,name,theme,organisation,start,longitude,latitude\r\n')).toBe(true);
    const rows = Papa.parse<string[]>(text.trim()).data.slice(1);
    const source = [...csvLines(6000, 5)].slice(1).map((line) => line.split(','));
    expect(rows).toEqual(
      source.map(([id, lat, lng, ...rest]) => [id, ...rest, String(Number(lng)), String(Number(lat))]),
    );
  });

  it('holds no formula', () => {
    const bad = new TextEncoder().encode(
      `${new TextDecoder().decode(csvBytes(5500))}1,30,104,=HYPERLINK("x"),+1,@a,-2\n`,
    );
    const last = [...csvPieces(readCsv(bad))].join('').trim().split('\r\n').at(-1)!;
    expect(Papa.parse<string[]>(last).data[0]!.slice(1, 5)).toEqual([`'=HYPERLINK("x")`, "'+1", "'@a", "'-2"]);
  });
});
