import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePmed } from '../../../src/core/siting/pmed-format';
import { searchServing } from '../../../src/core/siting/search';
import { costOf } from '../../../src/core/siting/serving';
import { medianProblem } from '../../../src/core/siting/serving-build';
import { bruteForce, directCost, isAllowed, problemOf, quietTools, smallCases } from './brute-force';

const pmedFolder = new URL('../../../../shared/benchmarks/pmed/', import.meta.url);
const hasPmed = existsSync(pmedFolder);
if (!hasPmed) console.warn('skipped: the published optima need ../shared/benchmarks/pmed');

describe('the exact search', () => {
  for (const objective of ['coverage', 'median'] as const)
    for (const withConflicts of [false, true])
      it(`agrees with brute force on ${objective}${withConflicts ? ' with rivals' : ''}`, async () => {
        await fc.assert(
          fc.asyncProperty(smallCases(withConflicts), async (c) => {
            const found = await searchServing(problemOf(c, objective), quietTools());
            const best = bruteForce(c, objective);
            expect(found.cost).toBe(best);
            expect(found.bound).toBe(best);
            expect(isAllowed(c, [...found.chosen])).toBe(true);
            if (best === Number.POSITIVE_INFINITY) expect(found.chosen.length).toBe(0);
            else if (found.chosen.length > 0) expect(directCost(c, [...found.chosen], objective)).toBe(best);
            if (c.conflicts && best < Number.POSITIVE_INFINITY) expect(found.chosen.length).toBe(c.k);
          }),
          { numRuns: 400, seed: 20 },
        );
      });

  it.skipIf(!hasPmed)('reaches and proves the published p-median optima of pmed1 to pmed20', async () => {
    const optima = readFileSync(new URL('optima.csv', pmedFolder), 'utf8').trim().split('\n').slice(1);
    for (const line of optima) {
      const [name, pMedian] = line.split(',');
      const parsed = parsePmed(readFileSync(new URL(`${name}.txt`, pmedFolder), 'utf8'));
      if (!parsed.ok) throw new Error(`${name}: ${parsed.error.kind}`);
      const { vertexCount: n, p, distance } = parsed.value;
      const problem = medianProblem(
        {
          weight: new Float64Array(n).fill(1),
          siteCount: n,
          k: p,
          distances: (row, into) => into.set(distance.subarray(row * n, row * n + n)),
          toExisting: new Float64Array(n).fill(Number.POSITIVE_INFINITY),
          conflicts: null,
        },
        1,
      );
      const found = await searchServing(problem, quietTools());
      expect([name, found.cost, found.bound]).toEqual([name, Number(pMedian), Number(pMedian)]);
      expect(costOf(problem, found.chosen)).toBe(found.cost);
    }
  });
});
