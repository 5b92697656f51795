// Which points of a set the user wants to see, by the same filter as records: a point is of kind `custom` and of precision
// `point`, its themes and organisations are read from their columns, once per distinct text.
import { FACETS, type Facet, type FacetCount, type Filter, isNoFilter } from '../filter';
import { organisationsOf, themesOf } from '../import/row-record';
import { cellText } from './cell-text';
import { columnOf, type PointColumns, type TextColumn } from './point-columns';
import { heapBytes } from './string-heap';

/** By point 1 when it passes; null when all do. */
export interface Passing {
  readonly mask: Uint8Array | null;
  readonly count: number;
}

export function passing(points: PointColumns, filter: Filter): Passing {
  if (isNoFilter(filter)) return { mask: null, count: points.size };
  if (!passesWhole(filter)) return { mask: new Uint8Array(points.size), count: 0 };
  const mask = new Uint8Array(points.size).fill(1);
  keepTexts(mask, points, 'theme', filter.themes);
  keepTexts(mask, points, 'organisation', filter.organisations);
  if (filter.years) keepYears(mask, points, filter.years);
  let count = 0;
  for (let at = 0; at < mask.length; at++) count += mask[at]!;
  return { mask, count };
}

/** What a filter asks of kind, precision and batch holds for all points of all sets alike. */
function passesWhole({ kinds, precisions, batches }: Filter): boolean {
  const isKind = kinds.length === 0 || kinds.includes('custom');
  return isKind && (precisions.length === 0 || precisions.includes('point')) && batches.length === 0;
}

type Listed = 'theme' | 'organisation';

function keepTexts(mask: Uint8Array, points: PointColumns, role: Listed, wanted: readonly string[]): void {
  if (wanted.length === 0) return;
  const column = columnOf(points, role);
  if (!column) {
    mask.fill(0);
    return;
  }
  const passes = new Uint8Array(points.heap.offsets.length);
  for (const [code, values] of valuesByCode(points, column, role))
    if (values.some((value) => wanted.includes(value))) passes[code] = 1;
  const { codes } = column;
  for (let at = 0; at < mask.length; at++) mask[at] = mask[at]! & passes[codes[at]!]!;
}

function keepYears(mask: Uint8Array, { startYear, endYear }: PointColumns, years: NonNullable<Filter['years']>): void {
  for (let at = 0; at < mask.length; at++) {
    const from = startYear[at]!;
    const to = endYear[at]!;
    const isWithin = from === 0 ? years.withUndated : from <= years.to && (to === 0 || to >= years.from);
    if (!isWithin) mask[at] = 0;
  }
}

const known = new WeakMap<TextColumn, ReadonlyMap<number, readonly string[]>>();

/** The themes or organisations that each distinct text of the column names. */
function valuesByCode(
  { heap, encoding }: PointColumns,
  column: TextColumn,
  role: Listed,
): ReadonlyMap<number, readonly string[]> {
  const before = known.get(column);
  if (before) return before;
  const values = new Map<number, readonly string[]>();
  for (const code of column.codes) {
    if (values.has(code)) continue;
    const text = cellText(heapBytes(heap, code), encoding);
    values.set(code, role === 'theme' ? themesOf([text]) : organisationsOf([text]).map(({ name }) => name));
  }
  known.set(column, values);
  return values;
}

export type PointFacets = Readonly<Record<Facet, readonly FacetCount[]>>;

/** As `facetCounts` over records: what each value would leave with all other facets as they are. */
export function pointFacets(points: PointColumns, filter: Filter): PointFacets {
  const counts = FACETS.map((facet) => [facet, countsOf(points, filter, facet)]);
  return Object.fromEntries(counts) as PointFacets; // one entry for every facet
}

/** Organisations beyond this are found by their exact name only: a list of all of them is no help. */
const MOST_VALUES = 500;

function countsOf(points: PointColumns, filter: Filter, facet: Facet): readonly FacetCount[] {
  const { mask, count } = passing(points, { ...filter, [facet]: [] });
  if (count === 0) return [];
  if (facet === 'kinds') return [{ value: 'custom', count }];
  if (facet === 'precisions') return [{ value: 'point', count }];
  if (facet === 'batches') return [];
  const role = facet === 'themes' ? 'theme' : 'organisation';
  const column = columnOf(points, role);
  if (!column) return [];
  const byCode = new Uint32Array(points.heap.offsets.length);
  for (let at = 0; at < points.size; at++)
    if (mask === null || mask[at] === 1) byCode[column.codes[at]!] = byCode[column.codes[at]!]! + 1;
  const byValue = new Map<string, number>();
  for (const [code, values] of valuesByCode(points, column, role))
    if (byCode[code]! > 0) for (const value of values) byValue.set(value, (byValue.get(value) ?? 0) + byCode[code]!);
  return [...byValue]
    .map(([value, total]) => ({ value, count: total }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_VALUES);
}

/** The counts of several lists as one, most first. */
export function mergedCounts(lists: readonly (readonly FacetCount[])[]): readonly FacetCount[] {
  const byValue = new Map<string, number>();
  for (const list of lists) for (const { value, count } of list) byValue.set(value, (byValue.get(value) ?? 0) + count);
  return [...byValue].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
