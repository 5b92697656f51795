// The page's side of the siting worker: started at the first question, restarted when it dies. Whatever it had answered by
// then is kept and handed over, labelled as not proven.
import { proxy, type Remote, wrap } from 'comlink';
import { failed, ok, type Result } from '../core/result';
import type { CurvePoint } from '../core/siting/curve';
import type { CentrePart } from '../core/siting/measure';
import type { SitingAnswer, SitingFault, SitingObjective, SitingQuestion } from '../core/siting/question';
import type { RunnerUp } from '../core/siting/runners-up';
import type { WithoutOne } from '../core/siting/without';
import type { RangeWorld, ScoreRange } from '../core/siting-score';
import type { LngLat } from '../core/siting-world';
import type { SitingService } from './siting-service';
import { type Connection, connectionOf } from './worker-line';

export type SitingClientFault =
  | SitingFault
  /** The worker is gone; `best` is the last answer that it gave, with a bound that holds. The next call starts another. */
  | { readonly kind: 'worker-failed'; readonly reason: string; readonly best: SitingAnswer | null };

export interface SitingClient {
  /** An aborted question ends with the best answer known, its bound and gap. */
  readonly solve: (
    question: SitingQuestion,
    onAnswer: (answer: SitingAnswer) => void,
    signal?: AbortSignal,
  ) => Promise<Result<SitingAnswer, SitingClientFault>>;
  /** An aborted curve ends with the points it has. */
  readonly curve: (
    question: SitingQuestion,
    kMax: number,
    onPoint: (point: CurvePoint) => void,
    signal?: AbortSignal,
  ) => Promise<Result<readonly CurvePoint[], SitingClientFault>>;
  /** The best answer without each proposed centre in turn. */
  readonly without: (
    question: SitingQuestion,
    answer: SitingAnswer,
    onEach: (part: WithoutOne) => void,
    signal?: AbortSignal,
  ) => Promise<Result<readonly WithoutOne[], SitingClientFault>>;
  /** An aborted list ends with the sets that it has. */
  readonly runnersUp: (
    question: SitingQuestion,
    answer: SitingAnswer,
    signal?: AbortSignal,
    share?: number,
    limit?: number,
  ) => Promise<Result<readonly RunnerUp[], SitingClientFault>>;
  readonly explain: (
    question: SitingQuestion,
    chosen: Int32Array,
  ) => Promise<Result<readonly CentrePart[], SitingClientFault>>;
  /** What the proposed set is worth while centres known by province stand anywhere in it; null without such centres. */
  readonly range: (
    world: RangeWorld,
    objective: SitingObjective,
    proposed: readonly LngLat[],
  ) => Promise<Result<ScoreRange | null, SitingClientFault>>;
  readonly close: () => void;
}

export function sitingClient(connect: () => Connection = startWorker): SitingClient {
  const line = new Line(connect);
  let jobs = 0;
  return {
    solve: async (question, onAnswer, signal) => {
      const job = ++jobs;
      let best: SitingAnswer | null = null;
      let isOver = false;
      const keep = proxy((answer: SitingAnswer) => {
        if (isOver) return;
        best = answer;
        onAnswer(answer);
      });
      const result = await line.call<Result<SitingAnswer, SitingFault>>(
        job,
        signal,
        async (service) => await service.solve(job, question, keep),
      );
      isOver = true;
      return result.ok ? result.value : failed({ ...result.error, best });
    },
    curve: async (question, kMax, onPoint, signal) => {
      const job = ++jobs;
      return flat(
        await line.call<Result<readonly CurvePoint[], SitingFault>>(
          job,
          signal,
          async (service) => await service.curve(job, question, kMax, proxy(onPoint)),
        ),
      );
    },
    without: async (question, answer, onEach, signal) => {
      const job = ++jobs;
      return line.call<readonly WithoutOne[]>(
        job,
        signal,
        async (service) => await service.without(job, question, answer, proxy(onEach)),
      );
    },
    runnersUp: async (question, answer, signal, share = 0.01, limit = 12) => {
      const job = ++jobs;
      return flat(
        await line.call<Result<readonly RunnerUp[], SitingFault>>(
          job,
          signal,
          async (service) => await service.runnersUp(job, question, answer, share, limit),
        ),
      );
    },
    explain: async (question, chosen) =>
      flat(
        await line.call<Result<readonly CentrePart[], SitingFault>>(
          ++jobs,
          undefined,
          async (service) => await service.explain(question, chosen),
        ),
      ),
    range: (world, objective, proposed) =>
      line.call(++jobs, undefined, async (service) => await service.range(world, objective, proposed)),
    close: () => line.hangUp(),
  };
}

type WorkerFailed = Extract<SitingClientFault, { kind: 'worker-failed' }>;

interface Open {
  readonly service: Remote<SitingService>;
  readonly failure: Promise<never>;
  readonly fail: (reason: string) => void;
  readonly close: () => void;
}

/** One worker at a time, made when needed. */
class Line {
  private open: Open | null = null;
  private readonly connect: () => Connection;

  constructor(connect: () => Connection) {
    this.connect = connect;
  }

  async call<T>(
    job: number,
    signal: AbortSignal | undefined,
    send: (service: Remote<SitingService>) => Promise<T>,
  ): Promise<Result<T, WorkerFailed>> {
    const open = this.reach();
    const cancel = (): void => {
      open.service.cancel(job).catch(() => undefined); // the call itself tells of a dead worker
    };
    try {
      const answer = send(open.service);
      if (signal?.aborted) cancel();
      signal?.addEventListener('abort', cancel);
      return ok(await Promise.race([answer, open.failure]));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (this.open === open) this.hangUp(reason);
      return failed({ kind: 'worker-failed', reason, best: null });
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  /** Whoever still waits for an answer is told why none will come. */
  hangUp(reason = 'closed'): void {
    this.open?.fail(reason);
    this.open?.close();
    this.open = null;
  }

  private reach(): Open {
    if (this.open) return this.open;
    const connection = this.connect();
    let fail: (reason: string) => void = () => {};
    const failure = new Promise<never>((_, reject) => {
      fail = (reason) => reject(new Error(reason));
    });
    failure.catch(() => undefined); // told to whoever waits for an answer; nobody may be waiting
    this.open = { service: wrap<SitingService>(connection.port), failure, fail, close: connection.close };
    const mine = this.open;
    connection.onFailure((reason) => (this.open === mine ? this.hangUp(reason) : fail(reason)));
    return mine;
  }
}

function flat<T>(result: Result<Result<T, SitingFault>, WorkerFailed>): Result<T, SitingClientFault> {
  return result.ok ? result.value : result;
}

function startWorker(): Connection {
  return connectionOf(new Worker(new URL('./siting.worker.ts', import.meta.url), { type: 'module' }));
}
