// Points as a person reads them: the line of a list, all that a row says, and the whole set as a CSV again.
import { csvCell } from '../csv';
import { cellText } from './cell-text';
import { columnOf, type PointColumns, type TextColumn } from './point-columns';
import { heapBytes } from './string-heap';
import type { Run } from './z-order';

/** A line of a list. */
export interface PointLine {
  /** Its place in the set's order. */
  readonly at: number;
  readonly name: string;
  readonly note: string;
  readonly lng: number;
  readonly lat: number;
}

export interface PointDetail extends PointLine {
  readonly row: number;
  /** The cells that say something, under the file's own headings. */
  readonly cells: readonly { readonly header: string; readonly text: string }[];
}

export function pointLine(points: PointColumns, at: number): PointLine {
  const [first] = points.texts;
  const named = columnOf(points, 'name') ?? columnOf(points, 'place') ?? first;
  const noteOf = (column: TextColumn | undefined) => (column && column !== named ? textAt(points, column, at) : '');
  const notes = (['kind', 'theme', 'organisation', 'place'] as const).map((role) => noteOf(columnOf(points, role)));
  return {
    at,
    name: (named && textAt(points, named, at)) || String(points.row[at]),
    note: notes.filter(Boolean).join(' · '),
    lng: points.lng[at]!,
    lat: points.lat[at]!,
  };
}

export function pointDetail(points: PointColumns, at: number): PointDetail {
  const cells = points.texts.map((column) => ({ header: column.name, text: textAt(points, column, at) }));
  return { ...pointLine(points, at), row: points.row[at]!, cells: cells.filter(({ text }) => text !== '') };
}

/** The points of a run that pass, `most` of them from the `skip`-th on, and how many there are in all. */
export function pointsInRun(
  points: PointColumns,
  mask: Uint8Array | null,
  { from, to }: Run,
  skip: number,
  most: number,
): { readonly count: number; readonly lines: readonly PointLine[] } {
  const lines: PointLine[] = [];
  let count = 0;
  for (let at = Math.max(0, from); at < Math.min(points.size, to); at++) {
    if (mask !== null && mask[at] === 0) continue;
    if (count >= skip && lines.length < most) lines.push(pointLine(points, at));
    count++;
  }
  return { count, lines };
}

const ROWS_AT_ONCE = 20_000;

/** The set in the order of its file, piece by piece: its own columns, then WGS-84; no cell is a formula to a spreadsheet. */
export function* csvPieces(points: PointColumns): Generator<string> {
  const { texts, lng, lat } = points;
  yield `\uFEFF${[...texts.map(({ name }) => name), 'longitude', 'latitude'].map(csvCell).join(',')}\r\n`;
  const order = fileOrder(points);
  const write = texts.map((column) => cellWriter(points, column));
  for (let from = 0; from < order.length; from += ROWS_AT_ONCE) {
    let piece = '';
    for (const at of order.subarray(from, from + ROWS_AT_ONCE)) {
      for (const cell of write) piece += `${cell(at)},`;
      piece += `${lng[at]},${lat[at]}\r\n`;
    }
    yield piece;
  }
}

/** A text that many rows share is read and made safe once. */
function cellWriter(points: PointColumns, column: TextColumn): (at: number) => string {
  if (!column.isCoded) return (at) => csvCell(textAt(points, column, at));
  const known = new Map<number, string>();
  return (at) => {
    const code = column.codes[at]!;
    const cell = known.get(code) ?? csvCell(textAt(points, column, at));
    known.set(code, cell);
    return cell;
  };
}

/** Places in the order of rows: every row is there at most once, so they sort themselves. */
function fileOrder({ size, row }: PointColumns): Uint32Array {
  let last = 0;
  for (let at = 0; at < size; at++) if (row[at]! > last) last = row[at]!;
  const byRow = new Uint32Array(last + 1);
  for (let at = 0; at < size; at++) byRow[row[at]!] = at + 1;
  const order = new Uint32Array(size);
  let count = 0;
  for (const place of byRow) if (place > 0) order[count++] = place - 1;
  return order;
}

function textAt({ heap, encoding }: PointColumns, column: TextColumn, at: number): string {
  return cellText(heapBytes(heap, column.codes[at]!), encoding);
}
