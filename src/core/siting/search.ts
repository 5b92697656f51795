// Exact answers to a serving problem: Lagrangian bound, sites fixed by reduced cost, then branch and bound on the core that
// is left. Anytime: the best choice and a true bound are known at every moment, and the caller may stop it.
import { type Fixed, fixedSites } from './fixing';
import { firstAnswer, interchange, type Placed } from './interchange';
import { type Bound, Lagrangian } from './lagrangian';
import { completed, iterate } from './local-search';
import { carryDown, carryUp, startMultipliers } from './multipliers';
import { NodeHeap, type SearchNode } from './node-heap';
import { type Effort, polish } from './primal-dual';
import { chain, lifted, type Restricted, restrict } from './restrict';
import { costOf, isSpaced, type ServingProblem } from './serving';
import { type Clock, Pace } from './steps';
import { tighten } from './tighten';

export interface SearchTools extends Clock {
  /** Seeded: the same question gives the same answer. */
  readonly random: () => number;
}

export interface SearchState {
  /** Empty where nothing (nothing below the limit asked for) is known. */
  readonly chosen: Int32Array;
  /** +∞ where nothing is chosen. */
  readonly cost: number;
  /** No choice costs less than this. Equal to the cost where the choice is proven best. */
  readonly bound: number;
  readonly nodes: number;
  readonly phase: 'first' | 'improving' | 'final';
}

export interface SearchOptions {
  /** Only choices that cost less than this are looked for. */
  readonly below?: number;
  /** A choice to start from, such as the answer to a neighbouring question. */
  readonly start?: Int32Array;
  /** What a choice really costs, where the lists of the problem are cut short and may count it too low, never too high. */
  readonly costOf?: (chosen: Int32Array) => number;
  readonly report?: (state: SearchState) => void;
  /** Told what is left when branching begins, and the cost to beat: for benches that try other solvers on it. */
  readonly onCore?: (core: ServingProblem, target: number) => void;
}

/**
 * With `below` and nothing under it, nothing is chosen and the bound is at least `below`. Where lists are cut short the bound may
 * end below the cost though all is searched: the lists are then too short to say more.
 */
export async function searchServing(
  problem: ServingProblem,
  tools: SearchTools,
  options: SearchOptions = {},
): Promise<SearchState> {
  const search = new Search(problem, tools, options);
  await search.run(options.start);
  return search.state('final');
}

class Search {
  private best: Placed = { chosen: new Int32Array(0), cost: Number.POSITIVE_INFINITY };
  private bound = Number.NEGATIVE_INFINITY;
  /** The least that the cut lists say of a choice that really costs more: they prove nothing above it. */
  private loosest = Number.POSITIVE_INFINITY;
  private phase: SearchState['phase'] = 'first';
  private nodes = 0;
  private readonly pace: Pace;
  private readonly below: number;
  private readonly heap = new NodeHeap();
  private readonly problem: ServingProblem;
  private readonly tools: SearchTools;
  private readonly report: (state: SearchState) => void;
  private readonly onCore: SearchOptions['onCore'];
  private readonly realCostOf: SearchOptions['costOf'];

  constructor(problem: ServingProblem, tools: SearchTools, options: SearchOptions) {
    this.problem = problem;
    this.tools = tools;
    this.report = options.report ?? (() => {});
    this.onCore = options.onCore;
    this.below = options.below ?? Number.POSITIVE_INFINITY;
    this.realCostOf = options.costOf;
    this.pace = new Pace(tools, () => this.report(this.state(this.phase)));
  }

  state(phase: SearchState['phase']): SearchState {
    const { chosen, cost } = this.best;
    return { chosen, cost, bound: Math.min(this.bound, cost), nodes: this.nodes, phase };
  }

  async run(start?: Int32Array): Promise<void> {
    if (start && isSpaced(this.problem, start)) this.keep(await this.pace.result(interchange(this.problem, start)));
    // The first breath needs no more than rows merged; dominance takes longer than the answer itself.
    const merged = restrict(this.problem, [], []);
    await this.pace.breathe();
    const opening = await this.pace.result(firstAnswer(merged.problem));
    this.keep(lifted(merged, opening.chosen));
    this.report(this.state('first'));
    this.phase = 'improving';
    // Greedy's first site is the best single one.
    if (this.problem.k === 1 && opening.chosen.length === 1) {
      this.bound = Math.min(opening.cost, this.loosest);
      return;
    }
    await this.pace.breathe();
    const whole = chain(merged, await this.pace.result(tighten(merged.problem, [], [])));
    const first = await this.pace.result(firstAnswer(whole.problem));
    this.keep(lifted(whole, first.chosen));
    if (this.best.cost <= whole.problem.base) {
      this.bound = this.best.cost;
      return;
    }
    // A number of rounds, not of milliseconds: the same question takes the same course on every machine.
    const rounds = Math.max(4, Math.min(60, Math.floor(KICK_ENTRIES / whole.problem.site.length)));
    const better = await this.pace.result(iterate(whole.problem, first, rounds, this.tools.random));
    this.keep(lifted(whole, better.chosen));
    const multiplier = startMultipliers(whole.problem, better.chosen);
    let core = await this.fixAtRoot({ at: whole, multiplier, bound: 0 }, 1);
    // What is left is hard: before it is split it is worth looking longer for a better choice, which fixes more.
    if (core && (await this.lookLonger(core.at))) core = await this.fixAtRoot(core, 0.3);
    if (core) await this.branch(core);
    else if (!this.tools.shouldStop()) this.bound = Math.min(this.target, this.loosest);
  }

