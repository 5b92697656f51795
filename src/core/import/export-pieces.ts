// A set as a file, written in pieces, so that a hundred thousand rows never hold the page: the pieces together are the file.
import { csvLine, csvText } from '../csv';
import { unreachable } from '../unreachable';
import { featureOf } from './export-geojson';
import { csvValues, type ExportRows, exportRows, reportRows } from './export-table';
import type { Project } from './project';
import { projectPieces } from './project-file';
import { workbookPieces } from './workbook-write';

export const EXPORT_KINDS = ['csv', 'xlsx', 'geojson', 'project', 'report'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export const EXPORT_TYPES: Readonly<Record<ExportKind, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
  project: 'application/json',
  report: 'text/csv',
};

export type ExportPiece = string | Uint8Array<ArrayBuffer>;

/** Rows in one piece: some milliseconds of work. */
const ROWS = 250;
/** A workbook is packed as it is written, which takes longer. */
const WORKBOOK_ROWS = 50;

/** About as many pieces as `exportPieces` gives. */
export function piecesIn(kind: ExportKind, { rows, readings }: Pick<Project, 'rows' | 'readings'>): number {
  if (kind === 'xlsx') return Math.ceil(rows.length / WORKBOOK_ROWS);
  return Math.ceil((rows.length + (kind === 'project' ? readings.length : 0)) / ROWS);
}

export function exportPieces(kind: ExportKind, project: Project): Generator<ExportPiece> {
  switch (kind) {
    case 'csv':
      return csvPieces(exportRows(project), project);
    case 'report':
      return csvPieces(reportRows(project), project);
    case 'geojson':
      return geoJsonPieces(exportRows(project), project);
    case 'xlsx':
      return workbookPieces(project.info.name, tableBatches(exportRows(project), project));
    case 'project':
      return projectPieces(project, ROWS);
    default:
      return unreachable(kind);
  }
}

type Kept = NonNullable<ReturnType<ExportRows['rowAt']>>;

function* batches({ rowAt }: ExportRows, { rows }: Project, size = ROWS): Generator<readonly Kept[]> {
  for (let at = 0; at < rows.length; at += size)
    yield rows.slice(at, at + size).flatMap((_, offset) => rowAt(at + offset) ?? []);
}

function* csvPieces(rows: ExportRows, project: Project): Generator<string> {
  yield csvText(rows.header, []);
  for (const batch of batches(rows, project)) yield batch.map(({ cells }) => csvLine(csvValues(cells))).join('');
}

function* geoJsonPieces(rows: ExportRows, project: Project): Generator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let isFirst = true;
  for (const batch of batches(rows, project)) {
    if (batch.length === 0) continue;
    const texts = batch.map(({ cells, result }) => JSON.stringify(featureOf(rows.header, cells, result)));
    yield `${isFirst ? '' : ','}${texts.join(',')}`;
    isFirst = false;
  }
  yield ']}';
}

function* tableBatches(rows: ExportRows, project: Project): Generator<readonly (readonly string[])[]> {
  yield [rows.header];
  for (const batch of batches(rows, project, WORKBOOK_ROWS)) yield batch.map(({ cells }) => cells);
}
