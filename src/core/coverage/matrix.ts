// Themes against provinces or regions: which records are placed there, and apart from them which are only counted
// there without a place. A record with two themes or two provinces stands in each; the totals count it once.
import type { Adcode } from '../adcode';
import type { Location, Role } from '../footprint';
import { type Ground, lineage } from '../ground';
import type { AtlasRecord, RecordId } from '../record';
import type { RegionId } from '../region';
import { THEMES, type Theme } from '../theme';
import { unreachable } from '../unreachable';

export type MatrixColumn =
  | { readonly kind: 'province'; readonly province: Adcode }
  | { readonly kind: 'region'; readonly region: RegionId }
  /** Known for no single province (or region): several, the whole nation, or nowhere. */
  | { readonly kind: 'wider' };

export interface MatrixCell {
  readonly placed: readonly RecordId[];
  /** Counted in the column and not listed, or known no finer than the nation. */
  readonly unplaced: readonly RecordId[];
}

export interface ThemeMatrix {
  readonly columns: readonly MatrixColumn[];
  /** `theme` null: records that the source gives no theme. */
  readonly rows: readonly {
    readonly theme: Theme | null;
    /** Distinct records of the theme. */
    readonly total: number;
    readonly cells: readonly MatrixCell[];
  }[];
}

export function themeMatrix(
  records: readonly AtlasRecord[],
  roles: ReadonlySet<Role>,
  by: 'province' | 'region',
  ground: Ground,
): ThemeMatrix {
  const columns = columnsOf(by, ground);
  const places = records.map((record) => columnsOfRecord(record, roles, columns, ground));
  const rows = [...THEMES, null].map((theme) => {
    const of = records.flatMap((record, at) => (hasTheme(record, theme) ? [at] : []));
    const cells = columns.map((_, column) => ({
      placed: of.filter((at) => places[at]!.placed.has(column)).map((at) => records[at]!.id),
      unplaced: of
        .filter((at) => places[at]!.unplaced.has(column) && !places[at]!.placed.has(column))
        .map((at) => records[at]!.id),
    }));
    return { theme, total: of.length, cells };
  });
  return { columns, rows };
}

function columnsOf(by: 'province' | 'region', ground: Ground): readonly MatrixColumn[] {
  const columns: readonly MatrixColumn[] =
    by === 'region'
      ? [...ground.regionsById.keys()].map((region) => ({ kind: 'region', region }))
      : [...ground.unitsByCode.values()]
          .filter((unit) => unit.level === 'province')
          .map((unit) => ({ kind: 'province', province: unit.adcode }));
  return [...columns, { kind: 'wider' }];
}

function hasTheme(record: AtlasRecord, theme: Theme | null): boolean {
  return theme === null ? record.themes.length === 0 : record.themes.includes(theme);
}

interface Columns {
  readonly placed: ReadonlySet<number>;
  readonly unplaced: ReadonlySet<number>;
}

function columnsOfRecord(
  record: AtlasRecord,
  roles: ReadonlySet<Role>,
  columns: readonly MatrixColumn[],
  ground: Ground,
): Columns {
  const placed = new Set<number>();
  const unplaced = new Set<number>();
  const wider = columns.length - 1;
  for (const location of record.locations) {
    if (!roles.has(location.role)) continue;
    const isPlaced = location.precision !== 'unlisted' && location.precision !== 'nation';
    const above = unitsAbove(location, ground);
    const of = columns.flatMap((column, at) => (holds(column, location, above, ground) ? [at] : []));
    for (const at of of.length > 0 ? of : [wider]) (isPlaced ? placed : unplaced).add(at);
  }
  if (placed.size + unplaced.size === 0) unplaced.add(wider);
  return { placed, unplaced };
}

function unitsAbove({ place }: Location, ground: Ground): readonly Adcode[] {
  if (place.kind === 'region') return [];
  const unit = place.kind === 'unlisted' ? place.within : place.unit;
  return unit === null ? [] : lineage(unit, ground.unitsByCode);
}

function holds(column: MatrixColumn, { place }: Location, above: readonly Adcode[], ground: Ground): boolean {
  switch (column.kind) {
    case 'wider':
      return false;
    case 'province':
      return above.includes(column.province);
    case 'region': {
      if (place.kind === 'region') return column.region === place.region;
      const members = ground.regionsById.get(column.region)?.members ?? [];
      return above.some((code) => members.includes(code));
    }
    default:
      return unreachable(column);
  }
}
