// What the first bytes of a delimited file say about all of it: its encoding, its delimiter, its header, and whether it is a
// list of coordinates large enough to be read as a set of points. The same rules as for every other file of the desk.
import Papa from 'papaparse';
import { delimiterOf } from '../import/delimited';
import { type Encoding, signatureOf } from '../import/encoding';
import { guessHeaderRow, tableOf } from '../import/grid';
import { type Opened, openedOf } from '../import/opened';

/** How much of a file is looked at before it is read. */
export const HEAD_BYTES = 1 << 18;
/** Files with fewer rows become records, each with all that a record can say. */
export const FEWEST_POINTS = 5000;

export interface FileHead {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly opened: Opened;
}

/** Null when the file is for the desk's other readers: no delimited text, no coordinates, or few rows. */
export function headOf(bytes: Uint8Array, fileName: string, fileBytes: number, headerRow?: number): FileHead | null {
  const isCut = fileBytes > bytes.length;
  const encoding = encodingOf(bytes);
  if (encoding === null || /\.(geo)?json$|\.kml$|\.xlsx$/i.test(fileName)) return null;
  const text = new TextDecoder(encoding).decode(bytes);
  if (/^[\s\uFEFF]*[{<]/.test(text)) return null;
  const delimiter = delimiterOf(text);
  if (delimiter.charCodeAt(0) > 0x7f) return null;
  const { data } = Papa.parse<string[]>(text, { delimiter });
  const rows = isCut ? data.slice(0, -1) : data;
  const grid = { rows, remarks: [] };
  const header = headerRow ?? guessHeaderRow(grid);
  const table = tableOf(grid, header);
  if (!table.ok) return null;
  const source = { kind: 'grid', format: 'table', encoding, grid, sheets: [], sheet: 0, headerRow: header } as const;
  const opened = openedOf(source, table.value, fileName, header);
  const rowCount = isCut ? Math.round((table.value.rows.length / bytes.length) * fileBytes) : opened.rowCount;
  const isPoints = opened.roles.includes('lng') && opened.roles.includes('lat') && !opened.isOwn;
  return isPoints && rowCount >= FEWEST_POINTS ? { encoding, delimiter, opened: { ...opened, rowCount } } : null;
}

/** The mark, then strict UTF-8, then UTF-16 by its zeros, then GB18030; null when it is not text. */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  if (bytes.length === 0 || signatureOf(bytes) !== null) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  if (zeros[0]! + zeros[1]! > 0) return zeros[0] === zeros[1] ? null : zeros[1]! > zeros[0]! ? 'utf-16le' : 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
}

/** The sample may end in the middle of a character. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false; // the answer to the question
  }
}
