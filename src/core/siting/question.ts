// What can be asked of the siting engine, what it answers, and every way a question can be at fault.
import { failed, ok, type Result } from '../result';

export type SitingObjective =
  /** Reach the most residents within the radius (Church & ReVelle 1974). */
  | { readonly kind: 'mclp'; readonly radiusKm: number }
  /** Reach a share (0…1) of the residents with the fewest centres (Toregas et al. 1971). */
  | { readonly kind: 'lscp'; readonly radiusKm: number; readonly share: number }
  /** Least average distance (Hakimi 1964). */
  | { readonly kind: 'p-median' }
  /** Least worst distance (Hakimi 1964). */
  | { readonly kind: 'p-center' };

/** Positions, WGS-84 degrees. */
export interface Points {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
}

export interface SitingQuestion {
  readonly objective: SitingObjective;
  /** New centres, those forced in included: exactly so many, for LSCP at most so many. */
  readonly k: number;
  /** Weights are whole numbers: residents. */
  readonly demand: Points & { readonly weight: Float64Array };
  readonly candidates: Points;
  /** Always open, and free. */
  readonly existing: Points;
  readonly forcedIn: Int32Array;
  readonly forcedOut: Int32Array;
  /** No two new centres, and no new and existing one, may be closer than this; exactly this far is far enough. */
  readonly minSpacingKm: number;
}

/** The same with distances given (roads, travel times, published instances) instead of positions. */
export interface MatrixQuestion {
  readonly objective: SitingObjective;
  readonly k: number;
  readonly weight: Float64Array;
  readonly candidateCount: number;
  /** Row by row: demand × candidates. */
  readonly distance: Float64Array;
  /** From each demand to the nearest existing centre; null where there is none. */
  readonly toExisting: Float64Array | null;
  readonly forcedIn: Int32Array;
  readonly forcedOut: Int32Array;
}

export type SitingFault =
  | { readonly kind: 'bad-number'; readonly field: string; readonly index: number }
  | { readonly kind: 'lengths-differ'; readonly field: string }
  | { readonly kind: 'no-demand' }
  | { readonly kind: 'k-larger-than-candidates'; readonly k: number; readonly candidates: number }
  | { readonly kind: 'more-forced-than-k'; readonly k: number; readonly forced: number }
  | { readonly kind: 'forced-both-ways'; readonly candidate: number }
  | { readonly kind: 'nothing-in-range'; readonly radiusKm: number }
  | { readonly kind: 'already-covered' }
  | { readonly kind: 'infeasible-spacing'; readonly minSpacingKm: number }
  /** Even all candidates together reach only this many of the residents asked for. */
  | { readonly kind: 'share-out-of-reach'; readonly reachable: number; readonly wanted: number }
  /** LSCP: at least so many centres are needed. */
  | { readonly kind: 'limit-too-low'; readonly limit: number; readonly needed: number }
  | { readonly kind: 'stopped-early' };

export interface SitingAnswer {
  readonly kind: 'answer';
  readonly objective: SitingObjective['kind'];
  /** Indexes of candidates, ascending; those forced in included. */
  readonly chosen: Int32Array;
  /** MCLP: residents reached, LSCP: new centres, p-median: residents × km, p-center: km. Existing centres serve too. */
  readonly value: number;
  /** No choice is better than this: an upper bound for MCLP, a lower bound elsewhere. */
  readonly bound: number;
  /** (bound − value) / value, without sign. */
  readonly gap: number;
  /** True exactly where bound and value are equal: the choice is best, or as good as the best. */
  readonly proven: boolean;
  /** The same measure with the existing centres alone; null where it has no value (no centre at all). */
  readonly before: number | null;
  readonly phase: 'first' | 'improving' | 'final';
  readonly nodes: number;
  readonly ms: number;
}