  private async lookLonger(at: Restricted): Promise<boolean> {
    const before = this.best.cost;
    const start = await this.pace.result(firstAnswer(at.problem));
    const rounds = Math.min(400, Math.floor(LONG_KICK_ENTRIES / at.problem.site.length));
    const better = await this.pace.result(iterate(at.problem, start, rounds, this.tools.random));
    this.keep(lifted(at, better.chosen));
    return this.best.cost < before;
  }

  /** Only what costs less than this is of interest. */
  private get target(): number {
    return Math.min(this.best.cost, this.below);
  }

  /** Raises the root bound and fixes sites until nothing moves; null where the question is settled. */
  private async fixAtRoot(from: Core, startAgility: number): Promise<Core | null> {
    let { at, multiplier } = from;
    let agility = startAgility;
    for (;;) {
      if (this.isSettled(at)) return null;
      const lagrangian = new Lagrangian(at.problem, multiplier, agility, 12);
      let fixed: Fixed = { opened: [], closed: [] };
      while (!lagrangian.isStuck && !(lagrangian.best && lagrangian.best.cost >= this.target)) {
        await this.pace.result(lagrangian.run(25, this.target));
        if (lagrangian.best) {
          const { sites } = lagrangian.best.selection;
          const near = await this.pace.result(interchange(at.problem, completed(at.problem, sites)));
          this.keep(lifted(at, near));
          this.raise(lagrangian.best.cost);
        }
        if (this.tools.shouldStop()) return null;
        if (!lagrangian.best) continue;
        fixed = fixedSites(at.problem, lagrangian.best, this.target);
        if ((fixed.opened.length + fixed.closed.length) * 6 > at.problem.siteCount) break;
      }
      const best = boundOf(lagrangian);
      if (best.cost >= this.target) return null;
      if (fixed.opened.length + fixed.closed.length === 0) return { at, multiplier: best.multiplier, bound: best.cost };
      agility = Math.max(0.1, lagrangian.agility);
      const next = await this.pace.result(tighten(at.problem, fixed.opened, fixed.closed));
      multiplier = carryDown(best.multiplier, next);
      at = chain(at, next);
    }
  }

  private async branch(core: Core): Promise<void> {
    const { problem } = core.at;
    this.onCore?.(problem, this.target);
    const root = new Lagrangian(problem, core.multiplier, 0.5, 5);
    await this.pace.result(root.run(1, this.target));
    const open = new Float64Array(problem.siteCount).fill(Math.min(1, problem.k / problem.siteCount));
    if (!(await this.polished(root, problem, open, ROOT_EFFORT))) return;
    const { cost, multiplier } = boundOf(root);
    this.heap.push({
      opened: [],
      closed: [],
      bound: Math.max(core.bound, cost),
      open: Float32Array.from(open),
      multiplier: Float32Array.from(multiplier),
    });
    this.raise(this.heap.least);
    while (this.heap.size > 0 && this.heap.least < this.loosest && !this.tools.shouldStop()) {
      this.raise(this.heap.least);
      const node = this.heap.pop()!;
      if (node.bound < this.target && !(await this.expand(core.at, node))) this.heap.push(node);
      await this.pace.breathe();
    }
    if (this.heap.size === 0) this.bound = Math.min(this.target, this.loosest);
    else this.raise(this.heap.least);
  }

  /** False where it was stopped on the way. */
  private async polished(
    lagrangian: Lagrangian,
    problem: ServingProblem,
    open: Float64Array,
    effort: Effort,
  ): Promise<boolean> {
    await this.pace.result(
      polish(lagrangian, problem, open, () => this.target, effort),
      () => {
        if (effort === ROOT_EFFORT) this.raise(boundOf(lagrangian).cost);
      },
    );
    return !this.tools.shouldStop();
  }

