import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAnswer } from '../../../src/core/siting/interchange';
import { completed, iterate } from '../../../src/core/siting/local-search';
import { seededRandom } from '../../../src/core/siting/seeded-random';
import { costOf } from '../../../src/core/siting/serving';
import { finished } from '../../../src/core/siting/steps';
import { bruteForce, choices, directCost, problemOf, smallCases } from './brute-force';

describe('iterated local search', () => {
  it('never makes an answer worse, and repeats itself for the same seed', () => {
    fc.assert(
      fc.property(smallCases(false), (c) => {
        const problem = problemOf(c, 'median');
        const first = finished(firstAnswer(problem));
        const better = finished(iterate(problem, first, 10, seededRandom(3)));
        expect(better.cost).toBeLessThanOrEqual(first.cost);
        expect(costOf(problem, better.chosen)).toBe(better.cost);
        expect(new Set(better.chosen).size).toBe(first.chosen.length);
        expect(finished(iterate(problem, first, 10, seededRandom(3)))).toEqual(better);
      }),
      { numRuns: 60, seed: 13 },
    );
  });

  it('comes from the worst choice to the best that there is', () => {
    fc.assert(
      fc.property(smallCases(false), (c) => {
        const problem = problemOf(c, 'median');
        const best = bruteForce(c, 'median');
        if (!Number.isFinite(best)) return;
        const worst = [...choices(c.siteCount, c.k)].reduce((a, b) =>
          costOf(problem, b) > costOf(problem, a) ? b : a,
        );
        const start = { chosen: Int32Array.from(worst), cost: costOf(problem, worst) };
        const found = finished(iterate(problem, start, 60, seededRandom(5)));
        expect(directCost(c, [...found.chosen], 'median')).toBe(best);
      }),
      { numRuns: 60, seed: 15 },
    );
  });

  it('leaves alone what cannot be exchanged: nothing chosen, all sites chosen, rivals', () => {
    const [c] = fc.sample(
      smallCases(false).filter((one) => one.siteCount > 4 && one.k < one.siteCount),
      { numRuns: 1, seed: 16 },
    );
    const problem = problemOf(c!, 'median');
    const none = { chosen: new Int32Array(), cost: costOf(problem, []) };
    expect(finished(iterate(problem, none, 10, seededRandom(1)))).toBe(none);
    const everywhere = Int32Array.from({ length: c!.siteCount }, (_, j) => j);
    const all = { chosen: everywhere, cost: costOf(problem, everywhere) };
    expect(finished(iterate(problem, all, 10, seededRandom(1)))).toBe(all);
    const apart = { ...problem, conflicts: [...everywhere].map(() => new Int32Array()) };
    const worst = { chosen: Int32Array.of(0), cost: costOf(problem, [0]) };
    expect(finished(iterate(apart, worst, 10, seededRandom(1)))).toBe(worst);
    expect(completed(apart, worst.chosen)).toBe(worst.chosen);
  });

  it('fills up with the site that saves most beside what is chosen', () => {
    fc.assert(
      fc.property(smallCases(false), fc.nat(), (c, a) => {
        const kept = a % c.siteCount;
        const two = { ...c, k: 2 };
        if (c.siteCount < 2) return;
        const problem = problemOf(two, 'coverage');
        const filled = completed(problem, Int32Array.of(kept));
        const best = Math.min(...others(c.siteCount, kept).map((j) => costOf(problem, [kept, j])));
        expect(costOf(problem, filled)).toBe(best);
      }),
      { numRuns: 100, seed: 17 },
    );
  });

  it('fills a choice up to k and keeps what was chosen', () => {
    fc.assert(
      fc.property(smallCases(false), fc.nat(), (c, a) => {
        const problem = problemOf(c, 'coverage');
        const filled = completed(problem, Int32Array.of(a % c.siteCount));
        expect(filled).toContain(a % c.siteCount);
        expect(new Set(filled).size).toBe(c.k);
      }),
      { numRuns: 100, seed: 14 },
    );
  });
});

function others(siteCount: number, but: number): readonly number[] {
  return Array.from({ length: siteCount }, (_, j) => j).filter((j) => j !== but);
}
