// The datum that a file's coordinates are in, and the one step by which they become WGS-84 (gcoord). CGCS2000 differs from
// WGS-84 by centimetres and is taken as the same.
import gcoord from 'gcoord';
import type { LngLat, SourceTable } from './grid';

export const DATUMS = ['wgs84', 'gcj02', 'bd09'] as const;
/** wgs84 also CGCS2000 (天地图); gcj02 高德, 腾讯; bd09 百度. */
export type Datum = (typeof DATUMS)[number];

const CRS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** Degrees to six places (0.1 m). Outside China the three datums are the same. */
export function toWgs84({ lng, lat }: LngLat, datum: Datum): LngLat {
  if (datum === 'wgs84') return { lng, lat };
  const [x, y] = gcoord.transform([lng, lat], CRS[datum], gcoord.WGS84) as [number, number];
  return { lng: round(x), lat: round(y) };
}

export function fromWgs84({ lng, lat }: LngLat, datum: Datum): LngLat {
  if (datum === 'wgs84') return { lng, lat };
  const [x, y] = gcoord.transform([lng, lat], gcoord.WGS84, CRS[datum]) as [number, number];
  return { lng: round(x), lat: round(y) };
}

/** What a header or a file's name says about the datum; null when it says nothing. */
export function datumByWords(words: string): Datum | null {
  if (/百度|baidu|bd-?09/i.test(words)) return 'bd09';
  if (/高德|腾讯|amap|gaode|tencent|gcj-?02|火星/i.test(words)) return 'gcj02';
  return /wgs-?84|cgcs ?2000|gps|天地图|4326|4490/i.test(words) ? 'wgs84' : null;
}

export function guessDatum(fileName: string, { header }: SourceTable): Datum {
  return datumByWords([...header, fileName].join(' ')) ?? 'wgs84';
}

export type CoordinateHint =
  /** Longitude and latitude stand in each other's column. */
  | { readonly kind: 'swapped'; readonly count: number; readonly of: number }
  /** Far outside China: another unit, or zeros. */
  | { readonly kind: 'outside'; readonly count: number; readonly of: number }
  /** Against the places in words the points lie as if they were of this datum. */
  | { readonly kind: 'shifted'; readonly datum: Datum; readonly of: number };

const CHINA = { west: 73, east: 136, south: 3, north: 54 } as const;

/** Points as they stand in the file, before conversion. */
export function axisHint(points: readonly LngLat[]): CoordinateHint | null {
  if (points.length === 0) return null;
  const inside = points.filter(isInChina).length;
  const swapped = points.filter(({ lng, lat }) => isInChina({ lng: lat, lat: lng })).length;
  const of = points.length;
  if (swapped > of / 2 && swapped > inside) return { kind: 'swapped', count: swapped, of };
  return inside * 2 < of ? { kind: 'outside', count: of - inside, of } : null;
}

export function isInChina({ lng, lat }: LngLat): boolean {
  return lng >= CHINA.west && lng <= CHINA.east && lat >= CHINA.south && lat <= CHINA.north;
}

export interface Pair {
  /** As declared, in WGS-84. */
  readonly point: LngLat;
  /** Where the words of the same row are. */
  readonly reference: LngLat;
}

const FEWEST_PAIRS = 30;
const FARTHEST_KM = 5;

/**
 * Whether points that were declared WGS-84 are another datum's: how much of that datum's own offset, which differs in
 * length and direction from place to place, is in the distance from reference to point. Least squares over all pairs;
 * said only when at least half the offset is found and it stands three standard errors from nothing.
 */
export function shiftHint(pairs: readonly Pair[]): CoordinateHint | null {
  const near = pairs.filter((pair) => kmBetween(pair) < FARTHEST_KM);
  if (near.length < FEWEST_PAIRS) return null;
  const found = (['gcj02', 'bd09'] as const)
    .map((datum) => ({ datum, ...offsetShare(near, datum) }))
    .filter(({ share, error }) => share > 0.5 && share / error > 3)
    .sort((a, b) => a.residual - b.residual)[0];
  return found ? { kind: 'shifted', datum: found.datum, of: near.length } : null;
}

function offsetShare(pairs: readonly Pair[], datum: Datum) {
  const rows = pairs.map(({ point, reference }) => {
    const cos = Math.cos((reference.lat * Math.PI) / 180);
    const there = fromWgs84(reference, datum);
    return {
      ex: (point.lng - reference.lng) * cos,
      ey: point.lat - reference.lat,
      ox: (there.lng - reference.lng) * cos,
      oy: there.lat - reference.lat,
    };
  });
  const squares = sum(rows, ({ ox, oy }) => ox * ox + oy * oy);
  const share = sum(rows, ({ ex, ey, ox, oy }) => ex * ox + ey * oy) / squares;
  const residual = sum(rows, ({ ex, ey, ox, oy }) => (ex - share * ox) ** 2 + (ey - share * oy) ** 2);
  return { share, residual, error: Math.sqrt(residual / (2 * rows.length - 1) / squares) };
}

function sum<T>(rows: readonly T[], value: (row: T) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}

function kmBetween({ point, reference }: Pair): number {
  const cos = Math.cos((reference.lat * Math.PI) / 180);
  return 111.2 * Math.hypot((point.lng - reference.lng) * cos, point.lat - reference.lat);
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
