import { describe, expect, it } from 'vitest';
import { dominatedSites } from '../../../src/core/siting/dominance';
import { firstAnswer } from '../../../src/core/siting/interchange';
import { iterate } from '../../../src/core/siting/local-search';
import { reachWithin } from '../../../src/core/siting/reach';
import { seededRandom } from '../../../src/core/siting/seeded-random';
import { costOf } from '../../../src/core/siting/serving';
import { coverageProblem, coverageSteps, type ServingInput } from '../../../src/core/siting/serving-build';
import { finished, type Steps } from '../../../src/core/siting/steps';

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
