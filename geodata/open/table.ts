// What a table of the open data is: its fields as Table Schema says them, with HXL tags, and how a row fills each.
import type { CsvCell } from '../../src/core/csv';

export interface Constraints {
  readonly required?: true;
  readonly unique?: true;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A field as it stands in datapackage.json; `hxl` is its hashtag (hxlstandard.org). */
export interface OpenField {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean';
  readonly title: string;
  readonly description: string;
  readonly hxl: string;
  readonly constraints?: Constraints;
}

export interface ForeignKey {
  readonly fields: string;
  readonly reference: { readonly resource: string; readonly fields: string };
}

export interface OpenTable {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly OpenField[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly rows: readonly (readonly CsvCell[])[];
}

export interface Column<Row> extends OpenField {
  readonly value: (row: Row) => CsvCell | boolean;
}

interface Definition<Row> extends Omit<OpenTable, 'fields' | 'rows'> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

export function openTable<Row>({ columns, rows, ...rest }: Definition<Row>): OpenTable {
  return {
    ...rest,
    fields: columns.map(({ value: _, ...field }) => field),
    rows: rows.map((row) => columns.map(({ value }) => cellOf(value(row)))),
  };
}

/** A key of this table in another, or in itself ('' in Table Schema). */
export function foreignKey(fields: string, resource: string, target: string): ForeignKey {
  return { fields, reference: { resource, fields: target } };
}

/** Several values in one cell; none of them holds the bar. */
export function listed(values: readonly string[]): CsvCell {
  return values.length === 0 ? null : values.join('|');
}

/** YYYY or YYYY-MM, as precise as the source. */
export const DATE_PATTERN = '^\\d{4}(-(0[1-9]|1[0-2]))?$';
/** Six digits; the counties of Taiwan, which the census does not code, have twelve. */
export const CODE_PATTERN = '^\\d{6}(\\d{6})?$';

function cellOf(value: CsvCell | boolean): CsvCell {
  return typeof value === 'boolean' ? String(value) : value;
}
