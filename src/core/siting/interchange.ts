// The first breath: greedy, then the best exchange of one open site for a closed one until none helps.
// Gains, losses and corrections are kept apart as in Resende & Werneck (2007), so one sweep prices all k·(n−k) exchanges.
import { type Columns, columnsOf, costOf, type ServingProblem } from './serving';
import type { Steps } from './steps';

/**
 * Opens the site that saves most, k times; ties go to the lower index. Fewer than k where conflicts block the rest, or where the
 * cost is down to `enough` before.
 */
export function greedy(
  problem: ServingProblem,
  columns: Columns = columnsOf(problem),
  enough = Number.NEGATIVE_INFINITY,
): Int32Array {
  const { siteCount, k, conflicts } = problem;
  const current = problem.fallback.slice();
  const chosen: number[] = [];
  const blocked = new Uint8Array(siteCount);
  // Savings only shrink as sites open (submodular), so an old saving is an upper bound: Minoux's lazy greedy.
  const saving = new Float64Array(siteCount);
  for (let j = 0; j < siteCount; j++) saving[j] = savingOf(columns, j, current);
  const fresh = new Int32Array(siteCount);
  let cost = costOf(problem, []);
  while (chosen.length < Math.min(k, siteCount) && cost > enough) {
    const j = bestSite(saving, blocked);
    if (j < 0) break;
    if (fresh[j] !== chosen.length) {
      saving[j] = savingOf(columns, j, current);
      fresh[j] = chosen.length;
      continue;
    }
    for (let c = columns.start[j]!; c < columns.start[j + 1]!; c++)
      current[columns.row[c]!] = Math.min(current[columns.row[c]!]!, columns.cost[c]!);
    blocked[j] = 1;
    cost -= saving[j]!;
    for (const rival of conflicts?.[j] ?? []) blocked[rival] = 1;
    chosen.push(j);
  }
  return Int32Array.from(chosen).sort();
}

/** Exchanges until no single exchange lowers the cost. The number of open sites stays. */
export function* interchange(problem: ServingProblem, start: Int32Array): Steps<Int32Array> {
  const chosen = start.slice();
  const sweep = new Sweep(problem, chosen.length);
  while (sweep.improve(chosen)) if (yield) break;
  return chosen.sort();
}

export interface Placed {
  readonly chosen: Int32Array;
  readonly cost: number;
}

/** Greedy and interchange with the cost of the result. */
export function* firstAnswer(problem: ServingProblem): Steps<Placed> {
  const opening = greedy(problem);
  const chosen = (yield) ? opening : yield* interchange(problem, opening);
  return { chosen, cost: costOf(problem, chosen) };
}

function savingOf(columns: Columns, j: number, current: Float64Array): number {
  let saving = 0;
  for (let c = columns.start[j]!; c < columns.start[j + 1]!; c++) {
    const better = current[columns.row[c]!]! - columns.cost[c]!;
    if (better > 0) saving += better;
  }
  return saving;
}

function bestSite(saving: Float64Array, blocked: Uint8Array): number {
  let best = -1;
  for (let j = 0; j < saving.length; j++) if (!blocked[j] && (best < 0 || saving[j]! > saving[best]!)) best = j;
  return best;
}

/** The arrays of one interchange run, kept between sweeps. */
class Sweep {
  private readonly slotOf: Int32Array;
  private readonly gain: Float64Array;
  private readonly loss: Float64Array;
  private readonly extra: Float64Array;
  private readonly problem: ServingProblem;
  private readonly k: number;

  constructor(problem: ServingProblem, k: number) {
    this.problem = problem;
    this.k = k;
    this.slotOf = new Int32Array(problem.siteCount);
    this.gain = new Float64Array(problem.siteCount);
    this.loss = new Float64Array(k);
    this.extra = new Float64Array(problem.siteCount * k);
  }

  /** Makes the best exchange, or returns false where none helps. */
  improve(chosen: Int32Array): boolean {
    this.price(chosen);
    const { slotOf, gain, loss, extra, k } = this;
    let best = 0;
    let inSite = -1;
    let outSlot = -1;
    for (let j = 0; j < gain.length; j++) {
      if (slotOf[j]! >= 0) continue;
      const only = this.onlySlotFor(j);
      if (only === BLOCKED) continue;
      for (let r = only === ANY ? 0 : only; r < (only === ANY ? k : only + 1); r++) {
        const profit = gain[j]! - loss[r]! + extra[j * k + r]!;
        if (profit > best) {
          best = profit;
          inSite = j;
          outSlot = r;
        }
      }
    }
    if (inSite < 0) return false;
    chosen[outSlot] = inSite;
    return true;
  }

  private price(chosen: Int32Array): void {
    const { slotOf, gain, loss, extra, k, problem } = this;
    const { rowStart, site, cost, fallback } = problem;
    slotOf.fill(-1);
    for (let r = 0; r < k; r++) slotOf[chosen[r]!] = r;
    gain.fill(0);
    loss.fill(0);
    extra.fill(0);
    for (let i = 0; i < fallback.length; i++) {
      const end = rowStart[i + 1]!;
      let e = rowStart[i]!;
      while (e < end && slotOf[site[e]!]! < 0) e++;
      const first = e < end ? cost[e]! : fallback[i]!;
      const slot = e < end ? slotOf[site[e]!]! : -1;
      if (slot < 0) {
        for (e = rowStart[i]!; e < end; e++) gain[site[e]!]! += first - cost[e]!;
        continue;
      }
      for (e++; e < end && slotOf[site[e]!]! < 0; e++);
      const second = e < end ? cost[e]! : fallback[i]!;
      loss[slot]! += second - first;
      for (e = rowStart[i]!; e < end && cost[e]! < second; e++) {
        const j = site[e]!;
        if (cost[e]! < first) {
          gain[j]! += first - cost[e]!;
          extra[j * k + slot]! += second - first;
        } else extra[j * k + slot]! += second - cost[e]!;
      }
    }
  }

  /** Which open site must leave for j to come in: any of them, exactly one (its rival), or none will do. */
  private onlySlotFor(j: number): number {
    let only = ANY;
    for (const rival of this.problem.conflicts?.[j] ?? []) {
      const slot = this.slotOf[rival]!;
      if (slot < 0) continue;
      if (only !== ANY) return BLOCKED;
      only = slot;
    }
    return only;
  }
}

const ANY = -1;
const BLOCKED = -2;
