import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cliquesOf, Selector } from '../../../src/core/siting/selection';
import { problemOf, smallCases } from './brute-force';

describe('the selection of sites', () => {
  it('takes the k least reduced costs', () => {
    fc.assert(
      fc.property(smallCases(false), fc.infiniteStream(fc.integer({ min: -9, max: 0 })), (c, stream) => {
        const problem = problemOf(c, 'coverage');
        const reduced = Float64Array.from({ length: c.siteCount }, () => stream.next().value as number);
        const selection = new Selector(problem, null).select(reduced);
        const sorted = reduced.slice().sort();
        expect(selection.total).toBe(sorted.slice(0, c.k).reduce((a, b) => a + b, 0));
        expect(selection.last).toBe(sorted[c.k - 1]);
        expect(selection.next).toBe(sorted[c.k] ?? 0);
      }),
      { numRuns: 200, seed: 17 },
    );
  });

  it('groups only mutual rivals and takes at most one of a group', () => {
    fc.assert(
      fc.property(smallCases(true), fc.infiniteStream(fc.integer({ min: -9, max: 0 })), (c, stream) => {
        const problem = problemOf(c, 'coverage');
        const group = cliquesOf(problem)!;
        for (let a = 0; a < c.siteCount; a++)
          for (let b = 0; b < c.siteCount; b++)
            if (a !== b && group[a] === group[b]) expect(c.conflicts![a]).toContain(b);
        const reduced = Float64Array.from({ length: c.siteCount }, () => stream.next().value as number);
        const groups = Array.from(new Selector(problem, group).select(reduced).sites, (site) => group[site]);
        expect(new Set(groups).size).toBe(groups.length);
      }),
      { numRuns: 200, seed: 18 },
    );
  });
});
