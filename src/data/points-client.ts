// The page's side of the points worker, started with the first large file or the first kept set. A worker that dies is an
// answer, not an exception: its sets are gone from memory, and whoever opened the line hears of it and reads them back.
import { proxy } from 'comlink';
import type { Result } from '../core/result';
import type { PointsService, Progress } from './points-service';
import { type Connection, connectionOf, type WorkerFault, workerLine } from './worker-line';

type Answer<K extends keyof PointsService> = Awaited<ReturnType<PointsService[K]>>;
type Asked<K extends keyof PointsService> = (
  ...inputs: Parameters<PointsService[K]>
) => Promise<Result<Answer<K>, WorkerFault>>;

export type PointsClient = { readonly [K in keyof PointsService]: Asked<K> };

/** `onLost` hears of a worker that died with its sets. */
export function pointsClient(onLost: (reason: string) => void): PointsClient {
  const { call } = workerLine<PointsService>(startWorker, onLost);
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

function startWorker(): Connection {
  const name = new URL('./data/', document.baseURI).href; // the worker has no page to be relative to
  return connectionOf(new Worker(new URL('./points.worker.ts', import.meta.url), { type: 'module', name }));
}
