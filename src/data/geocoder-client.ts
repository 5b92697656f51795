// The page's side of the geocoder worker: started at the first use. A list goes over in slices, so that progress can be
// shown, a cancel is heard within one slice, and no single answer holds the page; equal texts are read once.
import { wrap } from 'comlink';
import type { Geocoded } from '../core/gazetteer/geocode';
import { failed, ok, type Result } from '../core/result';
import type { GeocoderFiles, GeocoderService, GeocoderServiceFault } from './geocoder-service';
import { type Connection, connectionOf, type WorkerFault } from './worker-line';

export type GeocoderFault = GeocoderServiceFault | { readonly kind: 'cancelled' } | WorkerFault;

export interface GeocodeAllOptions {
  readonly signal?: AbortSignal;
  /** How many of the texts are done; called after each slice. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface GeocoderClient {
  readonly load: (files: GeocoderFiles) => Promise<Result<void, GeocoderFault>>;
  readonly geocode: (text: string) => Promise<Result<Geocoded, GeocoderFault>>;
  /** One result for each text, in their order; equal texts share one. */
  readonly geocodeAll: (
    texts: readonly string[],
    options?: GeocodeAllOptions,
  ) => Promise<Result<readonly Geocoded[], GeocoderFault>>;
  readonly close: () => void;
}

/** Texts in one message: some ten milliseconds of the worker's time, and of the page's for taking the answer in. */
const SLICE = 500;

export function geocoderClient(connect: () => Connection = startWorker): GeocoderClient {
  let opened: ReturnType<typeof open> | null = null;
  const call = async <T>(
    send: (service: ReturnType<typeof wrap<GeocoderService>>) => Promise<Result<T, GeocoderServiceFault>>,
  ): Promise<Result<T, GeocoderFault>> => {
    try {
      opened ??= open(connect());
      return await Promise.race([send(opened.service), opened.failure]);
    } catch (error) {
      return failed({ kind: 'worker-failed', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  const readSlice = (texts: readonly string[]) => call((service) => service.geocode(texts));
  return {
    load: (files) => call((service) => service.load(files)),
    geocode: async (text) => {
      const result = await readSlice([text]);
      return result.ok ? ok(result.value[0]!) : result;
    },
    geocodeAll: (texts, options = {}) => readAll(texts, options, readSlice),
    close: () => {
      opened?.close();
      opened = null;
    },
  };
}

async function readAll(
  texts: readonly string[],
  { signal, onProgress }: GeocodeAllOptions,
  readSlice: (texts: readonly string[]) => Promise<Result<readonly Geocoded[], GeocoderFault>>,
): Promise<Result<readonly Geocoded[], GeocoderFault>> {
  const distinct = [...new Set(texts)];
  const byText = new Map<string, Geocoded>();
  for (let at = 0; at < distinct.length; at += SLICE) {
    if (signal?.aborted) return failed({ kind: 'cancelled' });
    const slice = distinct.slice(at, at + SLICE);
    const results = await readSlice(slice);
    if (!results.ok) return results;
    for (const [row, result] of results.value.entries()) byText.set(slice[row]!, result);
    onProgress?.(Math.round((byText.size / distinct.length) * texts.length), texts.length);
  }
  return signal?.aborted ? failed({ kind: 'cancelled' }) : ok(texts.map((text) => byText.get(text)!));
}

function open(connection: Connection) {
  const failure = new Promise<never>((_, reject) => connection.onFailure((reason) => reject(new Error(reason))));
  failure.catch(() => undefined); // told to whoever waits for an answer; nobody may be waiting
  return { service: wrap<GeocoderService>(connection.port), failure, close: connection.close };
}

function startWorker(): Connection {
  return connectionOf(new Worker(new URL('./geocoder.worker.ts', import.meta.url), { type: 'module' }));
}
