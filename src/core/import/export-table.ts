// An imported set as a table: its own columns as they came, then where each row stands and by what. The same rows go into
// CSV, XLSX and the properties of GeoJSON, and all three come in again with the same footprints.

import { type CsvCell, csvText } from '../csv';
import { OWN_COLUMNS } from './column-words';
import { footprintCells } from './footprint-columns';
import { type Project, type RowResult, workAll } from './project';

export interface ExportTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** One for each row. */
  readonly results: readonly RowResult[];
}

/** Rejected rows are in the row report, not here: a table of places holds what can have one. */
export function exportTable(project: Project): ExportTable {
  const results = workAll(project);
  const own = project.info.header
    .map((name, at) => ({ name, at }))
    .filter(({ name }) => !(OWN_COLUMNS as readonly string[]).includes(name));
  const kept = results.flatMap((result, at) =>
    result.state === 'rejected' ? [] : [{ result, row: project.rows[at]! }],
  );
  return {
    header: [...own.map(({ name }) => name), ...OWN_COLUMNS],
    rows: kept.map(({ result, row }) => {
      const cells = footprintCells(result.locations);
      return [...own.map(({ at }) => row.cells[at] ?? ''), ...OWN_COLUMNS.map((column) => cells[column])];
    }),
    results: kept.map(({ result }) => result),
  };
}

/** Every row of the file with its fate: number, state, verdict, reason, place text, how many candidates. */
export function reportTable(project: Project): ExportTable {
  const results = workAll(project);
  return {
    header: [
      'row',
      'state',
      'verdict',
      'reason',
      'place_text',
      'words_left',
      'candidates',
      'place_adcode',
      'place_precision',
    ],
    rows: project.rows.map((row, at) => {
      const { state, verdict, locations } = results[at]!;
      const reading = project.readings[row.reading];
      const cells = locations.length > 0 ? footprintCells(locations) : null;
      return [
        String(row.number),
        state,
        verdict,
        row.fault ?? row.warning ?? '',
        row.text,
        reading?.rest ?? '',
        (reading?.candidates ?? []).map(({ place }) => place.path.join('')).join('|'),
        cells?.place_adcode ?? '',
        cells?.place_precision ?? '',
      ];
    }),
    results,
  };
}

/** As CSV: what is a number stays one, what would be a formula is made safe. */
export function csvOf({ header, rows }: Pick<ExportTable, 'header' | 'rows'>): string {
  return csvText(
    header,
    rows.map((cells) => cells.map(csvValue)),
  );
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
