import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossingArcs, meetBadly, type Point, turn } from '../../../geodata/areas/crossings';

describe('meetBadly', () => {
  it('lets segments touch at common ends only', () => {
    expect(meetBadly([0, 0], [2, 2], [2, 2], [4, 0])).toBe(false);
    expect(meetBadly([0, 0], [2, 2], [0, 2], [2, 0])).toBe(true);
    expect(meetBadly([0, 0], [4, 0], [2, 0], [2, 3])).toBe(true);
    expect(meetBadly([0, 0], [4, 0], [0, 0], [2, 0])).toBe(true);
    expect(meetBadly([0, 0], [4, 0], [4, 0], [0, 0])).toBe(true);
    expect(meetBadly([0, 0], [1, 0], [2, 0], [3, 0])).toBe(false);
  });

  it('does not depend on the order or direction of the segments', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(point, point, point, point, (a, b, c, d) => {
        expect(meetBadly(c, d, a, b)).toBe(meetBadly(a, b, c, d));
        expect(meetBadly(b, a, c, d)).toBe(meetBadly(a, b, c, d));
      }),
      { seed: 3 },
    );
  });
});

describe('crossingArcs', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));

  it('finds what comparing every pair of segments finds', () => {
    fc.assert(
      fc.property(fc.array(fc.array(point, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (arcs) => {
        const segments = arcs.flatMap((arc, i) =>
          arc.slice(1).map((to, k): [number, Point, Point] => [i, arc[k]!, to]),
        );
        const slow = new Set<number>();
        segments.forEach(([i, a, b], m) => {
          for (const [j, c, d] of segments.slice(m + 1)) if (meetBadly(a, b, c, d)) slow.add(i).add(j);
        });
        expect(crossingArcs(arcs)).toEqual([...slow].sort((a, b) => a - b));
      }),
      { seed: 4 },
    );
  });
});

it('turns left by a positive number', () => {
  expect(turn([0, 0], [1, 0], [1, 1])).toBe(1);
});
