// The page's side of the coverage worker: started at the first use, asked one question at a time. While one is being
// answered only the latest other waits, so that a dragged slider never builds a queue.
import type { GapsAnswer } from '../core/coverage/gaps';
import type { GapsQuestion } from '../core/coverage/question';
import type { ImportedPoints } from '../core/coverage/supply';
import type { AtlasRecord } from '../core/record';
import type { Region } from '../core/region';
import { failed, ok, type Result } from '../core/result';
import type { Unit } from '../core/unit';
import { connectCoverage, handedOver, receivedAnswer } from './coverage-port';
import type { ServiceFault } from './coverage-service';
import { type Connection, connectionOf, type WorkerFault } from './worker-line';

export type CoverageFault =
  | ServiceFault
  /** A later question took its place before it was begun; not to be shown. */
  | { readonly kind: 'superseded' }
  | WorkerFault;

export interface CoverageClient {
  /** Units and regions stay loaded; loading again forgets no records. */
  readonly load: (units: readonly Unit[], regions: readonly Region[]) => Promise<Result<void, CoverageFault>>;
  readonly setRecords: (records: readonly AtlasRecord[]) => Promise<Result<void, CoverageFault>>;
  /** Takes the arrays over: they are empty afterwards. */
  readonly setImported: (points: ImportedPoints | null) => Promise<Result<void, CoverageFault>>;
  readonly ask: (question: GapsQuestion) => Promise<Result<GapsAnswer, CoverageFault>>;
  readonly close: () => void;
}

interface Waiting {
  readonly question: GapsQuestion;
  readonly settle: (result: Result<GapsAnswer, CoverageFault>) => void;
}

export function coverageClient(connect: () => Connection = startWorker): CoverageClient {
  const open = lazily(() => {
    const connection = connect();
    const failure = new Promise<never>((_, reject) => connection.onFailure((reason) => reject(new Error(reason))));
    failure.catch(() => undefined); // told to whoever waits for an answer; nobody may be waiting
    return { service: connectCoverage(connection.port), failure, close: connection.close };
  });
  const call = async <T>(
    send: (service: ReturnType<typeof connectCoverage>) => Promise<T>,
  ): Promise<Result<T, CoverageFault>> => {
    try {
      const { service, failure } = open.get();
      return ok(await Promise.race([send(service), failure]));
    } catch (error) {
      return failed({ kind: 'worker-failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  let isBusy = false;
  let waiting: Waiting | null = null;
  const run = async ({ question, settle }: Waiting): Promise<void> => {
    isBusy = true;
    const result = await call(async (service) => await service.ask(question));
    isBusy = false;
    const answer = result.ok ? result.value : result;
    settle(answer.ok ? ok(receivedAnswer(answer.value)) : answer);
    const next = waiting;
    waiting = null;
    if (next) await run(next);
  };
  return {
    load: (units, regions) => call((service) => service.load(units, regions)),
    setRecords: (records) => call((service) => service.setRecords(records)),
    setImported: (points) => call((service) => service.setImported(points && handedOver(points))),
    ask: (question) =>
      new Promise((settle) => {
        waiting?.settle(failed({ kind: 'superseded' }));
        waiting = null;
        if (isBusy) waiting = { question, settle };
        else void run({ question, settle });
      }),
    close: () => open.ifMade()?.close(),
  };
}

function startWorker(): Connection {
  return connectionOf(new Worker(new URL('./coverage.worker.ts', import.meta.url), { type: 'module' }));
}

function lazily<T>(make: () => T): { readonly get: () => T; readonly ifMade: () => T | null } {
  let made: { readonly value: T } | null = null;
  return {
    get: () => {
      made ??= { value: make() };
      return made.value;
    },
    ifMade: () => made?.value ?? null,
  };
}
