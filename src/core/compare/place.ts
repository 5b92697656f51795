// A place of a comparison on the ground: its name, its counties, and where its map stands.
import type { Adcode } from '../adcode';
import type { Lang } from '../format';
import type { Ground } from '../ground';
import type { Point } from '../reach';
import { EARTH_RADIUS_KM } from '../sphere';
import type { ComparePlace } from './question';

/** Null for a place that this data does not have. */
export function placeLabel(place: ComparePlace, ground: Ground, lang: Lang): string | null {
  const named = place.kind === 'unit' ? ground.unitsByCode.get(place.adcode) : ground.regionsById.get(place.region);
  if (!named) return null;
  return lang === 'en' ? named.nameEn : named.name;
}

/** As `placeLabel`; its code for a place that is not in this data. */
export function placeName(place: ComparePlace, ground: Ground | null, lang: Lang): string {
  return (ground && placeLabel(place, ground, lang)) ?? (place.kind === 'unit' ? place.adcode : place.region);
}

/** The units whose areas are marked: the city itself, the members of a region. */
export function unitsOf(place: ComparePlace, ground: Ground): readonly Adcode[] {
  return place.kind === 'unit' ? [place.adcode] : (ground.regionsById.get(place.region)?.members ?? []);
}

/** Places in `ground.counties` of its counties; none for an unknown place. */
export function countiesOf(place: ComparePlace, ground: Ground): Uint32Array {
  return ground.countiesByArea.get(place.kind === 'unit' ? place.adcode : place.region) ?? new Uint32Array();
}

/** A city is asked about at its own representative point; a province or a region as the area of its counties. */
export function isArea(place: ComparePlace, ground: Ground): boolean {
  if (place.kind === 'region') return true;
  const unit = ground.unitsByCode.get(place.adcode);
  return unit?.level === 'nation' || (unit?.level === 'province' && !unit.isCity);
}

/** West, south, east, north of its counties' points; null for an unknown place. */
export function boundsOfPlace(place: ComparePlace, ground: Ground): readonly [number, number, number, number] | null {
  const counties = countiesOf(place, ground);
  if (counties.length === 0) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const county of counties) {
    west = Math.min(west, ground.lng[county]!);
    east = Math.max(east, ground.lng[county]!);
    south = Math.min(south, ground.lat[county]!);
    north = Math.max(north, ground.lat[county]!);
  }
  return [west, south, east, north];
}

/** Where its map stands: a city's representative point, the middle of an area. */
export function anchorOf(place: ComparePlace, ground: Ground): Point | null {
  const unit = place.kind === 'unit' ? ground.unitsByCode.get(place.adcode) : undefined;
  if (unit && !isArea(place, ground)) return { lng: unit.lng, lat: unit.lat };
  const bounds = boundsOfPlace(place, ground);
  return bounds && { lng: (bounds[0] + bounds[2]) / 2, lat: (bounds[1] + bounds[3]) / 2 };
}

/** What its map should show: the place and X km round it. */
export function frameOf(
  place: ComparePlace,
  km: number,
  ground: Ground,
): readonly [number, number, number, number] | null {
  const anchor = anchorOf(place, ground);
  const bounds = isArea(place, ground) ? boundsOfPlace(place, ground) : null;
  const [west, south, east, north] = bounds ?? (anchor ? [anchor.lng, anchor.lat, anchor.lng, anchor.lat] : []);
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  const dLat = km / KM_PER_DEGREE;
  const dLng = dLat / Math.cos((Math.min(80, Math.max(Math.abs(south), Math.abs(north))) * Math.PI) / 180);
  return [west - dLng, south - dLat, east + dLng, north + dLat];
}

const KM_PER_DEGREE = (EARTH_RADIUS_KM * Math.PI) / 180;
