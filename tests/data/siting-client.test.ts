import { expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import type { SitingAnswer } from '../../src/core/siting/question';
import { sitingClient } from '../../src/data/siting-client';
import { sitingService } from '../../src/data/siting-service';
import type { Connection } from '../../src/data/worker-line';
import { aQuestion } from '../core/siting/small-questions';

interface Wire {
  readonly connect: () => Connection;
  readonly kill: (reason: string) => void;
  readonly made: () => number;
}

/** The real service at the other end of a real message channel; only the thread is the same. */
function aWire(): Wire {
  let tell: (reason: string) => void = () => {};
  let made = 0;
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
  return {
    connect: () => {
      const { port1, port2 } = new MessageChannel();
      made++;
      expose(
        sitingService(turn, () => performance.now()),
        port2,
      );
      const close = (): void => {
        port1.close();
        port2.close();
      };
      return {
        port: port1,
        onFailure: (listener) => {
          tell = listener;
        },
        close,
      };
    },
    kill: (reason) => tell(reason),
    made: () => made,
  };
}

const n = 120;
const lng = Float64Array.from({ length: n }, (_, i) => 100 + ((i * 7.31) % 15));
const lat = Float64Array.from({ length: n }, (_, i) => 25 + ((i * 3.77) % 12));
const longQuestion = aQuestion({
  objective: { kind: 'p-median' },
  k: 9,
  demand: { lng, lat, weight: Float64Array.from({ length: n }, (_, i) => 1 + ((i * 37) % 91)) },
  candidates: { lng, lat },
});

describe('the siting client', () => {
  it('brings the answer, the curve, the reasons and the alternatives', async () => {
    const client = sitingClient(aWire().connect);
    const question = aQuestion({});
    const seen: SitingAnswer[] = [];
    const result = await client.solve(question, (answer) => seen.push(answer));
    if (!result.ok) throw new Error(result.error.kind);
    expect([result.value.value, result.value.proven]).toEqual([70, true]);
    expect(seen[0]?.phase).toBe('first');
    const curve = await client.curve(question, 2, () => {});
    expect(curve.ok && curve.value.length).toBe(3);
    const parts = await client.explain(question, result.value.chosen);
    expect(parts.ok && parts.value.length).toBe(1);
    const others = await client.runnersUp(question, result.value, undefined, 0.2);
    expect(others.ok && others.value.length).toBe(1);
    const world = { ...question.demand, provincial: [{ lng: 104, lat: 30, positions: [{ lng: 104, lat: 30 }] }] };
    const range = await client.range(
      { demandPoints: world, weight: world.weight, placed: [], provincial: world.provincial },
      question.objective,
      [],
    );
    expect(range.ok && range.value?.isExact).toBe(true);
    const without = await client.without(question, result.value, () => {});
    expect(without.ok && without.value.length).toBe(1);
    client.close();
  });

  it('passes a fault on', async () => {
    const client = sitingClient(aWire().connect);
    const result = await client.solve(aQuestion({ k: 9 }), () => {});
    expect(result).toEqual({ ok: false, error: { kind: 'k-larger-than-candidates', k: 9, candidates: 3 } });
    client.close();
  });

  it('ends an aborted question with the best it knows', async () => {
    const client = sitingClient(aWire().connect);
    const abort = new AbortController();
    abort.abort();
    const result = await client.solve(longQuestion, () => {}, abort.signal);
    expect(result.ok && result.value.chosen.length).toBe(9);
    client.close();
  });

  it('keeps the first answer of a worker that dies, and starts another for the next question', async () => {
    const wire = aWire();
    const client = sitingClient(wire.connect);
    let heard = 0;
    const result = await client.solve(longQuestion, () => {
      heard++;
      wire.kill('out of memory');
    });
    expect(heard).toBe(1);
    if (result.ok || result.error.kind !== 'worker-failed') throw new Error('the worker was killed');
    expect(result.error.reason).toBe('out of memory');
    expect(result.error.best?.chosen.length).toBe(9);
    expect(result.error.best?.proven).toBe(false);
    const again = await client.solve(aQuestion({}), () => {});
    expect(again.ok && again.value.value).toBe(70);
    expect(wire.made()).toBe(2);
    client.close();
  });

  it('tells whoever waits that it was closed', async () => {
    const client = sitingClient(aWire().connect);
    const waiting = client.solve(longQuestion, () => {});
    client.close();
    expect(await waiting).toMatchObject({ ok: false, error: { kind: 'worker-failed', reason: 'closed' } });
  });
});
