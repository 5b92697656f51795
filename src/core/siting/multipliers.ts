// Multipliers as a problem shrinks and grows: where to start, and how a parent's are used again by its children.
import type { Restricted } from './restrict';
import type { ServingProblem } from './serving';

/** Halfway between a row's best and second-best cost under a good choice: there the choice is nearly stable. */
export function startMultipliers(problem: ServingProblem, chosen: Int32Array): Float64Array {
  const { rowStart, site, cost, fallback } = problem;
  const open = new Uint8Array(problem.siteCount);
  for (const j of chosen) open[j] = 1;
  return fallback.map((worst, i) => {
    let first = -1;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      if (!open[site[e]!]) continue;
      if (first >= 0) return (first + cost[e]!) / 2;
      first = cost[e]!;
    }
    return first < 0 ? worst : (first + worst) / 2;
  });
}

/** Of merged rows the multipliers add up; the Lagrangian clips what is too large. */
export function carryDown(multiplier: ArrayLike<number>, step: Restricted): Float64Array {
  const result = new Float64Array(step.problem.fallback.length);
  for (let i = 0; i < multiplier.length; i++) if (step.rowOf[i]! >= 0) result[step.rowOf[i]!]! += multiplier[i]!;
  return result;
}

/** The other way: a merged row's multiplier is shared in proportion to the fallbacks; dropped rows keep the old one. */
export function carryUp(
  old: ArrayLike<number>,
  from: ServingProblem,
  multiplier: Float64Array,
  step: Restricted,
): Float32Array {
  const shared = new Float64Array(multiplier.length);
  for (let i = 0; i < step.rowOf.length; i++) if (step.rowOf[i]! >= 0) shared[step.rowOf[i]!]! += from.fallback[i]!;
  return Float32Array.from(step.rowOf, (row, i) =>
    row < 0 ? old[i]! : (multiplier[row]! * from.fallback[i]!) / shared[row]!,
  );
}
