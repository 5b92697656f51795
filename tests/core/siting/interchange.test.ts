import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAnswer, greedy, interchange } from '../../../src/core/siting/interchange';
import { columnsOf, costOf, isSpaced, type ServingProblem } from '../../../src/core/siting/serving';
import { finished } from '../../../src/core/siting/steps';
import { problemOf, smallCases } from './brute-force';

/** The slow obvious greedy: try every site, take the cheapest, lowest index first. */
function plainGreedy(problem: ServingProblem): number[] {
  const chosen: number[] = [];
  while (chosen.length < problem.k) {
    let best = -1;
    for (let j = 0; j < problem.siteCount; j++) {
      if (chosen.includes(j) || !isSpaced(problem, Int32Array.from([...chosen, j]))) continue;
      if (best < 0 || costOf(problem, [...chosen, j]) < costOf(problem, [...chosen, best])) best = j;
    }
    if (best < 0) break;
    chosen.push(best);
  }
  return chosen.sort((a, b) => a - b);
}

describe('the first answer', () => {
  it('is greedy as by hand', () => {
    fc.assert(
      fc.property(smallCases(true), (c) => {
        const problem = problemOf(c, 'coverage');
        expect([...greedy(problem)]).toEqual(plainGreedy(problem));
      }),
      { numRuns: 200, seed: 10 },
    );
  });

  it('opens no more sites than bring the cost down to what is enough', () => {
    fc.assert(
      fc.property(smallCases(true), fc.integer({ min: 0, max: 40 }), (c, enough) => {
        const problem = { ...problemOf(c, 'coverage'), k: c.siteCount };
        const prefixes = Array.from({ length: c.siteCount + 1 }, (_, k) => greedy({ ...problem, k }));
        const shortest = prefixes.find((chosen) => costOf(problem, chosen) <= enough) ?? prefixes.at(-1)!;
        expect([...greedy(problem, columnsOf(problem), enough)]).toEqual([...shortest]);
      }),
      { numRuns: 200, seed: 33 },
    );
  });

  it('ends where no single exchange helps', () => {
    fc.assert(
      fc.property(smallCases(true), (c) => {
        for (const objective of ['coverage', 'median'] as const) {
          const problem = problemOf(c, objective);
          const chosen = finished(interchange(problem, greedy(problem)));
          const cost = costOf(problem, chosen);
          expect(isSpaced(problem, chosen)).toBe(true);
          for (const leaving of chosen)
            for (let coming = 0; coming < problem.siteCount; coming++) {
              const other = Int32Array.from([...chosen.filter((j) => j !== leaving), coming]);
              if (!chosen.includes(coming) && isSpaced(problem, other))
                expect(costOf(problem, other)).toBeGreaterThanOrEqual(cost);
            }
        }
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('says its own cost', () => {
    fc.assert(
      fc.property(smallCases(false), (c) => {
        const problem = problemOf(c, 'median');
        const first = finished(firstAnswer(problem));
        expect(first.chosen.length).toBe(c.k);
        expect(first.cost).toBe(costOf(problem, first.chosen));
      }),
      { numRuns: 60, seed: 12 },
    );
  });
});
