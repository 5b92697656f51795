// One sheet of a workbook as a grid of texts.
import { LIMITS } from './fault';
import { attributeOf, xmlEvents } from './xml';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly dates: readonly boolean[];
  /** Days count from 1904 (old Mac workbooks). */
  readonly is1904: boolean;
}

export interface SheetCells {
  readonly rows: readonly (readonly string[])[];
  readonly width: number;
  readonly isTooLong: boolean;
  /** Rows with a formula that was saved without its value. */
  readonly emptyFormulas: readonly number[];
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasFormula: boolean;
}

export function readSheet(xml: string, context: SheetContext): SheetCells {
  const rows: string[][] = [];
  const merges: string[] = [];
  const emptyFormulas: number[] = [];
  let width = 0;
  let row = 0;
  let cell: OpenCell | null = null;
  let holder = '';
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') {
      if (cell && (holder === 'v' || holder === 't')) cell.value += event.text;
      continue;
    }
    const isOpen = event.kind === 'open' && !event.isClosed;
    if (event.name === 'row' && event.kind === 'open') {
      row = rowNumber(attributeOf(event.attributes, 'r'), row);
      if (row > LIMITS.rows + 20) return { rows, width, isTooLong: true, emptyFormulas };
    } else if (event.name === 'c' && event.kind === 'open') {
      const line = lineAt(rows, row);
      const column = columnOf(attributeOf(event.attributes, 'r'), line.length);
      width = Math.max(width, column + 1);
      if (width > LIMITS.columns) return { rows, width, isTooLong: false, emptyFormulas };
      cell = event.isClosed ? null : openCell(event.attributes, column);
      if (event.isClosed) setCell(line, column, '');
    } else if (event.name === 'c' && cell) {
      if (cell.hasFormula && cell.value === '') emptyFormulas.push(row);
      setCell(lineAt(rows, row), cell.column, textOf(cell, context));
      cell = null;
    } else if (event.name === 'f' && cell) cell.hasFormula = true;
    else if (event.name === 'mergeCell' && event.kind === 'open')
      merges.push(attributeOf(event.attributes, 'ref') ?? '');
    if (event.name === 'v' || event.name === 't') holder = isOpen ? event.name : '';
  }
  for (const merge of merges) spread(rows, merge);
  return { rows, width, isTooLong: false, emptyFormulas };
}

function openCell(attributes: string, column: number): OpenCell {
  return {
    column,
    type: attributeOf(attributes, 't') ?? 'n',
    style: Number(attributeOf(attributes, 's') ?? -1),
    value: '',
    hasFormula: false,
  };
}

function lineAt(rows: string[][], row: number): string[] {
  while (rows.length < row) rows.push([]);
  return rows[row - 1] ?? [];
}

function setCell(line: string[], column: number, text: string): void {
  while (line.length < column) line.push('');
  line[column] = text;
}

function rowNumber(given: string | null, before: number): number {
  const number = Number(given);
  return Number.isInteger(number) && number > before ? number : before + 1;
}

/** AB12 -> 27; without a reference the next one. */
export function columnOf(reference: string | null, next: number): number {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return next;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function textOf({ type, style, value }: OpenCell, context: SheetContext): string {
  switch (type) {
    case 's':
      return context.strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? '是' : '否';
    case 'e':
      return '';
    case 'n':
      return context.dates[style] ? dateText(Number(value), context.is1904) : numberText(value);
    default:
      return value;
  }
}

/** 30.670000000000002 is how a workbook keeps 30.67: fifteen digits are what a user can have typed. */
function numberText(value: string): string {
  const number = Number(value);
  return value === '' || !Number.isFinite(number) ? value : String(Number(number.toPrecision(15)));
}

/** Excel's day 60 is the 29 February 1900 that never was; nothing before March 1900 is asked for here. */
export function dateText(days: number, is1904: boolean): string {
  if (!Number.isFinite(days) || days < 1 || days > 2_958_465) return '';
  const since = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(since + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
}

/** A merged block's text goes to all its rows, where they are empty: 四川省 beside five cities. */
function spread(rows: string[][], reference: string): void {
  const [from, to] = reference.split(':');
  if (!from || !to) return;
  const column = columnOf(from, -1);
  const first = Number(/\d+$/.exec(from)?.[0] ?? 0);
  const last = Math.min(Number(/\d+$/.exec(to)?.[0] ?? 0), rows.length);
  const text = rows[first - 1]?.[column] ?? '';
  if (column < 0 || columnOf(to, -1) !== column || text === '') return;
  for (let row = first + 1; row <= last; row++) {
    const line = rows[row - 1];
    if (line && (line[column] ?? '') === '' && line.some((cell) => cell !== '')) setCell(line, column, text);
  }
}
