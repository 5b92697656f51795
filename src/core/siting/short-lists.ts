// p-median where candidates are many: nine million pairs do not fit beside their copies in a few hundred megabytes. A row lists
// only its nearest sites, as far as the second nearest of a good choice; past its list it pays the least of what was left out.
// So the short problem never costs more than the real one, its bounds hold, and where a choice is served within the lists the two
// agree. Where the lists prove too short they are lengthened by what was missing, and the search goes on (as García, Labbé & Marín 2011).
import { firstAnswer } from './interchange';
import { type SearchState, type SearchTools, searchServing } from './search';
import { type ListEnds, medianProblem, medianSteps, type ServingInput } from './serving-build';
import { Pace, type Steps } from './steps';

export interface ShortListOptions {
  readonly start?: Int32Array | undefined;
  readonly report?: (state: SearchState) => void;
  /** More pairs than this are not all listed. */
  readonly mostPairs?: number;
}

/** `input.distanceOf` gives what `input.distances` gives. */
export async function searchMedian(
  input: ServingInput,
  unit: number,
  tools: SearchTools,
  { start, report = () => {}, mostPairs = MOST_PAIRS }: ShortListOptions = {},
): Promise<SearchState> {
  const pace = new Pace(tools);
  if (input.siteCount * input.weight.length <= mostPairs || input.k < 1 || !input.distanceOf)
    return searchServing(medianProblem(input, unit), tools, { ...(start ? { start } : {}), report });
  const real = new RealCosts(input, unit, input.distanceOf);
  if (input.k === 1) return (await pace.result(real.bestSingle())) ?? NOTHING;
  const opening = start ?? (await pace.result(real.thinned(mostPairs)));
  if (!opening) return NOTHING;
  let best: SearchState = {
    chosen: opening,
    cost: real.costOf(opening),
    bound: Number.NEGATIVE_INFINITY,
    nodes: 0,
    phase: 'first',
  };
  if (opening.length < input.k) best = NOTHING;
  else report(best);
  const lists = new Lists(input, real, opening);
  await pace.result(lists.fit(mostPairs));
  for (;;) {
    await pace.result(lists.count());
    const problem = await pace.result(medianSteps(input, unit, lists));
    if (!problem) return { ...best, phase: 'final' };
    const merged = (state: SearchState): SearchState => ({
      ...(state.cost < best.cost ? state : { ...state, chosen: best.chosen, cost: best.cost }),
      bound: Math.min(Math.max(state.bound, best.bound), state.cost, best.cost),
      nodes: best.nodes + state.nodes,
    });
    const found = await searchServing(problem, tools, {
      ...(best.chosen.length > 0 ? { start: best.chosen } : {}),
      costOf: (chosen) => lists.costOf(chosen),
      report: (state) => report(merged({ ...state, phase: 'improving' })),
    });
    best = merged(found);
    if (best.bound >= best.cost || tools.shouldStop() || !lists.lengthen()) return best;
  }
}

/** A little less than all counties with all prefectures: there a first answer among every third city comes sooner. */
const MOST_PAIRS = 1_000_000;
const LONGEST = 3.2;
const A_FEW = 32;

const NOTHING: SearchState = {
  chosen: new Int32Array(0),
  cost: Number.POSITIVE_INFINITY,
  bound: Number.NEGATIVE_INFINITY,
  nodes: 0,
  phase: 'final',
};

/** What choices cost by the distances themselves, rounded as the problems round them. */
class RealCosts {
  private readonly input: ServingInput;
  readonly unit: number;
  private readonly distanceOf: (row: number, site: number) => number;

  constructor(input: ServingInput, unit: number, distanceOf: (row: number, site: number) => number) {
    this.input = input;
    this.unit = unit;
    this.distanceOf = distanceOf;
  }

  costOf(chosen: Int32Array): number {
    const { weight } = this.input;
    let total = 0;
    for (let i = 0; i < weight.length; i++)
      if (weight[i]! > 0) total += this.nearest(i, chosen).first * this.unit * weight[i]!;
    return total;
  }

  /** Steps to the two nearest centres. */
  nearest(row: number, chosen: Int32Array): { readonly first: number; readonly second: number } {
    let first = Math.round(this.input.toExisting[row]! / this.unit);
    let second = Number.POSITIVE_INFINITY;
    for (const j of chosen) {
      const steps = Math.round(this.distanceOf(row, j) / this.unit);
      if (steps < first) {
        second = first;
        first = steps;
      } else if (steps < second) second = steps;
    }
    return { first, second };
  }

