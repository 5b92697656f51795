// What one supply gives to the residents of a scope: who is within X, how far the others are, and how that changes
// with X. Everything twice, at the certain and the possible end of what is known; all numbers are finite or null.
import type { ScopedDemand } from './demand';
import type { Nearest } from './nearest';
import { histogramOf, meanKm, quantileKm, reachedAt, type Steps, stepsOf } from './weighted';

export interface Ends<T> {
  /** As far as the sources prove: every roughly known place at its farthest. */
  readonly certain: T;
  /** As far as they allow: every roughly known place at its nearest. */
  readonly possible: T;
}

export interface Distances {
  /** Weighted by residents; kilometres; null when some of the residents have no record anywhere. */
  readonly meanKm: number | null;
  readonly medianKm: number | null;
  readonly p90Km: number | null;
}

export interface Summary {
  /** Residents within X, whole persons. */
  readonly reached: Ends<number>;
  /** The same as a share of the scope's residents, 0–1. */
  readonly share: Ends<number>;
  readonly distance: Ends<Distances>;
  /** Residents with at least k distinct records within X, and the distances of the k-th nearest. */
  readonly backup: Ends<{ readonly reached: number; readonly share: number } & Distances> & { readonly k: number };
  /** Residents within each of CURVE_KM. */
  readonly curve: Ends<readonly number[]>;
  /** Residents by distance in bins of HISTOGRAM_KM; the last holds all beyond. */
  readonly histogram: Ends<readonly number[]>;
}

/** 10, 15 … 500 km: where the curves are read. The curve itself is exact at each of them. */
export const CURVE_KM: readonly number[] = Array.from({ length: 99 }, (_, at) => 10 + 5 * at);
export const HISTOGRAM_KM = 25;
export const HISTOGRAM_BINS = 21;

export function summaryOf(nearest: Nearest, demand: ScopedDemand, radiusKm: number, k: number): Summary {
  const steps = bothEnds((end) => stepsOf(nearest[end].km, demand.residents, demand.counties));
  const kth = bothEnds((end) => stepsOf(nearest[end].kthKm, demand.residents, demand.counties));
  return {
    reached: bothEnds((end) => reachedAt(steps[end], radiusKm)),
    share: bothEnds((end) => reachedAt(steps[end], radiusKm) / demand.total),
    distance: bothEnds((end) => distancesOf(steps[end])),
    backup: {
      k,
      ...bothEnds((end) => ({
        reached: reachedAt(kth[end], radiusKm),
        share: reachedAt(kth[end], radiusKm) / demand.total,
        ...distancesOf(kth[end]),
      })),
    },
    curve: bothEnds((end) => CURVE_KM.map((km) => reachedAt(steps[end], km))),
    histogram: bothEnds((end) => histogramOf(steps[end], HISTOGRAM_KM, HISTOGRAM_BINS)),
  };
}

export function bothEnds<T>(of: (end: keyof Ends<T>) => T): Ends<T> {
  return { certain: of('certain'), possible: of('possible') };
}

function distancesOf(steps: Steps): Distances {
  return { meanKm: meanKm(steps), medianKm: quantileKm(steps, 0.5), p90Km: quantileKm(steps, 0.9) };
}
