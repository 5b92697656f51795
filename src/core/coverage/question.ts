// What can be asked about gaps, and why a question may have no answer: each fault is one sentence on the screen.
import type { Adcode } from '../adcode';
import type { Role } from '../footprint';
import type { RecordId } from '../record';
import type { ResidentBasis, Scope } from './demand';

export type SupplyChoice =
  /** Records of the loaded set, in any order; an id that the set does not know is passed over. */
  | { readonly kind: 'records'; readonly ids: readonly RecordId[] }
  /** The records of one of the user's own sets, by its id. */
  | { readonly kind: 'set'; readonly set: string }
  /** The columns of imported points alone. */
  | { readonly kind: 'imported' }
  /** Every record and, where there are any, every imported point. */
  | { readonly kind: 'everything' };

export interface GapsQuestion {
  readonly supply: SupplyChoice;
  /** A second supply to lay beside it, or null. */
  readonly against: SupplyChoice | null;
  /** Roles that count as a place: site, office, origin, expansion. A service area never does. */
  readonly roles: readonly Role[];
  readonly basis: ResidentBasis;
  /** X, in kilometres; exactly X is within. */
  readonly standardKm: number;
  readonly scope: Scope;
  /** k of the k-th nearest record: 2 asks for one backup. */
  readonly backup: number;
  /** Rank by residents not surely covered, or by those that cannot be covered at all. */
  readonly rankBy: 'certain' | 'possible';
  readonly rows: 'city' | 'county';
  readonly columns: 'province' | 'region';
  /** The second tier: 2SFCA, E2SFCA, Lorenz and Gini. */
  readonly withAccess: boolean;
}

export type GapsFault =
  /** The filter leaves no record, or nothing is imported. */
  | { readonly kind: 'empty-supply' }
  /** A set that is not on this machine any more, or is switched off. */
  | { readonly kind: 'no-set'; readonly set: string }
  /** There are records, but none has a place at the roles asked for. */
  | { readonly kind: 'nothing-placed'; readonly records: number }
  /** A scope without a county. */
  | { readonly kind: 'empty-scope' }
  /** A scope where no county has a figure: Hong Kong, Macau, Taiwan. */
  | { readonly kind: 'no-figure'; readonly units: readonly Adcode[] }
  | { readonly kind: 'bad-distance'; readonly standardKm: number }
  | { readonly kind: 'bad-backup'; readonly backup: number };

export const MAX_KM = 20_100;
export const MAX_BACKUP = 10;

/** The faults that can be seen in the question alone. X = 0 is one: nothing lies within no distance. */
export function questionFault({ standardKm, backup }: GapsQuestion): GapsFault | null {
  if (!(standardKm > 0 && standardKm <= MAX_KM)) return { kind: 'bad-distance', standardKm };
  if (!(Number.isInteger(backup) && backup >= 1 && backup <= MAX_BACKUP)) return { kind: 'bad-backup', backup };
  return null;
}
