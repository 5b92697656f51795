import { describe, expect, it } from 'vitest';
import { lonelySites, withoutWiderRows } from '../../../src/core/siting/must-serve';
import { restrict } from '../../../src/core/siting/restrict';
import { coverageProblem } from '../../../src/core/siting/serving-build';
import { finished } from '../../../src/core/siting/steps';

/** Rows reached by the sites {0}, {0, 1}, {1, 2} and {1, 2, 3}. */
const reach = [[0], [0, 1], [1, 2], [1, 2, 3]];
const whole = restrict(
  coverageProblem(
    {
      weight: new Float64Array(4).fill(1),
      siteCount: 4,
      k: 2,
      distances: (row, into) => into.set([0, 1, 2, 3].map((j) => (reach[row]!.includes(j) ? 1 : 9))),
      toExisting: new Float64Array(4).fill(Number.POSITIVE_INFINITY),
      conflicts: null,
    },
    1,
  ),
  [],
  [],
);

describe('where every row must be served', () => {
  it('a row that includes all sites of another is dropped', () => {
    const narrow = finished(withoutWiderRows(whole));
    expect([...narrow.problem.rowStart]).toEqual([0, 1, 3]);
    expect([...narrow.problem.site]).toEqual([0, 1, 2]);
    expect([...narrow.rowOf]).toEqual([0, -1, 1, -1]);
    expect(finished(withoutWiderRows(narrow))).toBe(narrow);
  });

  it('a site that alone serves some row is needed', () => {
    expect(lonelySites(whole.problem)).toEqual([0]);
  });
});
