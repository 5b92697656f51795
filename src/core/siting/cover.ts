// LSCP and partial cover: the fewest sites that reach what is asked for. A good cover first, then one site fewer, again and
// again, until the search proves that fewer cannot do.
import { greedy } from './interchange';
import { type SearchTools, searchServing } from './search';
import { columnsOf, costOf, type ServingProblem } from './serving';

export interface CoverState {
  /** Null while no choice reaches enough. */
  readonly chosen: Int32Array | null;
  /** No choice with fewer sites reaches enough. */
  readonly bound: number;
  readonly nodes: number;
  readonly isStopped: boolean;
}

/**
 * The fewest sites, at most `problem.k`, that leave no more than `allowed` unserved. `problem` must not be forced to fill.
 * With nothing chosen the bound says that more than k are needed, unless it was stopped.
 */
export async function searchCover(
  problem: ServingProblem,
  allowed: number,
  tools: SearchTools,
  report: (state: CoverState) => void = () => {},
): Promise<CoverState> {
  const limit = problem.k;
  let chosen = greedyCover(problem, allowed);
  let bound = leastCount(problem, allowed);
  let nodes = 0;
  if (chosen && chosen.length > limit) chosen = null;
  report({ chosen, bound, nodes, isStopped: false });
  while (bound <= limit && (!chosen || chosen.length > bound)) {
    const k = chosen ? chosen.length - 1 : limit;
    const found = await searchServing({ ...problem, k, mustServeAll: allowed === 0 }, tools, {
      below: allowed + problem.unit,
    });
    nodes += found.nodes;
    if (found.cost <= allowed) chosen = found.chosen;
    else if (found.bound > allowed) bound = k + 1;
    else return { chosen, bound, nodes, isStopped: true };
    report({ chosen, bound, nodes, isStopped: false });
  }
  return { chosen, bound, nodes, isStopped: false };
}

function greedyCover(problem: ServingProblem, allowed: number): Int32Array | null {
  const chosen = greedy({ ...problem, k: problem.siteCount }, columnsOf(problem), allowed);
  return costOf(problem, chosen) <= allowed ? chosen : null;
}

/** Not even the sites that save most, as if they never overlapped, would be enough if they were fewer. */
function leastCount(problem: ServingProblem, allowed: number): number {
  const saving = new Float64Array(problem.siteCount);
  for (let row = 0; row < problem.fallback.length; row++)
    for (let e = problem.rowStart[row]!; e < problem.rowStart[row + 1]!; e++)
      saving[problem.site[e]!]! += problem.fallback[row]! - problem.cost[e]!;
  saving.sort().reverse();
  let missing = costOf(problem, []) - allowed;
  let count = 0;
  while (missing > 0 && count < saving.length) missing -= saving[count++]!;
  return count;
}
