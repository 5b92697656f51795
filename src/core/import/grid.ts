// A file's rows before and after it is known what its columns mean: a grid of texts, and a table with a header.
// Row numbers are those that the user sees in her spreadsheet: the first row is 1.

import { failed, ok, type Result } from '../result';
import { looksLikeHeader } from './column-words';
import { LIMITS, type ReadFault, type Remark, remarkOn } from './fault';

export interface Grid {
  /** Blank rows keep their place, so that numbers stay true. */
  readonly rows: readonly (readonly string[])[];
  readonly remarks: readonly Remark[];
}

export interface LngLat {
  readonly lng: number;
  readonly lat: number;
}

export const ROW_FAULTS = [
  'too-many-cells',
  'blank',
  'bad-coordinates',
  'bad-geometry',
  'no-geometry',
  'long-cell',
] as const;
/** Why a row cannot become a record. */
export type RowFault = (typeof ROW_FAULTS)[number];

export interface SourceRow {
  /** 1-based: the spreadsheet's row, or the place of the feature in its file. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Points of a geometry, in the file's own datum; empty when places are told by the cells. */
  readonly points: readonly LngLat[];
  readonly fault: RowFault | null;
}

export interface SourceTable {
  readonly header: readonly string[];
  readonly rows: readonly SourceRow[];
  readonly remarks: readonly Remark[];
  /** The points of the rows come from the file's geometries. */
  readonly hasGeometry: boolean;
}

/** The 1-based row of the grid that names the columns, 0 when none does: a title above it is passed over. */
export function guessHeaderRow(grid: Grid): number {
  const first = grid.rows.findIndex((cells) => filled(cells) > 0);
  if (first < 0) return 0;
  for (let at = first; at < Math.min(grid.rows.length, first + 6); at++) {
    const cells = grid.rows[at]!;
    const isTitle = filled(cells) === 1 && grid.rows.slice(at, at + 6).some((later) => filled(later) > 1);
    if (!isTitle && looksLikeHeader(cells)) return at + (isGrouped(cells, grid.rows[at + 1] ?? []) ? 2 : 1);
    if (filled(cells) > 1 && cells.some((cell) => /\d{4,}|[省市区县].*[路街道号村]/.test(cell))) break;
  }
  return widthOf(grid) > 1 && !grid.rows[first]!.some((cell) => /^-?\d+(\.\d+)?$/.test(cell.trim())) ? first + 1 : 0;
}

/**
 * Whether the names of the columns are in the row below: 所在地 stands over 市 and 详细地址, and 名称, merged over both rows, in both.
 * A row of data would have to repeat a name and fill what has none.
 */
function isGrouped(cells: readonly string[], below: readonly string[]): boolean {
  const columns = below.map((name, at) => ({ group: (cells[at] ?? '').trim(), name: name.trim() }));
  return (
    columns.some(({ group, name }) => name !== '' && name === group) &&
    columns.some(({ group, name }) => name !== '' && group === '') &&
    columns.every(({ group, name }) => name !== '' || group === '')
  );
}

/** Rows above the header are passed over with it; blank rows are no rows. */
export function tableOf(grid: Grid, headerRow: number): Result<SourceTable, ReadFault> {
  const named = headerRow > 0 ? (grid.rows[headerRow - 1] ?? []) : [];
  const width = headerRow > 0 ? lastFilled(named) : widthOf(grid);
  if (width > LIMITS.columns) return failed({ kind: 'too-many-columns', columns: width, limit: LIMITS.columns });
  const rows: SourceRow[] = [];
  const short: number[] = [];
  for (let at = headerRow; at < grid.rows.length; at++) {
    const cells = grid.rows[at]!;
    if (filled(cells) === 0) continue;
    if (cells.length < width) short.push(at + 1);
    rows.push(rowOf(cells, at + 1, width));
  }
  if (rows.length === 0) return failed({ kind: 'no-rows' });
  if (rows.length > LIMITS.rows) return failed({ kind: 'too-many-rows', rows: rows.length, limit: LIMITS.rows });
  const doubled = doublesIn(named.slice(0, width));
  const remarks = [
    ...grid.remarks,
    ...remarkOn('short-rows', short),
    ...remarkOn('double-headers', doubled.length > 0 ? [headerRow] : [], doubled.join('、')),
    ...remarkOn('no-header', headerRow === 0 ? [1] : []),
  ];
  return ok({ header: headerOf(named, width), rows, remarks, hasGeometry: false });
}

function rowOf(cells: readonly string[], number: number, width: number): SourceRow {
  const own = Array.from({ length: width }, (_, at) => (cells[at] ?? '').trim());
  const isTooWide = cells.some((cell, at) => at >= width && cell.trim() !== '');
  const isLong = own.some((cell) => cell.length > LIMITS.cellLength);
  return {
    number,
    cells: isLong ? own.map((cell) => cell.slice(0, LIMITS.cellLength)) : own,
    points: [],
    fault: isTooWide ? 'too-many-cells' : isLong ? 'long-cell' : null,
  };
}

/** Column names are never empty and never twice the same: 列 3, 地址 (2). */
export function headerOf(named: readonly string[], width: number): readonly string[] {
  const used = new Set<string>();
  return Array.from({ length: width }, (_, at) => {
    const name = (named[at] ?? '').replace(/\s+/g, ' ').trim().slice(0, 80) || `列 ${at + 1}`;
    let unique = name;
    for (let copy = 2; used.has(unique); copy++) unique = `${name} (${copy})`;
    used.add(unique);
    return unique;
  });
}

function doublesIn(names: readonly string[]): readonly string[] {
  const trimmed = names.map((name) => name.trim()).filter((name) => name !== '');
  return [...new Set(trimmed.filter((name, at) => trimmed.indexOf(name) !== at))].slice(0, 5);
}

function filled(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0);
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** Of the first thousand rows: one stray cell far out does not widen the table. */
function widthOf(grid: Grid): number {
  return grid.rows.slice(0, 1000).reduce((width, cells) => Math.max(width, lastFilled(cells)), 0);
}
