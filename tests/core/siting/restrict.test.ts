import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chain, lifted, restrict } from '../../../src/core/siting/restrict';
import { costOf } from '../../../src/core/siting/serving';
import { choices, isAllowed, problemOf, type SmallCase, smallCases } from './brute-force';

describe('restricting a serving problem', () => {
  it('keeps the cost of every choice that respects the decisions', () => {
    fc.assert(
      fc.property(smallCases(true), fc.nat(), fc.nat(), (c, a, b) => {
        const open = a % c.siteCount;
        const shut = b % c.siteCount;
        for (const objective of ['coverage', 'median'] as const) {
          const problem = problemOf(c, objective);
          const small = restrict(problem, [open], open === shut ? [] : [shut]);
          expect(small.problem.k).toBe(c.k - 1);
          for (const chosen of choices(small.problem.siteCount, Math.max(0, Math.min(2, small.problem.k)))) {
            const sites = lifted(small, Int32Array.from(chosen));
            expect(sites).toContain(open);
            expect(costOf(small.problem, chosen)).toBe(costOf(problem, sites));
          }
        }
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it('closes the rivals of an opened site', () => {
    fc.assert(
      fc.property(smallCases(true), fc.nat(), (c, a) => {
        const open = a % c.siteCount;
        const small = restrict(problemOf(c, 'median'), [open], []);
        for (const site of small.siteOf) expect(isAllowed(c, [open, site])).toBe(true);
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('sees two steps as one', () => {
    fc.assert(
      fc.property(smallCases(false), (c) => {
        const problem = problemOf(c, 'coverage');
        const first = restrict(problem, [], [0]);
        if (first.problem.siteCount === 0) return;
        const both = chain(first, restrict(first.problem, [0], []));
        const chosen = lifted(both, new Int32Array(0));
        expect([...chosen]).toEqual([1]);
        expect(costOf(both.problem, [])).toBe(costOf(problem, [1]));
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});

describe('what a restriction leaves', () => {
  const costs = (c: SmallCase) => [...choices(c.siteCount, Math.min(2, c.k))];

  it('keeps every cost where nothing is decided, and has nothing more to drop the second time', () => {
    fc.assert(
      fc.property(smallCases(true), (c) => {
        for (const objective of ['coverage', 'median'] as const) {
          const problem = problemOf(c, objective);
          const same = restrict(problem, [], []);
          expect([...same.siteOf]).toEqual(Array.from({ length: c.siteCount }, (_, j) => j));
          expect(same.opened).toHaveLength(0);
          for (const chosen of costs(c)) expect(costOf(same.problem, chosen)).toBe(costOf(problem, chosen));
          const again = restrict(same.problem, [], []);
          expect(again.problem).toEqual(same.problem);
          expect([...again.rowOf]).toEqual(Array.from(same.problem.fallback, (_, i) => i));
        }
      }),
      { numRuns: 100, seed: 7 },
    );
  });

  it('is the problem itself where nothing falls away', () => {
    const [c] = fc.sample(smallCases(false), { numRuns: 1, seed: 10 });
    const problem = problemOf(
      {
        ...c!,
        ...{ siteCount: 2, k: 1, weight: Float64Array.of(3, 4), toExisting: Float64Array.of(9, 9) },
        distance: [
          [1, 2],
          [2, 1],
        ],
      },
      'median',
    );
    expect(restrict(problem, [], []).problem).toBe(problem);
    expect(restrict(problem, [], [0]).problem).not.toBe(problem);
  });

  it('has rows that someone can serve, each at a cost below its fallback, and no two with the same sites in order', () => {
    fc.assert(
      fc.property(smallCases(true), fc.nat(), (c, a) => {
        const { problem } = restrict(problemOf(c, 'median'), [], [a % c.siteCount]);
        const lists = Array.from(problem.fallback, (fallback, i) => {
          const [begin, end] = [problem.rowStart[i]!, problem.rowStart[i + 1]!];
          expect(end).toBeGreaterThan(begin);
          expect(problem.cost[end - 1]).toBeLessThan(fallback);
          return problem.site.slice(begin, end).join();
        });
        expect(new Set(lists).size).toBe(lists.length);
        expect(problem.site).toHaveLength(problem.rowStart.at(-1)!);
        expect(problem.cost).toHaveLength(problem.rowStart.at(-1)!);
      }),
      { numRuns: 150, seed: 8 },
    );
  });

  it('says of every old row which new one it is in, and −1 of those that are settled', () => {
    const problem = problemOf(
      {
        ...{ siteCount: 3, k: 2, radius: 5, conflicts: null },
        weight: Float64Array.of(1, 1, 1, 1),
        // 0 and 2 rank the sites alike; 1 the other way; 3 is nearest to what exists
        distance: [
          [1, 2, 3],
          [3, 2, 1],
          [2, 3, 4],
          [9, 9, 9],
        ],
        toExisting: Float64Array.of(9, 9, 9, 0),
      },
      'median',
    );
    const { rowOf, problem: small } = restrict(problem, [], []);
    expect([...rowOf]).toEqual([0, 1, 0, -1]);
    expect(small.fallback).toHaveLength(2);
    const shut = restrict(problem, [], [2]);
    expect([...shut.rowOf]).toEqual([0, 1, 0, -1]);
    expect([...chain(shut, restrict(shut.problem, [1], [])).rowOf]).toEqual([0, -1, 0, -1]);
  });

  it('keeps rivals as rivals, by their new numbers', () => {
    fc.assert(
      fc.property(smallCases(true), fc.nat(), (c, a) => {
        const small = restrict(problemOf(c, 'coverage'), [], [a % c.siteCount]);
        for (const [site, rivals] of small.problem.conflicts!.entries()) {
          const old = small.siteOf[site]!;
          const wanted = [...c.conflicts![old]!].filter((other) => other !== a % c.siteCount);
          expect([...rivals].map((other) => small.siteOf[other]!)).toEqual(wanted);
        }
      }),
      { numRuns: 100, seed: 9 },
    );
  });
});
