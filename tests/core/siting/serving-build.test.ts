import { describe, expect, it } from 'vitest';
import { costOf } from '../../../src/core/siting/serving';
import { coverageProblem, exactUnit, medianProblem, type ServingInput } from '../../../src/core/siting/serving-build';

/** Two rows of 10 and 20 residents; candidates 5 and 7 km from the first, 7 and 5 from the second. */
function aPair(toExisting = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]): ServingInput {
  const distance = [
    [5, 7],
    [7, 5],
  ];
  return {
    weight: Float64Array.of(10, 20),
    siteCount: 2,
    k: 1,
    distances: (row, into) => into.set(distance[row]!),
    toExisting: Float64Array.from(toExisting),
    conflicts: null,
  };
}

describe('building a serving problem', () => {
  it('counts a distance of exactly the radius as in range', () => {
    expect(costOf(coverageProblem(aPair(), 5), [1])).toBe(10);
    expect(costOf(coverageProblem(aPair(), 4.999999), [1])).toBe(30);
    expect(costOf(coverageProblem(aPair(), 7), [1])).toBe(0);
  });

  it('lets a centre that exists already serve', () => {
    expect(costOf(coverageProblem(aPair([5, 100]), 5), [])).toBe(20);
    expect(costOf(medianProblem(aPair([6, 100]), 1), [1])).toBe(10 * 6 + 20 * 5);
  });

  it('rounds distances to the unit, and picks a unit on which sums are exact', () => {
    expect(costOf(medianProblem(aPair(), 4), [0])).toBe(10 * 4 + 20 * 8);
    const unit = exactUnit(1.4e9 * 5500, 2 ** -10);
    expect(unit).toBe(2 ** -7);
    expect(exactUnit(1000 * 5500, 2 ** -10)).toBe(2 ** -10);
  });

  it('grows past the first hundred thousand entries', () => {
    const rows = 300;
    const sites = 400;
    const problem = coverageProblem(
      {
        weight: new Float64Array(rows).fill(1),
        siteCount: sites,
        k: 1,
        distances: (_, into) => into.fill(1),
        toExisting: new Float64Array(rows).fill(Number.POSITIVE_INFINITY),
        conflicts: null,
      },
      1,
    );
    expect(problem.site.length).toBe(rows * sites);
    expect(costOf(problem, [399])).toBe(0);
  });
});
