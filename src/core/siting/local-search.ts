// Better first answers: random exchanges, interchange again, keep what is no worse (iterated local search). Seeded.
import { greedy, interchange, type Placed } from './interchange';
import { columnsOf, costOf, type ServingProblem } from './serving';
import type { Steps } from './steps';

/** `rounds` kicks from `start`. Without conflicts only. */
export function* iterate(problem: ServingProblem, start: Placed, rounds: number, random: () => number): Steps<Placed> {
  if (problem.conflicts || start.chosen.length === 0 || problem.siteCount <= start.chosen.length) return start;
  let home = start;
  let best = start;
  for (let round = 0; round < rounds; round++) {
    const chosen = yield* interchange(problem, kicked(problem, home.chosen, random));
    const cost = costOf(problem, chosen);
    if (cost <= home.cost * SLACK) home = { chosen, cost };
    if (cost < best.cost) best = { chosen, cost };
    else if (round % 10 === 9) home = best;
    if (yield) break;
  }
  return best;
}

/** Fills a choice that is short of k greedily; where nothing saves any more, with the sites of the lowest index. */
export function completed(problem: ServingProblem, chosen: Int32Array): Int32Array {
  const missing = Math.min(problem.k, problem.siteCount) - chosen.length;
  if (missing <= 0 || problem.conflicts) return chosen;
  const open = new Set(chosen);
  const columns = columnsOf(problem);
  const fallback = problem.fallback.slice();
  for (const j of chosen)
    for (let c = columns.start[j]!; c < columns.start[j + 1]!; c++)
      fallback[columns.row[c]!] = Math.min(fallback[columns.row[c]!]!, columns.cost[c]!);
  for (const j of greedy({ ...problem, fallback, k: missing }, columns)) open.add(j);
  for (let j = 0; open.size < chosen.length + missing; j++) open.add(j);
  return Int32Array.from(open);
}

const SLACK = 1.002;

function kicked(problem: ServingProblem, chosen: Int32Array, random: () => number): Int32Array {
  const open = new Set(chosen);
  const result = chosen.slice();
  const kicks = 1 + Math.floor(random() * Math.min(4, Math.max(1, chosen.length / 3)));
  for (let kick = 0; kick < kicks; kick++) {
    const slot = Math.floor(random() * result.length);
    const site = Math.floor(random() * problem.siteCount);
    if (open.has(site)) continue;
    open.delete(result[slot]!);
    open.add(site);
    result[slot] = site;
  }
  return result;
}
