// A file of any kind, by its content first and its name second: what it is, and its rows.
import { failed, ok, type Result } from '../result';
import { readDelimited } from './delimited';
import { decodeText, type Encoding, signatureOf } from './encoding';
import { isOwnExport, plainCell } from './export-table';
import { LIMITS, type ReadFault } from './fault';
import { readGeoJson } from './geojson';
import { type Grid, guessHeaderRow, type SourceTable, tableOf } from './grid';
import { readKml } from './kml';
import { kmlInZip } from './kmz';
import { readWorkbook } from './workbook';

export type SourceFormat = 'table' | 'workbook' | 'geojson' | 'kml';

export type Source =
  | {
      readonly kind: 'grid';
      readonly format: 'table' | 'workbook';
      readonly encoding: Encoding | null;
      readonly grid: Grid;
      readonly sheets: readonly string[];
      readonly sheet: number;
      readonly headerRow: number;
    }
  | {
      readonly kind: 'features';
      readonly format: 'geojson' | 'kml';
      readonly encoding: Encoding;
      readonly table: SourceTable;
    }
  /** A project file of ours, to be checked by project-file.ts. */
  | { readonly kind: 'project'; readonly text: string };

export function isTooLarge(bytes: number): ReadFault | null {
  const megabytes = Math.ceil(bytes / (1 << 20));
  return megabytes > LIMITS.megabytes ? { kind: 'too-large', megabytes, limit: LIMITS.megabytes } : null;
}

/** `sheet` chooses among a workbook's sheets; null takes the first that has rows. */
export function readSource(
  fileName: string,
  bytes: Uint8Array,
  sheet: number | null = null,
): Result<Source, ReadFault> {
  const tooLarge = isTooLarge(bytes.length);
  if (tooLarge) return failed(tooLarge);
  const signature = signatureOf(bytes);
  if (signature === 'ZIP') {
    const kml = kmlInZip(bytes);
    if (!kml) return workbookSource(bytes, sheet);
    return kml.ok ? kmlSource(kml.value, 'utf-8') : kml;
  }
  if (signature === 'OLE') return failed({ kind: 'old-workbook' });
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const start = text
    .slice(0, 2000)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (start.startsWith('{') || /\.(geo)?json$/i.test(fileName)) {
    if (/^\{\s*"format"\s*:\s*"shequ-project"/.test(start)) return ok({ kind: 'project', text });
    const table = readGeoJson(text);
    return table.ok ? ok({ kind: 'features', format: 'geojson', encoding, table: table.value }) : table;
  }
  if (/^<(\?xml|kml|[\w]+:kml)/i.test(start) || /\.kml$/i.test(fileName)) {
    return kmlSource(text, encoding);
  }
  const grid = readDelimited(decoded.value);
  if (!grid.ok) return grid;
  return ok(gridSource('table', encoding, grid.value, [], 0));
}

/** The rows under their header; `headerRow` as the user has it, or as guessed. */
export function sourceTable(
  source: Exclude<Source, { kind: 'project' }>,
  headerRow?: number,
): Result<SourceTable, ReadFault> {
  if (source.kind === 'features') return ok(source.table);
  const table = tableOf(source.grid, headerRow ?? source.headerRow);
  if (!table.ok || source.format !== 'table' || !isOwnExport(table.value.header)) return table;
  const rows = table.value.rows.map((row) => ({ ...row, cells: row.cells.map(plainCell) }));
  return ok({ ...table.value, rows });
}

function kmlSource(text: string, encoding: Encoding): Result<Source, ReadFault> {
  const table = readKml(text);
  return table.ok ? ok({ kind: 'features', format: 'kml', encoding, table: table.value }) : table;
}

function workbookSource(bytes: Uint8Array, sheet: number | null): Result<Source, ReadFault> {
  const book = readWorkbook(bytes, sheet);
  if (!book.ok) return book;
  const { grid, sheets, chosen } = book.value;
  return ok(gridSource('workbook', null, grid, sheets, chosen));
}

function gridSource(
  format: 'table' | 'workbook',
  encoding: Encoding | null,
  grid: Grid,
  sheets: readonly string[],
  sheet: number,
): Source {
  return { kind: 'grid', format, encoding, grid, sheets, sheet, headerRow: guessHeaderRow(grid) };
}
