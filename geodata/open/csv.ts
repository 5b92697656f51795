// A table as CSV in the two forms that are published: plain for data packages (UTF-8 without a mark, one header row),
// and with HXL tags for spreadsheets and HDX tools (a second row of hashtags, and the mark that tells Excel UTF-8).
import { type CsvCell, csvCell, csvText } from '../../src/core/csv';
import type { Fault } from '../step';
import type { OpenTable } from './table';

const BYTE_ORDER_MARK = /^\uFEFF/;

export function plainCsv({ fields, rows }: OpenTable): string {
  return csvText(
    fields.map(({ name }) => name),
    rows,
  ).replace(BYTE_ORDER_MARK, '');
}

export function hxlCsv({ fields, rows }: OpenTable): string {
  return csvText(
    fields.map(({ name }) => name),
    [fields.map(({ hxl }) => hxl), ...rows],
  );
}

/** Cells that the writer would change to keep a spreadsheet from taking them for a formula: data have none. */
export function formulaFaults({ name, rows }: OpenTable): readonly Fault[] {
  return rows
    .flat()
    .filter(isChanged)
    .map((cell) => ({ file: `public/data/open/${name}.csv`, line: null, reason: `${cell} looks like a formula` }));
}

function isChanged(cell: CsvCell): boolean {
  return typeof cell === 'string' && /^"?'/.test(csvCell(cell)) && !cell.startsWith("'");
}
