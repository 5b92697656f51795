// A row of an import after reading: its cells, what it says about places, and what is wrong with it. Everything else
// (its footprint, its record, its line in the report) follows from this, from the readings and from the decisions.
import type { Adcode } from '../adcode';
import type { Location } from '../footprint';
import { isNumber } from './column-roles';
import { type ColumnRole, OWN_COLUMNS } from './column-words';
import { type Datum, toWgs84 } from './datum';
import { footprintOf, type OwnCells } from './footprint-columns';
import { isOnGlobe } from './geometry';
import type { LngLat, RowFault, SourceRow, SourceTable } from './grid';

export type RowWarning = 'bad-coordinates' | 'coordinates-elsewhere';

export interface ImportRow {
  readonly number: number;
  readonly cells: readonly string[];
  /** The place columns joined. */
  readonly text: string;
  /** WGS-84; empty when the row has no coordinates. */
  readonly points: readonly LngLat[];
  /** The finest unit known to hold the first point. */
  readonly pointUnit: Adcode | null;
  /** The footprint that an earlier export of ours gave, or null. */
  readonly given: readonly Location[] | null;
  /** Position among the readings, -1 without a text. */
  readonly reading: number;
  readonly fault: RowFault | null;
  readonly warning: RowWarning | null;
}

export interface Columns {
  readonly header: readonly string[];
  readonly roles: readonly ColumnRole[];
  readonly datum: Datum;
}

/** Before places are looked up: `reading` and `pointUnit` are still open. */
export function rowReader(table: SourceTable, { header, roles, datum }: Columns): (row: SourceRow) => ImportRow {
  const places = positionsOf(roles, 'place');
  const [lng = -1] = positionsOf(roles, 'lng');
  const [lat = -1] = positionsOf(roles, 'lat');
  const names = positionsOf(roles, 'name');
  const own = OWN_COLUMNS.map((column) => header.indexOf(column));
  const hasOwn = own.every((at) => at >= 0);
  return ({ number, cells, points, fault }) => {
    const text = joinPlace(places.map((at) => cells[at] ?? ''));
    const given = hasOwn ? footprintOf(ownCells(cells, own)) : null;
    const axes = table.hasGeometry ? { points, isBad: false } : pointFrom(cells[lng] ?? '', cells[lat] ?? '');
    const known = axes.points.map((point) => toWgs84(point, datum));
    const hasPlace = text !== '' || known.length > 0 || given !== null;
    const isBlank = !hasPlace && names.every((at) => (cells[at] ?? '') === '');
    const ownFault = axes.isBad && !hasPlace ? 'bad-coordinates' : isBlank ? 'blank' : null;
    return {
      number,
      cells,
      text,
      points: known,
      pointUnit: null,
      given,
      reading: -1,
      fault: fault ?? ownFault,
      warning: axes.isBad ? 'bad-coordinates' : null,
    };
  };
}

/** 四川省 + 成都市 + 四川省成都市武侯区 is not said twice: a part that the next one begins with is left out. */
function joinPlace(parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== '');
  return filled.filter((part, at) => !filled.slice(at + 1).some((later) => later.includes(part))).join('');
}

/** The file's longitude and latitude of a row as it stands, for hints before anything is converted. */
export function pointFrom(
  lngText: string,
  latText: string,
): { readonly points: readonly LngLat[]; readonly isBad: boolean } {
  if (lngText === '' && latText === '') return { points: [], isBad: false };
  if (!isNumber(lngText) || !isNumber(latText)) return { points: [], isBad: true };
  const [lng, lat] = [Number(lngText), Number(latText)];
  if (!isOnGlobe(lng, lat) || (lng === 0 && lat === 0)) return { points: [], isBad: true };
  return { points: [{ lng, lat }], isBad: false };
}

export function positionsOf(roles: readonly ColumnRole[], role: ColumnRole): readonly number[] {
  return roles.flatMap((one, at) => (one === role ? [at] : []));
}

function ownCells(cells: readonly string[], own: readonly number[]): OwnCells {
  // one entry for every column of OWN_COLUMNS, so that none of its keys is missing
  return Object.fromEntries(OWN_COLUMNS.map((column, at) => [column, cells[own[at]!] ?? ''])) as OwnCells;
}
