// All reductions together, again and again until nothing more falls away.
import { dominatedSites } from './dominance';
import { lonelySites, withoutWiderRows } from './must-serve';
import { chain, type Restricted, restrict } from './restrict';
import type { ServingProblem } from './serving';
import type { Steps } from './steps';

/** Decides sites, then drops whatever that makes needless. The optimum stays; equal choices may go. */
export function* tighten(
  problem: ServingProblem,
  opened: Iterable<number>,
  closed: Iterable<number>,
): Steps<Restricted> {
  let at = restrict(problem, opened, closed);
  for (;;) {
    const dominated = yield* dominatedSites(at.problem);
    if (dominated.length > 0) at = chain(at, restrict(at.problem, [], dominated));
    if (!problem.mustServeAll) return at;
    const narrow = yield* withoutWiderRows(at);
    const forced = lonelySites(narrow.problem);
    const isDone = forced.length === 0 && narrow === at;
    at = forced.length === 0 ? narrow : chain(narrow, restrict(narrow.problem, forced, []));
    if (isDone || at.problem.k < 0 || (yield)) return at;
  }
}