  /** One centre needs no model: every candidate is tried. */
  *bestSingle(): Steps<SearchState | null> {
    const { weight, siteCount, toExisting, distances } = this.input;
    const total = new Float64Array(siteCount);
    const row = new Float64Array(siteCount);
    for (let i = 0; i < weight.length; i++) {
      if (weight[i] === 0) continue;
      distances(i, row);
      const fallback = Math.round(toExisting[i]! / this.unit);
      for (let j = 0; j < siteCount; j++)
        total[j]! += Math.min(fallback, Math.round(row[j]! / this.unit)) * this.unit * weight[i]!;
      if (i % A_FEW === 0 && (yield)) return null;
    }
    const least = total.reduce((best, cost, j) => (cost < total[best]! ? j : best), 0);
    const cost = total[least]!;
    return { chosen: Int32Array.of(least), cost, bound: cost, nodes: 0, phase: 'final' };
  }

  /** A first answer among every so manieth candidate; null where it was ended first. Fewer than k where rivals block the rest. */
  *thinned(mostPairs: number): Steps<Int32Array | null> {
    const { input, distanceOf } = this;
    const every = Math.ceil((2 * input.siteCount * input.weight.length) / mostPairs);
    const siteCount = Math.max(Math.ceil(input.siteCount / every), Math.min(input.siteCount, input.k));
    const siteOf = Int32Array.from({ length: siteCount }, (_, j) => Math.floor((j * input.siteCount) / siteCount));
    const indexOf = new Map(Array.from(siteOf, (old, j) => [old, j]));
    const conflicts = input.conflicts
      ? Array.from(siteOf, (old) =>
          Int32Array.from([...input.conflicts![old]!].flatMap((other) => indexOf.get(other) ?? [])),
        )
      : null;
    const distances = (row: number, into: Float64Array): void => {
      for (let j = 0; j < siteCount; j++) into[j] = distanceOf(row, siteOf[j]!);
    };
    const problem = yield* medianSteps({ ...input, siteCount, conflicts, distances }, this.unit);
    if (!problem) return null;
    return (yield* firstAnswer(problem)).chosen.map((j) => siteOf[j]!);
  }
}

/** How far the list of each row goes, in steps of distance. */
class Lists implements ListEnds {
  steps: Float64Array;
  pairs = 0;
  private readonly input: ServingInput;
  private readonly real: RealCosts;
  private readonly wanted: Float64Array;
  private readonly first: Float64Array;

  constructor(input: ServingInput, real: RealCosts, choice: Int32Array) {
    this.input = input;
    this.real = real;
    this.first = new Float64Array(input.weight.length);
    this.steps = this.first.map((_, i) => {
      const { first, second } = real.nearest(i, choice);
      this.first[i] = first;
      return second;
    });
    this.wanted = this.steps.slice();
  }

  /** Draws long lists in towards the nearest centre, as far as memory asks. */
  *fit(mostPairs: number): Steps<void> {
    for (let turn = 0; turn < 6; turn++) {
      yield* this.count();
      if (this.pairs <= LONGEST * mostPairs) break;
      this.steps = this.steps.map((second, i) => this.first[i]! + (second - this.first[i]!) * 0.75);
    }
    this.wanted.set(this.steps);
  }

  *count(): Steps<void> {
    const { weight, toExisting, distances } = this.input;
    const row = new Float64Array(this.input.siteCount);
    this.pairs = 0;
    for (let i = 0; i < this.steps.length; i++) {
      if (weight[i] === 0) continue;
      distances(i, row);
      const km = Math.min(toExisting[i]!, (this.steps[i]! + 0.5) * this.real.unit);
      for (let j = 0; j < row.length; j++) if (row[j]! <= km) this.pairs++;
      if (i % A_FEW === 0 && (yield)) return;
    }
  }

  /** The real cost; notes which lists were too short for this choice. */
  costOf(chosen: Int32Array): number {
    for (let i = 0; i < this.steps.length; i++)
      this.wanted[i] = Math.max(this.wanted[i]!, this.real.nearest(i, chosen).first);
    return this.real.costOf(chosen);
  }

  /** False where nothing was missing. */
  lengthen(): boolean {
    const isLonger = this.wanted.some((steps, i) => steps > this.steps[i]!);
    this.steps = this.wanted.slice();
    return isLonger;
  }
}
