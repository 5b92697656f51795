// What the user sees of a file before it is placed: its first rows, what its columns seem to be, and what is worth knowing.

import { guessRoles } from './column-roles';
import type { ColumnRole } from './column-words';
import { axisHint, type CoordinateHint, type Datum, guessDatum } from './datum';
import type { Encoding } from './encoding';
import { isOwnExport } from './export-table';
import type { Remark } from './fault';
import type { LngLat, SourceRow, SourceTable } from './grid';
import type { Source, SourceFormat } from './read-source';
import { pointFrom } from './row';

export interface Opened {
  readonly format: SourceFormat;
  readonly encoding: Encoding | null;
  readonly sheets: readonly string[];
  readonly sheet: number;
  /** 0 when no row names the columns. */
  readonly headerRow: number;
  readonly header: readonly string[];
  readonly roles: readonly ColumnRole[];
  readonly datum: Datum;
  readonly rowCount: number;
  readonly sample: readonly SourceRow[];
  readonly remarks: readonly Remark[];
  readonly hasGeometry: boolean;
  /** An export of ours, whose footprints are taken as they are. */
  readonly isOwn: boolean;
}

const SAMPLE_ROWS = 12;

export function openedOf(
  source: Exclude<Source, { kind: 'project' }>,
  table: SourceTable,
  fileName: string,
  headerRow: number,
): Opened {
  const isGrid = source.kind === 'grid';
  return {
    format: source.format,
    encoding: source.encoding,
    sheets: isGrid ? source.sheets : [],
    sheet: isGrid ? source.sheet : 0,
    headerRow: isGrid ? headerRow : 0,
    header: table.header,
    roles: guessRoles(table.header, table.rows, table.hasGeometry),
    datum: isOwnExport(table.header) ? 'wgs84' : guessDatum(fileName, table),
    rowCount: table.rows.length,
    sample: table.rows.slice(0, SAMPLE_ROWS),
    remarks: table.remarks,
    hasGeometry: table.hasGeometry,
    isOwn: isOwnExport(table.header),
  };
}

/** The same for every role that the user tries: from the sample only. */
export function hintFor({ sample, hasGeometry }: Opened, roles: readonly ColumnRole[]): CoordinateHint | null {
  return axisHint(hasGeometry ? sample.flatMap(({ points }) => points) : pointsBy(sample, roles));
}

/** Degrees as they stand; a latitude of 104 is what the hint is about, so the limits of an axis are left aside. */
function pointsBy(sample: readonly SourceRow[], roles: readonly ColumnRole[]): readonly LngLat[] {
  const [lng, lat] = [roles.indexOf('lng'), roles.indexOf('lat')];
  if (lng < 0 || lat < 0) return [];
  return sample.flatMap(({ cells }) => {
    const [x, y] = [cells[lng] ?? '', cells[lat] ?? ''];
    const { points } = pointFrom(x, y);
    const swapped = pointFrom(y, x).points.map((point) => ({ lng: point.lat, lat: point.lng }));
    return points.length > 0 ? points : swapped;
  });
}

/** Roles with longitude and latitude in each other's place. */
export function swappedAxes(roles: readonly ColumnRole[]): readonly ColumnRole[] {
  return roles.map((role) => (role === 'lng' ? 'lat' : role === 'lat' ? 'lng' : role));
}
