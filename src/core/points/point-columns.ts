// A set of points as columns: typed arrays and one heap of texts for a million rows, so that no row is ever an object.
// Points stand in Z order (z-order.ts), which is what tiles, lists and questions walk along.
import type { ColumnRole } from '../import/column-words';
import type { HeapEncoding } from './cell-text';
import type { StringHeap } from './string-heap';
import type { CellAxis } from './z-order';

/** A column of the file other than its coordinates. */
export interface TextColumn {
  readonly name: string;
  readonly role: ColumnRole;
  /** By point the number of its text in the heap. */
  readonly codes: Uint32Array;
  /** Equal texts have equal numbers. */
  readonly isCoded: boolean;
}

export const REJECTIONS = ['no-coordinates', 'bad-coordinates', 'too-many-cells', 'long-cell'] as const;
/** Why a row is no point. */
export type Rejection = (typeof REJECTIONS)[number];

/** The rows that are no points, in the order of the file; `reason` counts in REJECTIONS. */
export interface RejectedRows {
  readonly row: Uint32Array;
  readonly reason: Uint8Array;
}

export interface PointColumns {
  readonly size: number;
  /** WGS-84 degrees. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly cells: CellAxis;
  /** The spreadsheet's row of each point. */
  readonly row: Uint32Array;
  /** 0 where none is given; an end before its start is not believed. */
  readonly startYear: Uint16Array;
  readonly endYear: Uint16Array;
  readonly texts: readonly TextColumn[];
  readonly heap: StringHeap;
  readonly encoding: HeapEncoding;
  readonly rejected: RejectedRows;
}

export interface PointAccount {
  readonly rows: number;
  readonly placed: number;
  readonly rejected: number;
  readonly byReason: Readonly<Record<Rejection, number>>;
}

/** Placed + rejected is always rows. */
export function accountOfPoints({ size, rejected }: Pick<PointColumns, 'size' | 'rejected'>): PointAccount {
  const counts = new Uint32Array(REJECTIONS.length);
  for (const reason of rejected.reason) counts[reason] = counts[reason]! + 1;
  const byReason = Object.fromEntries(REJECTIONS.map((reason, at) => [reason, counts[at]!])) as Record<
    Rejection,
    number
  >; // one entry for every reason
  return { rows: size + rejected.row.length, placed: size, rejected: rejected.row.length, byReason };
}

/** The first column of a role; undefined when the file has none. */
export function columnOf({ texts }: Pick<PointColumns, 'texts'>, role: ColumnRole): TextColumn | undefined {
  return texts.find((column) => column.role === role);
}

/** West, south, east and north of all points; null when there are none. */
export function boundsOfPoints({
  size,
  lng,
  lat,
}: Pick<PointColumns, 'size' | 'lng' | 'lat'>): readonly [number, number, number, number] | null {
  if (size === 0) return null;
  let [west, south, east, north] = [lng[0]!, lat[0]!, lng[0]!, lat[0]!];
  for (let at = 1; at < size; at++) {
    if (lng[at]! < west) west = lng[at]!;
    else if (lng[at]! > east) east = lng[at]!;
    if (lat[at]! < south) south = lat[at]!;
    else if (lat[at]! > north) north = lat[at]!;
  }
  return [west, south, east, north];
}
