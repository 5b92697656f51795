// Multipliers and fractional openings that pull at each other until neither moves: where subgradient steps crawl, this comes
// near the best Lagrangian bound in some hundred sweeps. Its numbers are only proposals; lagrangian.ts makes bounds of them.
// Chambolle & Pock (2011) with Pock & Chambolle's step sizes, reflected and anchored (Halpern) with restarts (Lu & Yang 2024).
import type { Lagrangian } from './lagrangian';
import { rowCountOf, type ServingProblem } from './serving';
import type { Steps } from './steps';

/**
 * Raises the bound of `lagrangian` by up to `sweeps`, as long as each hundred or so closes `worthwhile` of the gap that is left;
 * `open` holds the fractional openings at the end.
 */
export function* polish(
  lagrangian: Lagrangian,
  problem: ServingProblem,
  open: Float64Array,
  target: () => number,
  { sweeps, worthwhile }: Effort,
): Steps<void> {
  const isDone = (): boolean => (lagrangian.best?.cost ?? Number.NEGATIVE_INFINITY) >= target();
  // Not rounded up: where totals are small a sweep gains less than a unit.
  const known = (): number => lagrangian.best?.exact ?? Number.NEGATIVE_INFINITY;
  const start = lagrangian.best?.multiplier;
  if (!start || problem.siteCount === 0) return;
  const pair = new PrimalDual(problem, start, open);
  let idle = 0;
  for (let swept = 0; swept < sweeps && idle < 2 && !isDone(); ) {
    const before = known();
    for (const end = swept + BETWEEN_RESTARTS; swept < end && !isDone(); swept++) {
      pair.sweep();
      if (swept % BETWEEN_PROBES === BETWEEN_PROBES - 1) lagrangian.probe(pair.multiplier);
      if (yield) return;
    }
    pair.restart();
    open.set(pair.open.map((share) => Math.max(0, Math.min(1, share))));
    idle = known() - before < worthwhile * (target() - known()) ? idle + 1 : 0;
  }
}

export interface Effort {
  readonly sweeps: number;
  readonly worthwhile: number;
}

const BETWEEN_PROBES = 16;
const BETWEEN_RESTARTS = 96;

export class PrimalDual {
  readonly multiplier: Float64Array;
  readonly open: Float64Array;
  private readonly problem: ServingProblem;
  private readonly lowest: Float64Array;
  /** Step of each site: one over what is at stake in its rows. */
  private readonly pace: Float64Array;
  private readonly gain: Float64Array;
  private readonly next: Float64Array;
  private readonly anchor: { readonly multiplier: Float64Array; readonly open: Float64Array };
  private age = 0;
  private price = 0;

  constructor(problem: ServingProblem, multiplier: Float64Array, open: Float64Array) {
    this.problem = problem;
    this.multiplier = multiplier.slice();
    this.open = open.slice();
    this.anchor = { multiplier: multiplier.slice(), open: open.slice() };
    this.lowest = Float64Array.from({ length: rowCountOf(problem) }, (_, i) => problem.cost[problem.rowStart[i]!]!);
    const stake = new Float64Array(problem.siteCount);
    for (let i = 0; i < this.lowest.length; i++)
      for (let e = problem.rowStart[i]!; e < problem.rowStart[i + 1]!; e++)
        stake[problem.site[e]!]! += problem.fallback[i]! - this.lowest[i]!;
    this.pace = stake.map((amount) => 1 / (DUAL_WEIGHT * Math.max(amount, problem.unit)));
    this.gain = new Float64Array(problem.siteCount);
    this.next = new Float64Array(problem.siteCount);
  }

  /** Forgets the way so far: from here it is a new start. */
  restart(): void {
    this.anchor.multiplier.set(this.multiplier);
    this.anchor.open.set(this.open);
    this.age = 0;
  }

  /** Opens what would gain, prices what is served too little or too often, then steps twice as far, drawn back to the anchor. */
  sweep(): void {
    const { open, next, gain, pace, anchor } = this;
    const kept = (this.age + 1) / (this.age + 2);
    this.priceSites();
    for (let j = 0; j < open.length; j++) next[j] = open[j]! + gain[j]! * pace[j]!;
    this.project();
    this.moveMultipliers(kept);
    for (let j = 0; j < open.length; j++) open[j] = kept * (2 * next[j]! - open[j]!) + (1 - kept) * anchor.open[j]!;
    this.age++;
  }

  private priceSites(): void {
    const { multiplier, gain, problem } = this;
    const { rowStart, site, cost } = problem;
    gain.fill(0);
    for (let i = 0; i < multiplier.length; i++) {
      const price = multiplier[i]!;
      const end = rowStart[i + 1]!;
      for (let e = rowStart[i]!; e < end; e++) {
        const margin = price - cost[e]!;
        if (margin <= 0) break;
        gain[site[e]!]! += margin;
      }
    }
  }

  private moveMultipliers(kept: number): void {
    const { multiplier, open, next, lowest, anchor, problem } = this;
    const { rowStart, site, cost, fallback } = problem;
    for (let i = 0; i < multiplier.length; i++) {
      const price = multiplier[i]!;
      const low = lowest[i]!;
      const high = fallback[i]!;
      const begin = rowStart[i]!;
      const end = rowStart[i + 1]!;
      let served = 0;
      for (let e = begin; e < end && (cost[e]! < price || cost[e] === low); e++)
        served += 2 * next[site[e]!]! - open[site[e]!]!;
      const wanted = price + (DUAL_WEIGHT * (high - low) * (1 - served)) / (end - begin);
      const moved = wanted < low ? low : wanted > high ? high : wanted;
      multiplier[i] = kept * (2 * moved - price) + (1 - kept) * anchor.multiplier[i]!;
    }
  }

  /** Back to shares between 0 and 1 that sum to k: each gives way at its own pace to one common price (safeguarded Newton). */
  private project(): void {
    const { next, pace } = this;
    const k = Math.min(this.problem.k, next.length);
    let low = Number.NEGATIVE_INFINITY;
    let high = Number.POSITIVE_INFINITY;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const { sum, slope } = this.openAt(this.price);
      if (Math.abs(sum - k) < CLOSE_ENOUGH) break;
      if (sum > k) low = this.price;
      else high = this.price;
      this.price = between(low, high, this.price + (sum - k) / slope, this.price);
    }
    for (let j = 0; j < next.length; j++) next[j] = Math.max(0, Math.min(1, next[j]! - pace[j]! * this.price));
  }

  private openAt(price: number): { readonly sum: number; readonly slope: number } {
    const { next, pace } = this;
    let sum = 0;
    let slope = 0;
    for (let j = 0; j < next.length; j++) {
      const share = next[j]! - pace[j]! * price;
      if (share >= 1) sum++;
      else if (share > 0) {
        sum += share;
        slope += pace[j]!;
      }
    }
    return { sum, slope };
  }
}

/** How far multipliers move against openings. Measured on county and prefecture cores: 0.3 to 1 do about equally well. */
const DUAL_WEIGHT = 0.5;
const MOST_ROUNDS = 60;
const CLOSE_ENOUGH = 1e-9;

/** The wished price where it lies between the ends, else their middle, else farther on the open side. */
function between(low: number, high: number, wish: number, now: number): number {
  if (wish > low && wish < high) return wish;
  if (low === Number.NEGATIVE_INFINITY) return now - 1 - Math.abs(now);
  if (high === Number.POSITIVE_INFINITY) return now + 1 + Math.abs(now);
  return (low + high) / 2;
}
