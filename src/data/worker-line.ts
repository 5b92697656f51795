// The page's side of a worker: a port to ask it through, and the word that it can answer no more. A worker that dies is an
// answer, not an exception, and the next question starts another.
import { type Endpoint, type Remote, wrap } from 'comlink';
import { failed, ok, type Result } from '../core/result';
import { whenGone } from './worker-life';

export interface Connection {
  readonly port: Endpoint;
  /** Called when the other side can answer no more: its file is missing, it threw outside of an answer, or it is gone. */
  readonly onFailure: (tell: (reason: string) => void) => void;
  readonly close: () => void;
}

export type WorkerFault = { readonly kind: 'worker-failed'; readonly reason: string };

export interface WorkerLine<S> {
  readonly call: <T>(send: (service: Remote<S>) => Promise<T>) => Promise<Result<T, WorkerFault>>;
}

export function connectionOf(worker: Worker): Connection {
  return {
    port: worker,
    onFailure: (tell) => {
      worker.addEventListener('error', (event) => tell(event.message || 'the worker could not be started'));
      worker.addEventListener('messageerror', () => tell('the worker sent something unreadable'));
      whenGone(worker, () => tell('the worker is gone'));
    },
    close: () => worker.terminate(),
  };
}

/** One worker at a time, made at the first call. `onLost` hears once of each that died, whether or not somebody waited. */
export function workerLine<S>(connect: () => Connection, onLost: (reason: string) => void = () => {}): WorkerLine<S> {
  let open: Open<S> | null = null;
  const reach = (): Open<S> => {
    if (open) return open;
    const mine = opened<S>(connect(), (reason) => {
      if (open !== mine) return;
      open = null;
      onLost(reason);
    });
    open = mine;
    return mine;
  };
  return {
    call: async (send) => {
      const { service, failure } = reach();
      try {
        return ok(await Promise.race([send(service), failure]));
      } catch (error) {
        return failed({ kind: 'worker-failed', reason: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}

interface Open<S> {
  readonly service: Remote<S>;
  /** Rejects when the worker died; never resolves. */
  readonly failure: Promise<never>;
}

function opened<S>(connection: Connection, onDeath: (reason: string) => void): Open<S> {
  const failure = new Promise<never>((_, reject) => {
    connection.onFailure((reason) => {
      reject(new Error(reason));
      connection.close();
      onDeath(reason);
    });
  });
  failure.catch(() => undefined); // told to whoever waits for an answer; nobody may be waiting
  return { service: wrap<S>(connection.port), failure };
}