  /** False where it was stopped before the node was done with. */
  private async expand(core: Restricted, node: SearchNode): Promise<boolean> {
    this.nodes++;
    let at = await this.pace.result(tighten(core.problem, node.opened, node.closed));
    let multiplier = carryDown(node.multiplier, at);
    let open = Float64Array.from(at.siteOf, (j) => node.open[j]!);
    for (let round = 0; ; round++) {
      if (this.isSettled(chain(core, at))) return true;
      const lagrangian = new Lagrangian(at.problem, multiplier, round === 0 ? 1.5 : 0.75, 5);
      await this.pace.result(lagrangian.run(round === 0 ? 80 : 40, this.target));
      if (boundOf(lagrangian).cost >= this.target) return true;
      if (!(await this.polished(lagrangian, at.problem, open, NODE_EFFORT))) return false;
      const best = boundOf(lagrangian);
      if (best.cost >= this.target) return true;
      this.keep(lifted(chain(core, at), completed(at.problem, best.selection.sites)));
      const fixed = fixedSites(at.problem, best, this.target);
      const share = (fixed.opened.length + fixed.closed.length) / at.problem.siteCount;
      if (share < 0.2) {
        this.split(core, node, at, { fixed, best, open });
        return true;
      }
      const next = await this.pace.result(tighten(at.problem, fixed.opened, fixed.closed));
      multiplier = carryDown(best.multiplier, next);
      open = Float64Array.from(next.siteOf, (j) => open[j]!);
      at = chain(at, next);
    }
  }

  private split(core: Restricted, node: SearchNode, at: Restricted, { fixed, best, open }: Explored): void {
    const opened = [...at.opened, ...fixed.opened.map((j) => at.siteOf[j]!)];
    const branch = at.siteOf[branchingSite(at.problem, fixed, open)]!;
    const isFree = new Uint8Array(core.problem.siteCount);
    for (const j of at.siteOf) isFree[j] = 1;
    for (const j of fixed.closed) isFree[at.siteOf[j]!] = 0;
    for (const j of opened) isFree[j] = 1;
    const closed: number[] = [];
    for (let j = 0; j < isFree.length; j++) if (!isFree[j]) closed.push(j);
    const shared = {
      bound: Math.max(node.bound, best.cost),
      multiplier: carryUp(node.multiplier, core.problem, best.multiplier, at),
      open: new Float32Array(core.problem.siteCount),
    };
    for (let j = 0; j < open.length; j++) shared.open[at.siteOf[j]!] = open[j]!;
    this.heap.push({ ...shared, opened, closed: [...closed, branch] });
    this.heap.push({ ...shared, opened: [...opened, branch], closed });
  }

  /** Settles what leaves nothing to choose. */
  private isSettled(at: Restricted): boolean {
    const { problem } = at;
    const { k, siteCount, mustFill } = problem;
    if (k < 0 || (mustFill && siteCount < k)) return true;
    const all = siteCount <= k && (mustFill || !problem.conflicts?.some((rivals) => rivals.length > 0));
    const isIdle = k === 0 || siteCount === 0 || (problem.fallback.length === 0 && !mustFill);
    if (!all && !isIdle) return false;
    this.keep(lifted(at, all ? Int32Array.from({ length: siteCount }, (_, j) => j) : new Int32Array(0)));
    return true;
  }

  private keep(chosen: Int32Array): void {
    const { problem } = this;
    if (chosen.length > problem.k) return;
    if ((problem.mustFill && chosen.length < problem.k) || !isSpaced(problem, chosen)) return;
    const listed = costOf(problem, chosen);
    if (listed >= this.target) return;
    const cost = this.realCostOf?.(chosen) ?? listed;
    if (cost > listed) this.loosest = Math.min(this.loosest, listed);
    if (cost >= this.target) return;
    this.best = { chosen, cost };
    this.heap.prune(cost);
  }

  private raise(bound: number): void {
    this.bound = Math.max(this.bound, Math.min(bound, this.target, this.loosest));
  }
}

const KICK_ENTRIES = 2_000_000;
const LONG_KICK_ENTRIES = 15_000_000;

interface Core {
  readonly at: Restricted;
  readonly multiplier: Float64Array;
  readonly bound: number;
}

/** What is known of a node when it is split. */
interface Explored {
  readonly fixed: Fixed;
  readonly best: Bound;
  /** Fractional openings. */
  readonly open: Float64Array;
}

const ROOT_EFFORT: Effort = { sweeps: 3000, worthwhile: 0.03 };
const NODE_EFFORT: Effort = { sweeps: 384, worthwhile: 0.1 };

function boundOf({ best }: Lagrangian): Bound {
  if (!best) throw new Error('the costs are too large for exact sums');
  return best;
}

/** The free site with most at stake among those that are neither open nor closed in the fractional solution. */
function branchingSite(problem: ServingProblem, fixed: Fixed, open: Float64Array): number {
  const isFixed = new Uint8Array(problem.siteCount);
  for (const j of fixed.opened) isFixed[j] = 1;
  for (const j of fixed.closed) isFixed[j] = 1;
  const stake = new Float64Array(problem.siteCount);
  for (let i = 0; i < problem.fallback.length; i++)
    for (let e = problem.rowStart[i]!; e < problem.rowStart[i + 1]!; e++)
      stake[problem.site[e]!]! += problem.fallback[i]! - problem.cost[e]!;
  let best = -1;
  let most = -1;
  for (let j = 0; j < problem.siteCount; j++) {
    const doubt = open[j]! * (1 - open[j]!) * stake[j]!;
    if (isFixed[j] || doubt <= most) continue;
    most = doubt;
    best = j;
  }
  return best;
}
