import { describe, expect, it } from 'vitest';
import { dominatedSites } from '../../../src/core/siting/dominance';
import { firstAnswer } from '../../../src/core/siting/interchange';
import { iterate } from '../../../src/core/siting/local-search';
import { reachWithin } from '../../../src/core/siting/reach';
import { seededRandom } from '../../../src/core/siting/seeded-random';
import { costOf } from '../../../src/core/siting/serving';
import { coverageProblem, coverageSteps, type ServingInput } from '../../../src/core/siting/serving-build';
import { finished, Pace, type Steps } from '../../../src/core/siting/steps';

/** Forty rows and sites on a line, a unit apart, each reaching its neighbours; the later half of the sites twice. */
const pairs: ServingInput = {
  weight: Float64Array.from({ length: 40 }, (_, i) => 1 + ((i * 7) % 11)),
  siteCount: 60,
  k: 6,
  distances: (row, into) => {
    for (let j = 0; j < 60; j++) into[j] = Math.abs(row - (j < 40 ? j : j - 20));
  },
  toExisting: new Float64Array(40).fill(Number.POSITIVE_INFINITY),
  conflicts: null,
};
const line = coverageProblem(pairs, 2);

function endedAfter<T>(steps: Steps<T>, turns: number): { readonly value: T; readonly taken: number } {
  for (let taken = 0; ; taken++) {
    const step = steps.next(taken >= turns);
    if (step.done) return { value: step.value, taken };
  }
}

describe('work in steps', () => {
  it('is ended by the caller with a valid choice', () => {
    const first = finished(firstAnswer(line));
    const rounds = 1000;
    const { value, taken } = endedAfter(iterate(line, first, rounds, seededRandom(1)), 3);
    expect(taken).toBeLessThan(10);
    expect(value.cost).toBeLessThanOrEqual(first.cost);
    expect(costOf(line, value.chosen)).toBe(value.cost);
  });

  it('is ended while pairs are still read, with nothing rather than half a problem', () => {
    expect(endedAfter(coverageSteps(pairs, 2), 2)).toEqual({ value: null, taken: 2 });
    expect(endedAfter(reachWithin(pairs, 2), 2)).toEqual({ value: null, taken: 2 });
  });

  it('has found some of what may be dropped when it is ended', () => {
    const all = finished(dominatedSites(line));
    const some = endedAfter(dominatedSites(line), 1).value;
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    expect([...all].slice(0, some.length)).toEqual([...some]);
  });
});

describe('the pace of work', () => {
  /** Ten steps of 10 ms each; what it was told at each is kept. */
  function work(clock: { ms: number }) {
    const told: boolean[] = [];
    function* steps(): Steps<string> {
      for (let step = 0; step < 10; step++) {
        clock.ms += 10;
        const isOver = yield;
        told.push(isOver);
        if (isOver) return 'ended';
      }
      return 'done';
    }
    return { told, steps };
  }

  it('lets the caller in every 24 milliseconds, and walks on to the end', async () => {
    const clock = { ms: 0 };
    const pauses: number[] = [];
    const pace = new Pace(
      {
        now: () => clock.ms,
        pause: async () => {
          pauses.push(clock.ms);
        },
        shouldStop: () => false,
      },
      () => pauses.push(-clock.ms),
    );
    let taken = 0;
    const { steps, told } = work(clock);
    const value = await pace.result(steps(), () => {
      taken++;
    });
    expect(value).toBe('done');
    expect(taken).toBe(10);
    expect(told).toEqual(Array.from({ length: 10 }, () => false));
    expect(pauses).toEqual([-30, 30, -60, 60, -90, 90]);
    await pace.breathe(); // ten milliseconds after the last breath
    expect(pauses).toHaveLength(6);
    clock.ms += 14;
    await pace.breathe();
    expect(pauses.slice(6)).toEqual([-114, 114]);
  });

  it('ends work at the step after the caller wants it', async () => {
    const clock = { ms: 0 };
    const pace = new Pace({ now: () => clock.ms, pause: async () => {}, shouldStop: () => clock.ms >= 40 });
    const { steps, told } = work(clock);
    expect(await pace.result(steps())).toBe('ended');
    expect(told).toEqual([false, false, false, true]);
  });
});
