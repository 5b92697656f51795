// Sites decided by reduced cost: where opening (or closing) a site would lift the bound to what is already known, no better
// choice opens (or closes) it.
import type { Bound } from './lagrangian';
import type { ServingProblem } from './serving';

export interface Fixed {
  readonly opened: readonly number[];
  readonly closed: readonly number[];
}

/** What every choice that costs less than `target` has in common, as far as this bound can tell. */
export function fixedSites(problem: ServingProblem, bound: Bound, target: number): Fixed {
  const { unit } = problem;
  const { selection, reduced, exact } = bound;
  const isTaken = new Uint8Array(problem.siteCount);
  for (const site of selection.sites) isTaken[site] = 1;
  const opened: number[] = [];
  const closed: number[] = [];
  for (let j = 0; j < problem.siteCount; j++) {
    // In an exchange of one: j leaves and at best `next` follows, or j comes and at best `last` leaves.
    const forced = isTaken[j] ? exact + selection.next - reduced[j]! : exact + reduced[j]! - selection.last;
    if (Math.ceil(forced / unit) * unit < target) continue;
    if (isTaken[j]) opened.push(j);
    else closed.push(j);
  }
  return { opened, closed };
}
