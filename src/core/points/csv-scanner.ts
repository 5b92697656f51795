// Rows of a delimited file from byte chunks, without a text or an object per cell: what a million rows need. Reads what
// papaparse reads, quotes included (tests/core/points/csv-scanner.test.ts holds it to that on random files).

/** A row is valid during the call that hands it over: its bytes are overwritten by the next chunk. */
export interface CsvRow {
  readonly bytes: Uint8Array;
  /** By cell, where its text begins and ends, quotes taken off and doubled ones undone. */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly cells: number;
  /** 1-based, as in the user's spreadsheet; a line end inside quotes begins no row. */
  readonly number: number;
}

export interface CsvScanner {
  /** False when a row has grown beyond all measure: a quote was not closed. */
  readonly push: (chunk: Uint8Array) => boolean;
  /** Hands over the last row; false when it ends inside quotes. */
  readonly end: () => boolean;
  /** Rows handed over so far. */
  readonly rows: () => number;
}

/** More than any row has; an open quote would swallow the rest of the file. */
export const MOST_ROW_BYTES = 1 << 20;
/** More cells than this are counted and not kept. */
export const MOST_CELLS = 512;

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

/** `delimiter` is one byte that is no part of a character: a comma, a tab, a semicolon, a bar. */
export function csvScanner(delimiter: number, take: (row: CsvRow) => void): CsvScanner {
  const row: RowBuffer = {
    bytes: new Uint8Array(),
    from: new Uint32Array(MOST_CELLS),
    to: new Uint32Array(MOST_CELLS),
    isQuoted: new Uint8Array(MOST_CELLS),
    cells: 0,
    number: 0,
  };
  let rest: Uint8Array = new Uint8Array();
  const handOver = (cells: number) => {
    row.cells = cells;
    row.number++;
    take(row);
  };
  return {
    rows: () => row.number,
    push: (chunk) => {
      row.bytes = joined(rest, chunk);
      const used = scanRows(row, delimiter, row.bytes.length, handOver);
      rest = row.bytes.subarray(used);
      return rest.length <= MOST_ROW_BYTES;
    },
    end: () => {
      // a line end of its own closes the last row, unless that is inside quotes
      row.bytes = joined(rest, Uint8Array.of(LF));
      const isEmpty = rest.length === 0;
      rest = new Uint8Array();
      return isEmpty || scanRows(row, delimiter, row.bytes.length, handOver) === row.bytes.length;
    },
  };
}

/** One for the whole file, since a million short-lived objects are a million too many. */
interface RowBuffer extends CsvRow {
  bytes: Uint8Array;
  readonly isQuoted: Uint8Array;
  cells: number;
  number: number;
}

/** Hands over all rows that are there in full; where the first unfinished one begins. */
function scanRows(row: RowBuffer, delimiter: number, size: number, handOver: (cells: number) => void): number {
  const { bytes, from, to, isQuoted } = row;
  let rowStart = 0;
  let cellStart = 0;
  let cells = 0;
  let hasQuotes = false;
  for (let at = 0; at < size; at++) {
    let byte = bytes[at]!;
    let end = at;
    let quoted = 0;
    if (byte === QUOTE && at === cellStart) {
      const close = closingQuote(bytes, at + 1, size, delimiter);
      if (close < 0) return rowStart;
      cellStart = at + 1;
      end = close;
      quoted = 1;
      hasQuotes = true;
      at = afterQuote(bytes, close + 1, size, delimiter);
      if (at >= size) return rowStart;
      byte = bytes[at]!;
    }
    if (byte !== delimiter && byte !== LF) continue;
    if (byte === LF && quoted === 0 && end > cellStart && bytes[end - 1] === CR) end--;
    if (cells < MOST_CELLS) {
      from[cells] = cellStart;
      to[cells] = end;
      isQuoted[cells] = quoted;
    }
    cells++;
    cellStart = at + 1;
    if (byte === delimiter) continue;
    if (hasQuotes) undoubleCells(row, Math.min(cells, MOST_CELLS)); // not before the row is whole: it may be read once more
    handOver(cells);
    cells = 0;
    hasQuotes = false;
    rowStart = cellStart;
  }
  return rowStart;
}

/** The quote that ends the cell: one that a delimiter, a line end or spaces before them follow; -1 when it is not there yet. */
function closingQuote(bytes: Uint8Array, from: number, size: number, delimiter: number): number {
  for (let at = bytes.indexOf(QUOTE, from); at >= 0 && at < size; at = bytes.indexOf(QUOTE, at + 1)) {
    if (at + 1 >= size) return -1;
    if (bytes[at + 1] === QUOTE) {
      at++;
      continue;
    }
    const next = afterQuote(bytes, at + 1, size, delimiter);
    if (next >= size) return -1;
    if (bytes[next] === delimiter || bytes[next] === LF) return at;
  }
  return -1;
}

/** Past the spaces and the carriage return between a closing quote and what ends its cell. */
function afterQuote(bytes: Uint8Array, from: number, size: number, delimiter: number): number {
  let at = from;
  while (at < size && bytes[at] === SPACE && delimiter !== SPACE) at++;
  if (bytes[at] === CR && (at + 1 >= size || bytes[at + 1] === LF)) at++;
  return at;
}

function undoubleCells({ bytes, from, to, isQuoted }: RowBuffer, cells: number): void {
  for (let cell = 0; cell < cells; cell++)
    if (isQuoted[cell] === 1) to[cell] = undoubled(bytes, from[cell]!, to[cell]!);
}

/** Writes the cell over itself with single quotes for doubled ones; where it ends now. */
function undoubled(bytes: Uint8Array, from: number, to: number): number {
  let read = bytes.indexOf(QUOTE, from);
  if (read < 0 || read >= to) return to;
  let write = read;
  for (; read < to; read++) {
    bytes[write++] = bytes[read]!;
    if (bytes[read] === QUOTE && bytes[read + 1] === QUOTE && read + 1 < to) read++;
  }
  return write;
}

function joined(rest: Uint8Array, chunk: Uint8Array): Uint8Array {
  if (rest.length === 0) return chunk;
  const both = new Uint8Array(rest.length + chunk.length);
  both.set(rest);
  both.set(chunk, rest.length);
  return both;
}
