// Positions of towns, WGS-84: those that the project found for the cases come before those matched from GeoNames.
import { readTownPoints } from '../records/town-points';
import { parseCsv } from '../units/census';

export const TOWN_POINT_FILES = {
  geonames: 'geodata/sources/town_points_geonames.csv',
  cases: 'geodata/sources/town_points.csv',
} as const;

/** By nine-digit town code. */
export function readTownPositions(
  geonames: string,
  cases: string,
): ReadonlyMap<string, { readonly lng: number; readonly lat: number }> {
  const positions = new Map<string, { lng: number; lat: number }>();
  for (const { cell } of parseCsv(geonames))
    positions.set(cell('town_code'), { lng: Number(cell('lng')), lat: Number(cell('lat')) });
  for (const [code, { lng, lat }] of readTownPoints(cases)) if (/^\d{9}$/.test(code)) positions.set(code, { lng, lat });
  return positions;
}
