// Tables as CSV text that spreadsheets open rightly: UTF-8 with a byte order mark, CRLF, and no cell that a spreadsheet
// would take for a formula (OWASP, "CSV injection").

export type CsvCell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';

/** `remarks` follow the table as lines of one cell each that begin with #: sources, dates, caveats. */
export function csvText(
  head: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  remarks: readonly string[] = [],
): string {
  const lines = [head, ...rows, ...remarks.map((remark) => [`# ${remark}`])];
  return BYTE_ORDER_MARK + lines.map(csvLine).join('');
}

/** One row with its line end, for tables that are written in pieces. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A number stays a number; null and what is not finite is an empty cell; a text is quoted where it must be. */
export function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = isFormula(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Leading white space is passed over, as spreadsheets pass over it; full-width signs are read as signs by some. */
function isFormula(text: string): boolean {
  return /^[\t\r]/.test(text) || /^[=+\-@＝＋－＠]/.test(text.trimStart());
}
