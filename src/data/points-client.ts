// The page's side of the points worker, started with the first large file or the first kept set. A worker that dies is an
// answer, not an exception: its sets are gone from memory, and what was stored comes back with the next visit.
import { proxy, type Remote, wrap } from 'comlink';
import { failed, ok, type Result } from '../core/result';
import type { WorkerFault } from './import-client';
import type { PointsService, Progress } from './points-service';

type Answer<K extends keyof PointsService> = Awaited<ReturnType<PointsService[K]>>;
type Asked<K extends keyof PointsService> = (
  ...inputs: Parameters<PointsService[K]>
) => Promise<Result<Answer<K>, WorkerFault>>;

export type PointsClient = { readonly [K in keyof PointsService]: Asked<K> };

interface Line {
  readonly service: Remote<PointsService>;
  readonly failure: Promise<never>;
}

export function pointsClient(): PointsClient {
  let line: Line | null = null;
  const call = async <T>(send: (service: Remote<PointsService>) => Promise<T>): Promise<Result<T, WorkerFault>> => {
    line ??= startWorker();
    try {
      return ok(await Promise.race([send(line.service), line.failure]));
    } catch (error) {
      line = null; // the next file starts a new one
      return failed({ kind: 'worker-failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    open: (file, fileName, headerRow) => call(async (service) => await service.open(file, fileName, headerRow)),
    read: (info, headerRow, tell: Progress) =>
      call(async (service) => await service.read(info, headerRow, proxy(tell))),
    keep: (set) => call(async (service) => await service.keep(set)),
    restore: () => call(async (service) => await service.restore()),
    change: (info) => call(async (service) => await service.change(info)),
    remove: (set) => call(async (service) => await service.remove(set)),
    filter: (filter) => call(async (service) => await service.filter(filter)),
    facets: () => call(async (service) => await service.facets()),
    tile: (z, x, y) => call(async (service) => await service.tile(z, x, y)),
    near: (place, most) => call(async (service) => await service.near(place, most)),
    run: (set, run, skip, most) => call(async (service) => await service.run(set, run, skip, most)),
    detail: (set, at) => call(async (service) => await service.detail(set, at)),
    supply: (countyOf) => call(async (service) => await service.supply(countyOf)),
    csv: (set) => call(async (service) => await service.csv(set)),
  };
}

function startWorker(): Line {
  const worker = new Worker(new URL('./points.worker.ts', import.meta.url), {
    type: 'module',
    name: new URL('./data/', document.baseURI).href, // the worker has no page to be relative to
  });
  const failure = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'the worker could not be started')));
  });
  failure.catch(() => undefined); // told to whoever waits for an answer; nobody may be waiting
  return { service: wrap<PointsService>(worker), failure };
}
