// What can be wrong with a file as a whole. Each kind is one plain sentence of messages/import.data.ts (`import.fault.<kind>`).
export type ReadFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly megabytes: number; readonly limit: number }
  | { readonly kind: 'binary'; readonly what: string }
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'too-many-columns'; readonly columns: number; readonly limit: number }
  | { readonly kind: 'too-many-rows'; readonly rows: number; readonly limit: number }
  | { readonly kind: 'open-quote'; readonly row: number }
  | { readonly kind: 'old-workbook' }
  | { readonly kind: 'bad-workbook'; readonly reason: string }
  | { readonly kind: 'workbook-bomb'; readonly megabytes: number; readonly limit: number }
  | { readonly kind: 'bad-json'; readonly line: number }
  | { readonly kind: 'not-geojson'; readonly found: string }
  | { readonly kind: 'bad-xml'; readonly line: number }
  | { readonly kind: 'not-kml' }
  | { readonly kind: 'other-project'; readonly found: string }
  | { readonly kind: 'bad-project'; readonly reason: string };

/** What is worth saying about a file that can be read (`import.remark.<kind>`); rows are 1-based, the first few only. */
export interface Remark {
  readonly kind: RemarkKind;
  readonly rows: readonly number[];
  readonly count: number;
  /** A sheet's name, a datum's name, or empty. */
  readonly text: string;
}

export type RemarkKind =
  | 'mixed-encoding'
  | 'short-rows'
  | 'double-headers'
  | 'no-header'
  | 'other-sheets'
  | 'macros'
  | 'formulas'
  | 'open-rings'
  | 'areas'
  | 'other-crs';

/** Row numbers that a sentence can name; the row report names all. */
export const ROWS_NAMED = 5;

/** Null when nothing was found, so that a list of remarks can be flattened. */
export function remarkOn(kind: RemarkKind, rows: readonly number[], text = ''): readonly Remark[] {
  return rows.length === 0 ? [] : [{ kind, rows: rows.slice(0, ROWS_NAMED), count: rows.length, text }];
}

export const LIMITS = {
  /** A file of 100,000 rows has about 20. */
  megabytes: 128,
  columns: 500,
  rows: 300_000,
  /** All parts of a workbook together, unpacked. */
  unpackedMegabytes: 512,
  cellLength: 10_000,
} as const;
