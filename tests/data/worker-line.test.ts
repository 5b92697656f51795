import { expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import { type Connection, workerLine } from '../../src/data/worker-line';

interface Counter {
  readonly next: () => number;
  readonly never: () => Promise<number>;
}

/** A real message channel with a counter of its own at the other end; each connection counts from 1. */
function aWire() {
  const made: { readonly die: (reason: string) => void; isClosed: boolean }[] = [];
  const connect = (): Connection => {
    const { port1, port2 } = new MessageChannel();
    let count = 0;
    expose({ next: () => ++count, never: () => new Promise(() => {}) }, port2);
    const end = { die: (_: string) => {}, isClosed: false };
    made.push(end);
    return {
      port: port1,
      onFailure: (tell) => {
        end.die = tell;
      },
      close: () => {
        end.isClosed = true;
        port1.close();
        port2.close();
      },
    };
  };
  return { connect, made };
}

const next = (line: ReturnType<typeof workerLine<Counter>>) => line.call(async (service) => await service.next());

describe('a line to a worker', () => {
  it('starts one at the first call and keeps it', async () => {
    const { connect, made } = aWire();
    const line = workerLine<Counter>(connect);
    expect(made.length).toBe(0);
    expect([await next(line), await next(line)]).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 2 },
    ]);
    expect(made.length).toBe(1);
    made[0]!.die('over');
  });

  it('tells whoever waits why no answer comes, and asks a new worker the next time', async () => {
    const { connect, made } = aWire();
    const line = workerLine<Counter>(connect);
    const waiting = line.call(async (service) => await service.never());
    made[0]!.die('out of memory');
    expect(await waiting).toEqual({ ok: false, error: { kind: 'worker-failed', reason: 'out of memory' } });
    expect(made[0]!.isClosed).toBe(true);
    expect(await next(line)).toEqual({ ok: true, value: 1 });
    expect(made.length).toBe(2);
    made[1]!.die('over');
  });

  it('hears of a death while nobody waits, once, and the next call is not failed by it', async () => {
    const { connect, made } = aWire();
    const heard: string[] = [];
    const line = workerLine<Counter>(connect, (reason) => heard.push(reason));
    await next(line);
    made[0]!.die('the worker is gone');
    made[0]!.die('and again');
    expect(heard).toEqual(['the worker is gone']);
    expect(await next(line)).toEqual({ ok: true, value: 1 });
    made[1]!.die('over');
  });
});
