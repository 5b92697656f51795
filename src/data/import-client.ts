// The page's side of the import worker, started at the first file. A worker that dies is an answer, not an exception.
import { proxy, type Remote } from 'comlink';
import type { ReadFault } from '../core/import/fault';
import type { Columns } from '../core/import/row';
import type { Result } from '../core/result';
import type { ImportService, OpenChoice, OpenedFile, PlaceFault, TakePiece } from './import-service';
import { type Connection, connectionOf, type WorkerFault, workerLine } from './worker-line';

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

export function importClient(): ImportClient {
  const line = workerLine<ImportService>(startWorker);
  const call = async <T, E>(
    send: (service: Remote<ImportService>) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | WorkerFault>> => {
    const answer = await line.call(send);
    return answer.ok ? answer.value : answer;
  };
  return {
    open: (file, fileName) => call(async (service) => await service.open(file, fileName)),
    reopen: (choice) => call(async (service) => await service.reopen(choice)),
    place: (columns, choice, take) => call(async (service) => await service.place(columns, choice, proxy(take))),
    handOver: (take) => call(async (service) => await service.handOver(proxy(take))),
  };
}

function startWorker(): Connection {
  // The worker has no page: it finds the published data by its name.
  const name = new URL('./data/', document.baseURI).href;
  return connectionOf(new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name }));
}
