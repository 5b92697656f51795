import { describe, expect, it } from 'vitest';
import { carryDown, carryUp, startMultipliers } from '../../../src/core/siting/multipliers';
import { restrict } from '../../../src/core/siting/restrict';
import { coverageProblem } from '../../../src/core/siting/serving-build';

/** Three rows of 10, 30 and 5 residents; the first two are reached by the same candidate, the third by the other. */
const problem = coverageProblem(
  {
    weight: Float64Array.of(10, 30, 5),
    siteCount: 2,
    k: 1,
    distances: (row, into) => into.set(row < 2 ? [1, 9] : [9, 1]),
    toExisting: new Float64Array(3).fill(Number.POSITIVE_INFINITY),
    conflicts: null,
  },
  2,
);

describe('multipliers', () => {
  it('start halfway between the best and the second-best cost', () => {
    expect([...startMultipliers(problem, Int32Array.of(0))]).toEqual([5, 15, 5]);
  });

  it('add up where rows merge, and are shared out again', () => {
    const step = restrict(problem, [], []);
    expect(step.problem.fallback.length).toBe(2);
    const down = carryDown([1, 7, 2], step);
    expect([...down]).toEqual([8, 2]);
    expect([...carryUp([0, 0, 0], problem, down, step)]).toEqual([2, 6, 2]);
  });

  it('of a dropped row stay as they were', () => {
    const step = restrict(problem, [0], []);
    expect([...carryUp([4, 5, 6], problem, carryDown([4, 5, 6], step), step)]).toEqual([4, 5, 6]);
  });
});
