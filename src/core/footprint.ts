// Where a record is, as precisely as its source allows and no more: a list of locations,
// each with a role, a precision and a basis (DESIGN §2).
import type { Adcode } from './adcode';
import type { RegionId } from './region';

export const ROLES = ['site', 'office', 'service_area', 'origin', 'expansion'] as const;
export type Role = (typeof ROLES)[number];

/** From finest to coarsest; `unlisted` last: counted, never placed. */
export const PRECISIONS = [
  'point',
  'community',
  'town',
  'county',
  'prefecture',
  'province',
  'region',
  'nation',
  'unlisted',
] as const;
export type Precision = (typeof PRECISIONS)[number];

export type Basis =
  | { readonly kind: 'stated' }
  | { readonly kind: 'gazetteer' }
  | { readonly kind: 'external'; readonly sources: readonly string[] }
  | { readonly kind: 'reviewed'; readonly at: string };

/** Where: a unit of any level, a named region, a bare point, or nowhere (unlisted, perhaps inside a unit). */
export type Place =
  | { readonly kind: 'unit'; readonly unit: Adcode }
  | { readonly kind: 'region'; readonly region: RegionId }
  | { readonly kind: 'point'; readonly lng: number; readonly lat: number; readonly unit: Adcode | null }
  | { readonly kind: 'unlisted'; readonly within: Adcode };

export interface Location {
  readonly role: Role;
  readonly precision: Precision;
  readonly basis: Basis;
  readonly place: Place;
  /** The place in the source's own words. */
  readonly text: string;
  /** How many of what the source says are here (60 funds in 湖北, 88 cities not listed), or null. */
  readonly count: { readonly value: number; readonly unit: string; readonly qualifier: Qualifier } | null;
  readonly note: string | null;
  /** For a town or community: the representative point (WGS-84 degrees) and its uncertainty; null shows it at its county. */
  readonly point: { readonly lng: number; readonly lat: number; readonly uncertaintyKm: number | null } | null;
}

/** 超过 over, 近 nearly, 余/上百 at least about, 至少 at least, 最多 at most, 预计/计划 planned. */
export type Qualifier = 'exact' | 'over' | 'nearly' | 'about' | 'at_least' | 'at_most' | 'planned';
export const QUALIFIERS = ['exact', 'over', 'nearly', 'about', 'at_least', 'at_most', 'planned'] as const;

/** Drawn as a plain mark (finer than a county). */
export function isFine(precision: Precision): boolean {
  return precision === 'point' || precision === 'community' || precision === 'town';
}

/** Drawn as a ringed mark at the unit's representative point. */
export function isRinged(precision: Precision): boolean {
  return precision === 'county' || precision === 'prefecture';
}

/** Drawn as a hatched area with a count badge, never as a point. */
export function isHatched(precision: Precision): boolean {
  return precision === 'province' || precision === 'region' || precision === 'nation';
}
