import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NodeHeap, type SearchNode } from '../../../src/core/siting/node-heap';

function aNode(bound: number): SearchNode {
  return { opened: [], closed: [], bound, open: new Float32Array(0), multiplier: new Float32Array(0) };
}

describe('the node heap', () => {
  it('gives nodes back by bound, least first', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (bounds, limit) => {
        const heap = new NodeHeap();
        for (const bound of bounds) heap.push(aNode(bound));
        heap.prune(limit);
        const kept = bounds.filter((bound) => bound < limit).sort((a, b) => a - b);
        expect(heap.least).toBe(kept[0] ?? Number.POSITIVE_INFINITY);
        expect(kept.map(() => heap.pop()!.bound)).toEqual(kept);
        expect(heap.pop()).toBeUndefined();
      }),
      { numRuns: 200, seed: 21 },
    );
  });
});
