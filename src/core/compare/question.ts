// What is laid side by side: two places (a unit or a region each) or two siting scenarios.
import type { Adcode } from '../adcode';
import type { RegionId } from '../region';

export type ComparePlace =
  | { readonly kind: 'unit'; readonly adcode: Adcode }
  | { readonly kind: 'region'; readonly region: RegionId };

export interface ComparePlaces {
  readonly kind: 'places';
  /** Null while it is not chosen. */
  readonly first: ComparePlace | null;
  readonly second: ComparePlace | null;
  readonly km: number;
  /** Both maps show the same ground; else each stands over its own place, at one scale. */
  readonly isSameView: boolean;
}

export type Compare = ComparePlaces | { readonly kind: 'scenarios' };

export const NO_COMPARE: ComparePlaces = { kind: 'places', first: null, second: null, km: 100, isSameView: false };
