// The page's side of the import worker, started at the first file. A worker that dies is an answer, not an exception.
import { proxy, type Remote, wrap } from 'comlink';
import type { ReadFault } from '../core/import/fault';
import type { Columns } from '../core/import/row';
import { failed, type Result } from '../core/result';
import type { ImportService, OpenChoice, OpenedFile, PlaceFault, TakePiece } from './import-service';

export type WorkerFault = { readonly kind: 'worker-failed'; readonly reason: string };

export interface ImportClient {
  readonly open: (file: Blob, fileName: string) => Promise<Result<OpenedFile, ReadFault | WorkerFault>>;
  readonly reopen: (choice: OpenChoice) => Promise<Result<OpenedFile, ReadFault | WorkerFault>>;
  readonly place: (
    columns: Columns,
    choice: OpenChoice,
    take: TakePiece,
  ) => Promise<Result<void, PlaceFault | WorkerFault>>;
  readonly handOver: (take: TakePiece) => Promise<Result<void, PlaceFault | WorkerFault>>;
}

interface Line {
  readonly service: Remote<ImportService>;
  readonly failure: Promise<never>;
}

export function importClient(): ImportClient {
  let line: Line | null = null;
  const call = async <T, E>(
    send: (service: Remote<ImportService>) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | WorkerFault>> => {
    line ??= startWorker();
    try {
      return await Promise.race([send(line.service), line.failure]);
    } catch (error) {
      line = null; // the next file starts a new one
      return failed({ kind: 'worker-failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    open: (file, fileName) => call(async (service) => await service.open(file, fileName)),
    reopen: (choice) => call(async (service) => await service.reopen(choice)),
    place: (columns, choice, take) => call(async (service) => await service.place(columns, choice, proxy(take))),
    handOver: (take) => call(async (service) => await service.handOver(proxy(take))),
  };
}

function startWorker(): Line {
  // The worker has no page: it finds the published data by its name.
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), {
    type: 'module',
    name: new URL('./data/', document.baseURI).href,
  });
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker could not be started')));
  });
  failure.catch(() => undefined); // told to whoever waits for an answer; nobody may be waiting
  return { service: wrap<ImportService>(worker), failure };
}
