// The whole siting engine in one call: a checked question in, a stream of answers out, each with a bound that holds.
import { failed, ok, type Result } from '../result';
import { unreachable } from '../unreachable';
import { type CenterState, searchCenter } from './center';
import { type CoverState, searchCover } from './cover';
import { completed } from './local-search';
import type { MatrixQuestion, SitingAnswer, SitingFault, SitingQuestion } from './question';
import { type SearchState, type SearchTools, searchServing } from './search';
import { costOf, type ServingProblem } from './serving';
import { coverageProblem, coverageSteps, exactUnit, medianProblem } from './serving-build';
import { prepared, type Setting } from './setting';
import { searchMedian } from './short-lists';
import { finished, Pace, type Steps } from './steps';

export type SitingResult = Result<SitingAnswer, SitingFault>;
export type SitingReport = (answer: SitingAnswer) => void;

export async function solveSiting(
  question: SitingQuestion | MatrixQuestion,
  tools: SearchTools,
  report?: SitingReport,
): Promise<SitingResult> {
  const setting = prepared(question);
  return setting.ok ? solveSetting(setting.value, tools, report) : setting;
}

/** `start`: candidates of a neighbouring answer (one centre fewer, say), to begin from; used by MCLP and p-median. */
export async function solveSetting(
  setting: Setting,
  tools: SearchTools,
  report: SitingReport = () => {},
  start?: Int32Array,
): Promise<SitingResult> {
  const begin = tools.now();
  const solver = new Solver(setting, tools, (answer) => report(answer), begin, start);
  const { objective } = setting;
  switch (objective.kind) {
    case 'mclp':
      return solver.coverage(objective.radiusKm);
    case 'p-median':
      return solver.median();
    case 'lscp':
      return solver.cover(objective.radiusKm, objective.share);
    case 'p-center':
      return solver.center();
    default:
      return unreachable(objective);
  }
}

/** MCLP and p-median as a serving problem over the free candidates. */
export function servingOf(setting: Setting): ServingProblem {
  const { objective, input } = setting;
  if ('radiusKm' in objective) return coverageProblem(input, objective.radiusKm);
  return medianProblem(input, exactUnit(finished(greatestTotal(setting)), setting.step));
}

class Solver {
  private readonly setting: Setting;
  private readonly tools: SearchTools;
  private readonly report: SitingReport;
  private readonly begin: number;
  private readonly start: Int32Array | undefined;

  constructor(
    setting: Setting,
    tools: SearchTools,
    report: SitingReport,
    begin: number,
    start: Int32Array | undefined,
  ) {
    this.setting = setting;
    this.tools = tools;
    this.report = report;
    this.begin = begin;
    this.start = start;
  }

  async coverage(radiusKm: number): Promise<SitingResult> {
    const problem = await new Pace(this.tools).result(coverageSteps(this.setting.input, radiusKm));
    if (!problem) return failed({ kind: 'stopped-early' });
    const { totalWeight, forced } = this.setting;
    if (forced.length === 0) {
      const fault = this.rangeFault(problem, radiusKm);
      if (fault) return failed(fault);
    }
    const before = totalWeight - unreached(this.setting, radiusKm);
    const toAnswer = (state: SearchState): SitingAnswer => {
      const bound = totalWeight - Math.max(0, state.bound);
      return this.answer(completed(problem, state.chosen), totalWeight - state.cost, bound, before, state);
    };
    const start = this.start && completed(problem, siteIndexes(this.setting, this.start));
    const report = (state: SearchState): void => this.reportKnown(state, toAnswer);
    return this.conclude(await searchServing(problem, this.tools, { ...(start ? { start } : {}), report }), toAnswer);
  }

  async median(): Promise<SitingResult> {
    const { input, step } = this.setting;
    const unit = exactUnit(await new Pace(this.tools).result(greatestTotal(this.setting)), step);
    const before = meanBefore(this.setting, unit);
    const toAnswer = (state: SearchState): SitingAnswer =>
      this.answer(this.filled(state.chosen), state.cost, Math.max(0, state.bound), before, state);
    const start = this.start && this.filled(siteIndexes(this.setting, this.start));
    const report = (state: SearchState): void => this.reportKnown(state, toAnswer);
    return this.conclude(await searchMedian(input, unit, this.tools, { start, report }), toAnswer);
  }

  async center(): Promise<SitingResult> {
    const { input, toExisting } = this.setting;
    const worst = input.weight.reduce((far, w, i) => (w > 0 ? Math.max(far, toExisting[i]!) : far), 0);
    const before = worst === Number.POSITIVE_INFINITY ? null : worst;
    const toAnswer = (state: CenterState): SitingAnswer =>
      this.answer(this.filled(state.chosen), state.radius, state.bound, before, state);
    const found = await searchCenter(input, this.tools, (state) => this.report(toAnswer(state)));
    if (found.radius < Number.POSITIVE_INFINITY) return ok(toAnswer(found));
    return failed(this.emptyHanded(!this.tools.shouldStop()));
  }

