// The slow obvious way, and named builders of small random problems, for the tests of this folder.
import fc from 'fast-check';
import type { SearchTools } from '../../../src/core/siting/search';
import { seededRandom } from '../../../src/core/siting/seeded-random';
import type { ServingProblem } from '../../../src/core/siting/serving';
import { coverageProblem, medianProblem, type ServingInput } from '../../../src/core/siting/serving-build';

/** Every way to take k of n, in order. */
export function* choices(n: number, k: number, from = 0): Generator<number[]> {
  if (k === 0) yield [];
  else for (let j = from; j <= n - k; j++) for (const rest of choices(n, k - 1, j + 1)) yield [j, ...rest];
}

export interface SmallCase {
  readonly siteCount: number;
  readonly k: number;
  readonly weight: Float64Array;
  /** Row by row. */
  readonly distance: readonly (readonly number[])[];
  readonly toExisting: Float64Array;
  readonly radius: number;
  readonly conflicts: readonly Int32Array[] | null;
}

/** Small whole numbers, so that ties and distances of exactly the radius are common. */
export function smallCases(withConflicts: boolean): fc.Arbitrary<SmallCase> {
  return fc
    .record({ siteCount: fc.integer({ min: 1, max: 12 }), rowCount: fc.integer({ min: 1, max: 12 }) })
    .chain(({ siteCount, rowCount }) =>
      fc.record({
        siteCount: fc.constant(siteCount),
        k: fc.integer({ min: 1, max: Math.min(6, siteCount) }),
        weight: fc
          .array(fc.integer({ min: 0, max: 30 }), { minLength: rowCount, maxLength: rowCount })
          .map((w) => Float64Array.from(w)),
        distance: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: siteCount, maxLength: siteCount }), {
          minLength: rowCount,
          maxLength: rowCount,
        }),
        toExisting: fc
          .array(fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.integer({ min: 0, max: 9 })), {
            minLength: rowCount,
            maxLength: rowCount,
          })
          .map((d) => Float64Array.from(d)),
        radius: fc.integer({ min: 0, max: 6 }),
        conflicts: withConflicts
          ? fc
              .array(fc.tuple(fc.nat(siteCount - 1), fc.nat(siteCount - 1)), { maxLength: 14 })
              .map((pairs) => rivals(siteCount, pairs))
          : fc.constant(null),
      }),
    );
}

export function rivals(siteCount: number, pairs: readonly (readonly [number, number])[]): readonly Int32Array[] {
  const sets = Array.from({ length: siteCount }, () => new Set<number>());
  for (const [a, b] of pairs)
    if (a !== b) {
      sets[a]!.add(b);
      sets[b]!.add(a);
    }
  return sets.map((set) => Int32Array.from([...set].sort((a, b) => a - b)));
}

export function inputOf(c: SmallCase): ServingInput {
  return {
    weight: c.weight,
    siteCount: c.siteCount,
    k: c.k,
    distances: (row, into) => into.set(c.distance[row]!),
    toExisting: c.toExisting,
    conflicts: c.conflicts,
  };
}

export function problemOf(c: SmallCase, objective: 'coverage' | 'median'): ServingProblem {
  return objective === 'coverage' ? coverageProblem(inputOf(c), c.radius) : medianProblem(inputOf(c), 1);
}

/** Straight from the definition, not from the serving problem. */
export function directCost(c: SmallCase, chosen: readonly number[], objective: 'coverage' | 'median'): number {
  let total = 0;
  c.weight.forEach((weight, i) => {
    const nearest = Math.min(c.toExisting[i]!, ...chosen.map((j) => c.distance[i]![j]!));
    if (weight === 0) return;
    total += objective === 'median' ? weight * nearest : nearest <= c.radius ? 0 : weight;
  });
  return total;
}

export function isAllowed(c: SmallCase, chosen: readonly number[]): boolean {
  return chosen.every((a) => chosen.every((b) => !c.conflicts?.[a]?.includes(b)));
}

/** Least cost over all allowed choices of exactly k; +∞ where there is none. */
export function bruteForce(c: SmallCase, objective: 'coverage' | 'median'): number {
  let best = Number.POSITIVE_INFINITY;
  for (const chosen of choices(c.siteCount, c.k))
    if (isAllowed(c, chosen)) best = Math.min(best, directCost(c, chosen, objective));
  return best;
}

/** Tools for a search without a clock: it never pauses and is never stopped. */
export function quietTools(): SearchTools {
  return { now: () => 0, pause: () => Promise.resolve(), shouldStop: () => false, random: seededRandom(7) };
}
