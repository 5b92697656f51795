import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchCenter } from '../../../src/core/siting/center';
import { parsePmed } from '../../../src/core/siting/pmed-format';
import { choices, inputOf, isAllowed, quietTools, type SmallCase, smallCases } from './brute-force';

const pmedFolder = new URL('../../../../shared/benchmarks/pmed/', import.meta.url);
const hasPmed = existsSync(pmedFolder);
if (!hasPmed) console.warn('skipped: the published optima need ../shared/benchmarks/pmed');

function reachOf(c: SmallCase, chosen: readonly number[]): number {
  const nearest = c.distance.map((row, i) => Math.min(c.toExisting[i]!, ...chosen.map((j) => row[j]!)));
  return Math.max(0, ...nearest.filter((_, i) => c.weight[i]! > 0));
}

describe('the p-center search', () => {
  for (const withConflicts of [false, true])
    it(`agrees with brute force${withConflicts ? ' with rivals' : ''}`, async () => {
      await fc.assert(
        fc.asyncProperty(smallCases(withConflicts), async (c) => {
          const found = await searchCenter(inputOf(c), quietTools());
          let best = Number.POSITIVE_INFINITY;
          for (const chosen of choices(c.siteCount, c.k))
            if (isAllowed(c, chosen)) best = Math.min(best, reachOf(c, chosen));
          expect(found.radius).toBe(best);
          expect(found.bound).toBe(best);
          if (best === Number.POSITIVE_INFINITY) return;
          expect(reachOf(c, [...found.chosen])).toBe(best);
          expect(isAllowed(c, [...found.chosen])).toBe(true);
          if (c.conflicts) expect(found.chosen.length).toBe(c.k);
        }),
        { numRuns: 400, seed: 24 },
      );
    });

  it.skipIf(!hasPmed)('reaches and proves the published p-center optima of pmed1 to pmed20', async () => {
    const optima = readFileSync(new URL('optima.csv', pmedFolder), 'utf8').trim().split('\n').slice(1);
    for (const line of optima) {
      const [name, , pCenter] = line.split(',');
      const parsed = parsePmed(readFileSync(new URL(`${name}.txt`, pmedFolder), 'utf8'));
      if (!parsed.ok) throw new Error(`${name}: ${parsed.error.kind}`);
      const { vertexCount: n, p, distance } = parsed.value;
      const input = {
        weight: new Float64Array(n).fill(1),
        siteCount: n,
        k: p,
        distances: (row: number, into: Float64Array) => into.set(distance.subarray(row * n, row * n + n)),
        toExisting: new Float64Array(n).fill(Number.POSITIVE_INFINITY),
        conflicts: null,
      };
      const found = await searchCenter(input, quietTools());
      expect([name, found.radius, found.bound]).toEqual([name, Number(pCenter), Number(pCenter)]);
    }
  });
});