  async cover(radiusKm: number, share: number): Promise<SitingResult> {
    const { totalWeight, forced, input, k } = this.setting;
    const built = await new Pace(this.tools).result(coverageSteps(input, radiusKm));
    if (!built) return failed({ kind: 'stopped-early' });
    const problem = { ...built, mustFill: false };
    const before = unreached(this.setting, radiusKm);
    // A thousandth of a resident forgives the rounding of share × total.
    const wanted = Math.min(totalWeight, Math.ceil(share * totalWeight - 1e-3));
    const allowed = totalWeight - wanted;
    if (before <= allowed && forced.length === 0) return failed({ kind: 'already-covered' });
    const everything = Int32Array.from({ length: problem.siteCount }, (_, j) => j);
    const reachable = totalWeight - costOf(problem, everything);
    if (reachable < wanted) return failed({ kind: 'share-out-of-reach', reachable, wanted });
    const toAnswer = (state: CoverState, phase: SitingAnswer['phase']): SitingAnswer => {
      const chosen = state.chosen!;
      const bound = Math.min(state.bound, chosen.length) + forced.length;
      return this.answer(chosen, chosen.length + forced.length, bound, 0, { nodes: state.nodes, phase });
    };
    let phase: SitingAnswer['phase'] = 'first';
    const found = await searchCover(problem, allowed, this.tools, (state) => {
      if (state.chosen) this.report(toAnswer(state, phase));
      phase = 'improving';
    });
    if (found.chosen) return ok(toAnswer(found, 'final'));
    if (found.isStopped) return failed({ kind: 'stopped-early' });
    return failed({ kind: 'limit-too-low', limit: k, needed: found.bound + forced.length });
  }

  private answer(
    sites: Int32Array,
    value: number,
    bound: number,
    before: number | null,
    state: { readonly nodes: number; readonly phase: SitingAnswer['phase'] },
  ): SitingAnswer {
    const { candidateOf, forced, objective } = this.setting;
    const apart = Math.abs(bound - value);
    return {
      kind: 'answer',
      objective: objective.kind,
      chosen: Int32Array.from([...forced, ...sites.map((site) => candidateOf[site]!)]).sort(),
      value,
      bound,
      gap: apart === 0 ? 0 : value > 0 ? apart / value : 1,
      proven: apart === 0,
      before,
      phase: state.phase,
      nodes: state.nodes,
      ms: this.tools.now() - this.begin,
    };
  }

  private reportKnown(state: SearchState, toAnswer: (state: SearchState) => SitingAnswer): void {
    if (state.cost < Number.POSITIVE_INFINITY) this.report(toAnswer(state));
  }

  private conclude(found: SearchState, toAnswer: (state: SearchState) => SitingAnswer): SitingResult {
    if (found.cost < Number.POSITIVE_INFINITY) return ok(toAnswer(found));
    return failed(this.emptyHanded(found.bound === Number.POSITIVE_INFINITY));
  }

  private rangeFault(problem: ServingProblem, radiusKm: number): SitingFault | null {
    if (unreached(this.setting, radiusKm) === 0) return { kind: 'already-covered' };
    return problem.site.length === 0 ? { kind: 'nothing-in-range', radiusKm } : null;
  }

  private emptyHanded(isProven: boolean): SitingFault {
    return isProven
      ? { kind: 'infeasible-spacing', minSpacingKm: this.setting.minSpacingKm }
      : { kind: 'stopped-early' };
  }

  /** Without rivals a choice short of k is filled with the first sites that are left: they cannot make it worse. */
  private filled(chosen: Int32Array): Int32Array {
    const { input } = this.setting;
    if (input.conflicts || chosen.length >= input.k) return chosen;
    const isChosen = new Set(chosen);
    const rest = Int32Array.from({ length: input.siteCount }, (_, j) => j).filter((j) => !isChosen.has(j));
    return Int32Array.from([...chosen, ...rest.subarray(0, input.k - chosen.length)]);
  }
}

function unreached(setting: Setting, radiusKm: number): number {
  return setting.input.weight.reduce(
    (sum, residents, i) => (setting.toExisting[i]! > radiusKm ? sum + residents : sum),
    0,
  );
}

/** Rounded as the search rounds, so that before and after can be compared. */
function meanBefore({ toExisting, input }: Setting, unit: number): number | null {
  let total = 0;
  for (let i = 0; i < toExisting.length; i++)
    if (input.weight[i]! > 0) total += input.weight[i]! * (Math.round(toExisting[i]! / unit) * unit);
  return total === Number.POSITIVE_INFINITY ? null : total;
}

/** Everyone served by what exists, or by the farthest candidate; at least so much that a row's sort keys are exact too. */
function* greatestTotal({ input }: Setting): Steps<number> {
  const row = new Float64Array(input.siteCount);
  let total = 0;
  let farthest = 0;
  for (let i = 0; i < input.weight.length; i++) {
    let far = input.toExisting[i]!;
    if (far === Number.POSITIVE_INFINITY) {
      input.distances(i, row);
      far = row.reduce((longest, distance) => Math.max(longest, distance), 0);
    }
    total += input.weight[i]! * far;
    farthest = Math.max(farthest, far);
    yield;
  }
  return Math.max(total, (farthest * input.siteCount) / 8);
}

function siteIndexes(setting: Setting, candidates: Int32Array): Int32Array {
  const siteOf = new Map(Array.from(setting.candidateOf, (candidate, site) => [candidate, site]));
  const sites = Array.from(candidates, (candidate) => siteOf.get(candidate));
  return Int32Array.from(sites.filter((site) => site !== undefined));
}
