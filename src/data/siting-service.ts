// What the siting worker does, without the worker: jobs by number, progress by callback, each job cancellable by number.

import { ok, type Result } from '../core/result';
import { type CurvePoint, siteCurve } from '../core/siting/curve';
import { type CentrePart, explainSet } from '../core/siting/measure';
import type { SitingAnswer, SitingFault, SitingObjective, SitingQuestion } from '../core/siting/question';
import { type RunnerUp, runnersUp } from '../core/siting/runners-up';
import type { SearchTools } from '../core/siting/search';
import { seededRandom } from '../core/siting/seeded-random';
import { settingOf } from '../core/siting/setting';
import { solveSiting } from '../core/siting/solve';
import { Pace } from '../core/siting/steps';
import { solveWithoutEach, type WithoutOne } from '../core/siting/without';
import { provincialRange, type RangeWorld, type ScoreRange } from '../core/siting-score';
import type { LngLat } from '../core/siting-world';

export interface SitingService {
  /** Streams answers, at most ten a second; a cancelled job ends with the best it knows. */
  readonly solve: (
    job: number,
    question: SitingQuestion,
    onAnswer: (answer: SitingAnswer) => void,
  ) => Promise<Result<SitingAnswer, SitingFault>>;
  readonly curve: (
    job: number,
    question: SitingQuestion,
    kMax: number,
    onPoint: (point: CurvePoint) => void,
  ) => Promise<Result<readonly CurvePoint[], SitingFault>>;
  readonly without: (
    job: number,
    question: SitingQuestion,
    answer: SitingAnswer,
    onEach: (part: WithoutOne) => void,
  ) => Promise<readonly WithoutOne[]>;
  readonly runnersUp: (
    job: number,
    question: SitingQuestion,
    answer: SitingAnswer,
    share: number,
    limit: number,
  ) => Promise<Result<readonly RunnerUp[], SitingFault>>;
  readonly explain: (question: SitingQuestion, chosen: Int32Array) => Result<readonly CentrePart[], SitingFault>;
  readonly range: (world: RangeWorld, objective: SitingObjective, proposed: readonly LngLat[]) => ScoreRange | null;
  readonly cancel: (job: number) => void;
}

export function sitingService(pause: () => Promise<void>, now: () => number): SitingService {
  const running = new Set<number>();
  const cancelled = new Set<number>();
  const toolsFor = (job: number): SearchTools => ({
    now,
    pause,
    shouldStop: () => cancelled.has(job),
    random: seededRandom(SEED),
  });
  const during = async <T>(job: number, work: (tools: SearchTools) => Promise<T>): Promise<T> => {
    running.add(job);
    try {
      return await work(toolsFor(job));
    } finally {
      running.delete(job);
      cancelled.delete(job);
    }
  };
  return {
    solve: (job, question, onAnswer) => during(job, (tools) => solveSiting(question, tools, tenASecond(onAnswer, now))),
    curve: (job, question, kMax, onPoint) => during(job, (tools) => siteCurve(question, kMax, tools, onPoint)),
    without: (job, question, answer, onEach) =>
      during(job, (tools) => solveWithoutEach(question, answer, tools, onEach)),
    runnersUp: (job, question, answer, share, limit) =>
      during(job, async (tools) => {
        const setting = settingOf(question);
        if (!setting.ok) return setting;
        return ok(await new Pace(tools).result(runnersUp(setting.value, answer, share, limit)));
      }),
    explain: (question, chosen) => {
      const setting = settingOf(question);
      return setting.ok ? ok(explainSet(setting.value, chosen)) : setting;
    },
    range: provincialRange,
    cancel: (job) => {
      if (running.has(job)) cancelled.add(job);
    },
  };
}

const SEED = 20260101;

/** Lets through what is new in value, and of the rest one in a tenth of a second. */
function tenASecond(onAnswer: (answer: SitingAnswer) => void, now: () => number): (answer: SitingAnswer) => void {
  let last: SitingAnswer | null = null;
  let at = Number.NEGATIVE_INFINITY;
  return (answer) => {
    if (last && last.value === answer.value && now() - at < 100) return;
    last = answer;
    at = now();
    onAnswer(answer);
  };
}
