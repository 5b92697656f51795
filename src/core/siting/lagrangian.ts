// The Lagrangian bound of a serving problem: each row's "served once" is priced by a multiplier, what is left falls apart
// into one number per site, and the k best of these are taken. Subgradient steps raise the bound.
// Multipliers stay on a dyadic grid, so that every bound is an exact number and rounding it up to a whole unit is honest.
import { cliquesOf, type Selection, Selector } from './selection';
import { type Columns, columnsOf, rowCountOf, type ServingProblem } from './serving';
import type { Steps } from './steps';

/** The best bound so far with everything needed to use it. */
export interface Bound {
  /** No choice of sites costs less. Rounded up to a whole unit. */
  readonly cost: number;
  /** Not rounded: for reduced costs. */
  readonly exact: number;
  readonly multiplier: Float64Array;
  readonly reduced: Float64Array;
  readonly selection: Selection;
}

export class Lagrangian {
  best: Bound | null = null;
  /** True once the bound cannot rise: every row is served exactly once, or nothing moves. */
  isStuck = false;
  /** The share of the gap that a step aims to cross; shrinks while steps do not help. */
  agility: number;

  private readonly problem: ServingProblem;
  private readonly u: Float64Array;
  private readonly lowest: Float64Array;
  private readonly reduced: Float64Array;
  private readonly direction: Float64Array;
  private readonly served: Int32Array;
  private readonly selector: Selector;
  private readonly columns: Columns;
  private takenNow: Int32Array = new Int32Array(0);
  private readonly grid: number;
  private readonly stride: Float64Array;
  private sinceBetter = 0;
  private readonly patience: number;

  constructor(problem: ServingProblem, start: Float64Array, agility = 1, patience = 12) {
    this.problem = problem;
    this.agility = agility;
    this.patience = patience;
    const rows = rowCountOf(problem);
    this.grid = gridOf(problem);
    this.lowest = new Float64Array(rows);
    for (let i = 0; i < rows; i++) this.lowest[i] = problem.cost[problem.rowStart[i]!]!;
    // A row's multiplier moves in proportion to what is at stake in that row: a county of a million steps farther.
    this.stride = problem.fallback.map((fallback, i) => fallback - this.lowest[i]!);
    this.u = new Float64Array(rows);
    for (let i = 0; i < rows; i++) this.u[i] = this.onGrid(start[i]!, i);
    this.reduced = new Float64Array(problem.siteCount);
    this.direction = new Float64Array(rows);
    this.served = new Int32Array(rows);
    this.columns = columnsOf(problem);
    this.selector = new Selector(problem, cliquesOf(problem));
  }

  /** Makes up to `steps` steps towards `target`, the cost of the best choice known. Stops when the bound reaches it. */
  *run(steps: number, target: number): Steps<void> {
    for (let step = 0; step < steps && !this.isStuck; step++) {
      const value = this.evaluate();
      if (this.best && this.best.cost >= target) return;
      if (!this.move(value, target)) this.isStuck = true;
      if (this.agility < STILL) this.isStuck = true;
      if (yield) return;
    }
  }

  /** The bound at multipliers found elsewhere; kept as the best where it is. */
  probe(multiplier: ArrayLike<number>): void {
    for (let i = 0; i < this.u.length; i++) this.u[i] = this.onGrid(multiplier[i]!, i);
    this.evaluate();
  }

  private evaluate(): number {
    const { problem, u, reduced } = this;
    const { rowStart, site, cost } = problem;
    reduced.fill(0);
    let sum = 0;
    for (let i = 0; i < u.length; i++) {
      const price = u[i]!;
      sum += price;
      const end = rowStart[i + 1]!;
      for (let e = rowStart[i]!; e < end; e++) {
        const margin = price - cost[e]!;
        if (margin <= 0) break;
        reduced[site[e]!]! -= margin;
      }
    }
    const selection = this.selector.select(reduced);
    if (selection.sites.length < problem.k && problem.mustFill) return this.noteInfeasible();
    const value = sum + selection.total + problem.base;
    this.note(value, sum - selection.total, selection);
    this.takenNow = selection.sites;
    return value;
  }

  /** Fewer groups of rivals than sites to open. */
  private noteInfeasible(): number {
    const none = { sites: new Int32Array(0), total: 0, last: 0, next: 0 };
    const cost = Number.POSITIVE_INFINITY;
    this.best = { cost, exact: cost, multiplier: this.u, reduced: this.reduced, selection: none };
    this.isStuck = true;
    return cost;
  }

  private note(value: number, magnitude: number, selection: Selection): void {
    // Past 2^53 steps of the grid a sum may have rounded: such a bound is not used.
    if (magnitude + this.problem.base > 2 ** 53 * this.grid) return;
    if (this.best && value <= this.best.exact) {
      if (++this.sinceBetter >= this.patience) {
        this.agility *= DECAY;
        this.sinceBetter = 0;
      }
      return;
    }
    this.sinceBetter = 0;
    const { unit } = this.problem;
    this.best = {
      cost: Math.ceil(value / unit) * unit,
      exact: value,
      multiplier: this.u.slice(),
      reduced: this.reduced.slice(),
      selection: { ...selection, sites: selection.sites.slice() },
    };
  }

  /** One deflected subgradient step; false where there is nowhere to go. */
  private move(value: number, target: number): boolean {
    const { u, direction, served, problem, lowest } = this;
    this.countServed();
    let norm = 0;
    for (let i = 0; i < u.length; i++) {
      let d = 1 - served[i]! + DEFLECTION * direction[i]!;
      if ((d > 0 && u[i]! >= problem.fallback[i]!) || (d < 0 && u[i]! <= lowest[i]!)) d = 0;
      direction[i] = d;
      norm += d * d * this.stride[i]!;
    }
    if (norm === 0) return false;
    const length = (this.agility * Math.max(this.aim(target) - value, problem.unit)) / norm;
    for (let i = 0; i < u.length; i++)
      if (direction[i] !== 0) u[i] = this.onGrid(u[i]! + length * this.stride[i]! * direction[i]!, i);
    return true;
  }

  /** With no choice known yet, a tenth above the best bound. */
  private aim(target: number): number {
    if (target < Number.POSITIVE_INFINITY) return target;
    const known = this.best?.exact ?? 0;
    return known + Math.max(this.problem.unit, Math.abs(known) * 0.1);
  }

  /** By the columns of the sites taken: far fewer entries than all rows have. */
  private countServed(): void {
    const { u, served, columns } = this;
    served.fill(0);
    for (const j of this.takenNow)
      for (let c = columns.start[j]!; c < columns.start[j + 1]!; c++)
        if (columns.cost[c]! < u[columns.row[c]!]!) served[columns.row[c]!]!++;
  }

  private onGrid(value: number, row: number): number {
    const low = this.lowest[row]!;
    const high = this.problem.fallback[row]!;
    if (!(value > low)) return low;
    return value >= high ? high : Math.round(value / this.grid) * this.grid;
  }
}

const DEFLECTION = 0.7;
const DECAY = 0.75;
const STILL = 0.002;

/** As fine as leaves room for sums of three times all fallbacks. */
function gridOf(problem: ServingProblem): number {
  let total = problem.base;
  for (const fallback of problem.fallback) total += fallback;
  const room = Math.floor(Math.log2(2 ** 51 / Math.max(1, total / problem.unit)));
  return problem.unit * 2 ** -Math.max(0, Math.min(20, room));
}
