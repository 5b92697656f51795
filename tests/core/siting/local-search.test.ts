import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstAnswer } from '../../../src/core/siting/interchange';
import { completed, iterate } from '../../../src/core/siting/local-search';
import { seededRandom } from '../../../src/core/siting/seeded-random';
import { costOf } from '../../../src/core/siting/serving';
import { finished } from '../../../src/core/siting/steps';
import { problemOf, smallCases } from './brute-force';

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
