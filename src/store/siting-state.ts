// Where siting stands: the answers that are on the screen and what is still being worked out.
import type { CurvePoint } from '../core/siting/curve';
import type { CentrePart } from '../core/siting/measure';
import type { SitingAnswer, SitingFault } from '../core/siting/question';
import type { RunnerUp } from '../core/siting/runners-up';
import type { WithoutOne } from '../core/siting/without';
import type { ScoreRange, Step } from '../core/siting-score';
import type { SitingWorld } from '../core/siting-world';
import type { SavedScenario } from '../data/scenario-store';

export type SitingProblem =
  | SitingFault
  | { readonly kind: 'worker-failed' }
  /** The filters leave no place to choose from. */
  | { readonly kind: 'no-candidates' };

/** `stopped`: ended by the user or by a failure, with the best known so far. */
export type RunStatus = 'running' | 'done' | 'stopped' | 'failed';

export interface SitingRun {
  /** The question that this answers, name and version left out. */
  readonly key: string;
  readonly world: SitingWorld;
  readonly status: RunStatus;
  /** The latest answer; it stays when the run fails, as not proven. */
  readonly answer: SitingAnswer | null;
  readonly problem: SitingProblem | null;
  /** The chosen in the order in which they help most. */
  readonly steps: readonly Step[];
  readonly parts: readonly CentrePart[] | null;
}

export interface SitingCurve {
  /** The question, its k left out. */
  readonly key: string;
  readonly points: readonly CurvePoint[];
  /** `stopped`: by the user, or because the worker failed; more points may exist. */
  readonly status: 'running' | 'done' | 'stopped';
}

/** What is worked out when the answer is there; each is null until it is known. */
export interface SitingExtras {
  readonly range: ScoreRange | null;
  /** The answer that does not lean on centres of which only the province is known. */
  readonly withoutProvincial: SitingAnswer | null;
  readonly runnersUp: readonly RunnerUp[] | null;
  readonly without: readonly WithoutOne[];
}

export interface SitingState {
  readonly run: SitingRun | null;
  readonly extras: SitingExtras;
  /** The answer of the scenario that this one is compared with. */
  readonly otherRun: SitingRun | null;
  readonly curve: SitingCurve | null;
  readonly scenarios: readonly SavedScenario[];
}

export const NO_EXTRAS: SitingExtras = { range: null, withoutProvincial: null, runnersUp: null, without: [] };

export const NO_SITING: SitingState = { run: null, extras: NO_EXTRAS, otherRun: null, curve: null, scenarios: [] };
