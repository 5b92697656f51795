import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type CsvRow, csvScanner, MOST_ROW_BYTES } from '../../../src/core/points/csv-scanner';
import { seededRandom } from '../../../src/core/siting/seeded-random';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function scanned(text: string, delimiter: string, chunkBytes: number): { rows: string[][]; isWhole: boolean } {
  const rows: string[][] = [];
  const take = ({ bytes, from, to, cells }: CsvRow) =>
    rows.push(Array.from({ length: cells }, (_, cell) => decoder.decode(bytes.subarray(from[cell]!, to[cell]!))));
  const scanner = csvScanner(delimiter.charCodeAt(0), take);
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += chunkBytes) scanner.push(bytes.slice(at, at + chunkBytes));
  const isWhole = scanner.end();
  expect(scanner.rows()).toBe(rows.length);
  return { rows, isWhole };
}

/** What papaparse reads; the empty row after a last line end is none. */
function parsed(text: string, delimiter: string, newline: '\n' | '\r\n'): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline });
  return text.endsWith(newline) ? data.slice(0, -1) : data;
}

const PIECES = [
  '',
  'a',
  '成都',
  '"',
  '""',
  ' x ',
  'a""b',
  '12.5',
  '社区, 花园',
  'two\nlines',
  '\t',
  ';',
  "it's",
  '=1+1',
  '😀',
];

function randomFile(seed: number): { text: string; delimiter: string; newline: '\n' | '\r\n' } {
  const random = seededRandom(seed);
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)]!;
  const delimiter = pick([',', '\t', ';']);
  const newline = pick(['\n', '\r\n'] as const);
  const cell = () => {
    const text = Array.from({ length: Math.floor(random() * 4) }, () => pick(PIECES)).join('');
    const must = /["\r\n]/.test(text) || text.includes(delimiter);
    return must || random() < 0.3 ? `"${text.replaceAll('"', '""').replaceAll('\n', newline)}"` : text;
  };
  // ragged on purpose, with blank lines
  const lines = Array.from({ length: 1 + Math.floor(random() * 30) }, () =>
    random() < 0.1 ? '' : Array.from({ length: 1 + Math.floor(random() * 6) }, cell).join(delimiter),
  );
  return { text: lines.join(newline) + (random() < 0.5 ? newline : ''), delimiter, newline };
}

describe('rows from bytes', () => {
  it('are those of papaparse on two thousand random files, however the bytes are cut', () => {
    for (let seed = 1; seed <= 2000; seed++) {
      const { text, delimiter, newline } = randomFile(seed);
      if (text === '') continue;
      const { rows, isWhole } = scanned(text, delimiter, 1 + (seed % 37));
      expect(isWhole).toBe(true);
      expect(rows, JSON.stringify(text)).toEqual(parsed(text, delimiter, newline));
    }
  });

  it('keep a quote that does not begin a cell, and spaces after a closing one go', () => {
    expect(scanned('a"b,c\n"x" ,y\n', ',', 3).rows).toEqual([
      ['a"b', 'c'],
      ['x', 'y'],
    ]);
  });

  it('keep a carriage return that ends no line: before a delimiter, and inside quotes', () => {
    expect(scanned('a\r,b\r\n"c\r"\r\n', ',', 5).rows).toEqual([['a\r', 'b'], ['c\r']]);
  });

  it('end with an open quote as a fault, at once when a row has grown beyond all measure', () => {
    expect(scanned('a,b\n"c,d\n', ',', 4).isWhole).toBe(false);
    const scanner = csvScanner(44, () => undefined);
    expect(scanner.push(encoder.encode(`"${'x'.repeat(100)}`))).toBe(true);
    expect(scanner.push(new Uint8Array(MOST_ROW_BYTES).fill(0x78))).toBe(false);
  });

  it('count the cells that are too many to keep', () => {
    const counts: number[] = [];
    const scanner = csvScanner(44, ({ cells }) => counts.push(cells));
    scanner.push(encoder.encode(`${','.repeat(999)}\n`));
    expect(counts).toEqual([1000]);
  });
});
