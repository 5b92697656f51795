// An imported set as a table: its own columns as they came, then where each row stands and by what. The same rows go into
// CSV, XLSX and the properties of GeoJSON, and all three come in again with the same footprints.

import { type CsvCell, csvText } from '../csv';
import { OWN_COLUMNS } from './column-words';
import { footprintCells } from './footprint-columns';
import { type Project, type RowResult, rowWorker } from './project';
import { decisionsByText } from './review';

export interface ExportTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** One for each row. */
  readonly results: readonly RowResult[];
}

/** Rejected rows are in the row report, not here: a table of places holds what can have one. */
export function exportTable(project: Project): ExportTable {
  const { header, rowAt } = exportRows(project);
  const kept = project.rows.flatMap((_, at) => rowAt(at) ?? []);
  return { header, rows: kept.map(({ cells }) => cells), results: kept.map(({ result }) => result) };
}

export interface ExportRows {
  readonly header: readonly string[];
  /** The row at this position of the project, or null when the table leaves it out. */
  readonly rowAt: (at: number) => { readonly cells: readonly string[]; readonly result: RowResult } | null;
}

/** The same table row by row, so that a large one can be written in pieces. */
export function exportRows(project: Project): ExportRows {
  const work = rowWorker(project, decisionsByText(project.history));
  const own = project.info.header
    .map((name, at) => ({ name, at }))
    .filter(({ name }) => !(OWN_COLUMNS as readonly string[]).includes(name));
  return {
    header: [...own.map(({ name }) => name), ...OWN_COLUMNS],
    rowAt: (at) => {
      const row = project.rows[at]!;
      const result = work(row);
      if (result.state === 'rejected') return null;
      const cells = footprintCells(result.locations);
      return {
        cells: [...own.map((one) => row.cells[one.at] ?? ''), ...OWN_COLUMNS.map((column) => cells[column])],
        result,
      };
    },
  };
}

/** Every row of the file with its fate: number, state, verdict, reason, place text, how many candidates. */
export function reportTable(project: Project): ExportTable {
  const { header, rowAt } = reportRows(project);
  const all = project.rows.flatMap((_, at) => rowAt(at) ?? []);
  return { header, rows: all.map(({ cells }) => cells), results: all.map(({ result }) => result) };
}

const REPORT_COLUMNS = [
  'row',
  'state',
  'verdict',
  'reason',
  'place_text',
  'words_left',
  'candidates',
  'place_adcode',
  'place_precision',
];

export function reportRows(project: Project): ExportRows {
  const work = rowWorker(project, decisionsByText(project.history));
  return {
    header: REPORT_COLUMNS,
    rowAt: (at) => {
      const row = project.rows[at]!;
      const result = work(row);
      const { state, verdict, locations } = result;
      const reading = project.readings[row.reading];
      const places = locations.length > 0 ? footprintCells(locations) : null;
      const candidates = (reading?.candidates ?? []).map(({ place }) => place.path.join('')).join('|');
      const where = [places?.place_adcode ?? '', places?.place_precision ?? ''];
      const why = row.fault ?? row.warning ?? '';
      return {
        cells: [String(row.number), state, verdict, why, row.text, reading?.rest ?? '', candidates, ...where],
        result,
      };
    },
  };
}

/** As CSV: what is a number stays one, what would be a formula is made safe. */
export function csvOf({ header, rows }: Pick<ExportTable, 'header' | 'rows'>): string {
  return csvText(header, rows.map(csvValues));
}

/** The cells of a row as they go into our CSV. */
export function csvValues(cells: readonly string[]): readonly CsvCell[] {
  return cells.map(csvValue);
}

function csvValue(cell: string): CsvCell {
  const number = Number(cell);
  return cell !== '' && Number.isFinite(number) && String(number) === cell ? number : cell;
}

/** A cell of our own CSV as it was before it was made safe. */
export function plainCell(cell: string): string {
  return /^'\s*[=+\-@＝＋－＠]|^'[\t\r]/.test(cell) ? cell.slice(1) : cell;
}

export function isOwnExport(header: readonly string[]): boolean {
  return OWN_COLUMNS.every((column) => header.includes(column));
}
