import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePmed } from '../../../src/core/siting/pmed-format';

function fault(text: string): string {
  const parsed = parsePmed(text);
  return parsed.ok ? 'fine' : parsed.error.kind;
}

function floyd(n: number, edges: readonly (readonly [number, number, number])[]): number[] {
  const d = Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 0 : Number.POSITIVE_INFINITY));
  for (const [a, b, length] of edges) if (a !== b) d[a * n + b] = d[b * n + a] = length;
  for (let via = 0; via < n; via++)
    for (let a = 0; a < n; a++)
      for (let b = 0; b < n; b++) d[a * n + b] = Math.min(d[a * n + b]!, d[a * n + via]! + d[via * n + b]!);
  return d;
}

describe('the pmed format', () => {
  it('gives shortest paths, and lets a later duplicate edge replace an earlier one', () => {
    const parsed = parsePmed(' 3 4 1 \n1 2 10\n2 3 5\n1 3 100\n2 1 7\n');
    expect(parsed.ok && [...parsed.value.distance]).toEqual([0, 7, 12, 7, 0, 5, 12, 5, 0]);
  });

  it('agrees with Floyd over random graphs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: 0, max: 20 })), { maxLength: 30 }),
        (n, extra) => {
          const chain = Array.from({ length: n - 1 }, (_, v) => [v, v + 1, 40] as const);
          const edges = [...chain, ...extra.map(([a, b, d]) => [a % n, b % n, d] as const)];
          const text = `${n} ${edges.length} 1\n${edges.map(([a, b, d]) => `${a + 1} ${b + 1} ${d}`).join('\n')}`;
          const parsed = parsePmed(text);
          expect(parsed.ok && [...parsed.value.distance]).toEqual(floyd(n, edges));
        },
      ),
      { numRuns: 100, seed: 22 },
    );
  });

  it('puts more than everything else together between the parts of a graph', () => {
    const parsed = parsePmed('5 3 2\n1 2 4\n2 3 5\n4 5 6\n');
    // The farthest of each vertex: 9, 5, 9, 6, 6.
    expect(parsed.ok && [...parsed.value.distance.subarray(0, 5)]).toEqual([0, 4, 9, 36, 36]);
  });

  it('names what is wrong with a file', () => {
    expect(fault('')).toBe('bad-header');
    expect(fault('3 1 9\n1 2 1')).toBe('bad-header');
    expect(fault('2 1 1\n1 2 x')).toBe('not-a-number');
    expect(fault('2 2 1\n1 2 1')).toBe('short');
    expect(fault('2 1 1\n1 5 1')).toBe('bad-edge');
    expect(fault('2 1 1\n1 2 -1')).toBe('bad-edge');
    expect(fault('3 1 1\n1 2 1')).toBe('more-parts-than-p');
    expect(fault('5 2 2\n1 2 1\n4 5 1')).toBe('more-parts-than-p');
  });
});
