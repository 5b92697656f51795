import { describe, expect, it } from 'vitest';
import type { SitingAnswer } from '../../src/core/siting/question';
import { sitingService } from '../../src/data/siting-service';
import { aQuestion } from '../core/siting/small-questions';

const none = (): void => {};

describe('the siting service', () => {
  it('answers, explains and lists runners-up of one question', async () => {
    const service = sitingService(
      () => Promise.resolve(),
      () => 0,
    );
    const question = aQuestion({});
    const result = await service.solve(1, question, none);
    const answer = result.ok ? result.value : null;
    expect([answer?.value, answer?.proven, [...(answer?.chosen ?? [])]]).toEqual([70, true, [1]]);
    const parts = service.explain(question, answer!.chosen);
    expect(parts.ok && parts.value[0]).toMatchObject({ candidate: 1, adds: 70, lost: 70, residentsServed: 70 });
    const others = await service.runnersUp(4, question, answer!, 0.2, 5);
    expect(others.ok && others.value.map((other) => other.value)).toEqual([60]);
    const without = await service.without(2, question, answer!, none);
    expect(without[0]?.best.ok && without[0].best.value.value).toBe(60);
    const curve = await service.curve(3, question, 2, none);
    expect(curve.ok && curve.value.map((point) => point.value)).toEqual([0, 70, 70]);
  });

  it('ends a cancelled job with the first answer and an honest label, and leaves other jobs alone', async () => {
    const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    let clock = 0;
    const service = sitingService(turn, () => (clock += 30));
    const n = 80;
    const lng = Float64Array.from({ length: n }, (_, i) => 100 + ((i * 7.31) % 15));
    const lat = Float64Array.from({ length: n }, (_, i) => 25 + ((i * 3.77) % 12));
    const question = aQuestion({
      objective: { kind: 'p-median' },
      k: 7,
      demand: { lng, lat, weight: Float64Array.from({ length: n }, (_, i) => 1 + ((i * 37) % 91)) },
      candidates: { lng, lat },
    });
    const seen: SitingAnswer[] = [];
    const stopped = service.solve(1, question, (answer) => {
      seen.push(answer);
      service.cancel(1);
    });
    const whole = service.solve(2, question, none);
    service.cancel(3);
    const [first, second] = await Promise.all([stopped, whole]);
    expect(seen[0]?.phase).toBe('first');
    expect(first.ok && [first.value.proven, first.value.chosen.length]).toEqual([false, 7]);
    expect(second.ok && second.value.proven).toBe(true);
  });
});