/** Finds what is wrong with a question before anything is worked out or proven. */
export function checkQuestion(question: SitingQuestion): Result<SitingQuestion, SitingFault> {
  const { demand, candidates, existing } = question;
  const fault =
    checkCommon(question, demand.weight, candidates.lng.length) ??
    checkPoints('demand', demand, demand.weight.length) ??
    checkPoints('candidates', candidates, candidates.lng.length) ??
    checkPoints('existing', existing, existing.lng.length) ??
    (isAmount(question.minSpacingKm) ? null : badNumber('minSpacingKm'));
  return fault ? failed(fault) : ok(question);
}

export function checkMatrixQuestion(question: MatrixQuestion): Result<MatrixQuestion, SitingFault> {
  const { weight, candidateCount, distance, toExisting } = question;
  const fault =
    (Number.isInteger(candidateCount) && candidateCount >= 0 ? null : badNumber('candidateCount')) ??
    checkCommon(question, weight, candidateCount) ??
    (distance.length === weight.length * candidateCount ? null : lengthsDiffer('distance')) ??
    checkAll('distance', distance, isAmount) ??
    (toExisting && toExisting.length !== weight.length ? lengthsDiffer('toExisting') : null) ??
    (toExisting ? checkAll('toExisting', toExisting, (d) => d >= 0) : null);
  return fault ? failed(fault) : ok(question);
}

type Common = Pick<SitingQuestion, 'objective' | 'k' | 'forcedIn' | 'forcedOut'>;

function checkCommon(question: Common, weight: Float64Array, candidates: number): SitingFault | null {
  const { objective, k, forcedIn, forcedOut } = question;
  const isIndex = (index: number): boolean => Number.isInteger(index) && index >= 0 && index < candidates;
  const isForcedIn = new Set(forcedIn);
  const isForcedOut = new Set(forcedOut);
  const torn = [...isForcedIn].find((index) => isForcedOut.has(index));
  if ('radiusKm' in objective && !isAmount(objective.radiusKm)) return badNumber('radiusKm');
  if (objective.kind === 'lscp' && !(objective.share > 0 && objective.share <= 1)) return badNumber('share');
  if (!Number.isInteger(k) || k < 1) return badNumber('k');
  const indexes = checkAll('forcedIn', forcedIn, isIndex) ?? checkAll('forcedOut', forcedOut, isIndex);
  if (indexes) return indexes;
  const weights = checkAll('weight', weight, isWhole);
  if (weights) return weights;
  if (torn !== undefined) return { kind: 'forced-both-ways', candidate: torn };
  if (!weight.some((residents) => residents > 0)) return { kind: 'no-demand' };
  const free = candidates - isForcedOut.size;
  if (objective.kind === 'lscp' ? free === 0 : k > free)
    return { kind: 'k-larger-than-candidates', k, candidates: free };
  return isForcedIn.size > k ? { kind: 'more-forced-than-k', k, forced: isForcedIn.size } : null;
}

function checkPoints(field: string, points: Points, count: number): SitingFault | null {
  if (points.lng.length !== count || points.lat.length !== count) return lengthsDiffer(field);
  return (
    checkAll(`${field}.lng`, points.lng, (lng) => Math.abs(lng) <= 180) ??
    checkAll(`${field}.lat`, points.lat, (lat) => Math.abs(lat) <= 90)
  );
}

function checkAll(
  field: string,
  values: Float64Array | Int32Array,
  isGood: (value: number) => boolean,
): SitingFault | null {
  for (let index = 0; index < values.length; index++)
    if (!isGood(values[index]!)) return { kind: 'bad-number', field, index };
  return null;
}

/** −0 is a fine zero; NaN fails every comparison. */
function isAmount(value: number): boolean {
  return value >= 0 && value < Number.POSITIVE_INFINITY;
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function badNumber(field: string): SitingFault {
  return { kind: 'bad-number', field, index: -1 };
}

function lengthsDiffer(field: string): SitingFault {
  return { kind: 'lengths-differ', field };
}
