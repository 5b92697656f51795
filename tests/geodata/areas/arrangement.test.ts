import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Arrangement, arrange, twiceArea } from '../../../geodata/areas/arrangement';
import { meetBadly, type Point } from '../../../geodata/areas/crossings';

const square = (x: number, y: number, side: number): Point[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

const edgesOf = ({ x, y, from, to }: Arrangement): [Point, Point][] =>
  from.map((a, i) => [
    [x[a]!, y[a]!],
    [x[to[i]!]!, y[to[i]!]!],
  ]);

describe('arrange', () => {
  it('cuts two overlapping squares at their two crossings: eight sides become twelve edges', () => {
    expect(arrange([[[square(0, 0, 4)]], [[square(2, 2, 4)]]]).from).toHaveLength(12);
  });

  it('cuts a long side at the neighbour’s corner that lies on it', () => {
    const tall = [
      [
        [0, 0],
        [4, 0],
        [4, 8],
        [0, 8],
        [0, 0],
      ] as Point[],
    ];
    const { covers } = arrange([[tall], [[square(4, 2, 4)]]]);
    expect(covers.filter((units) => units.size === 2)).toHaveLength(1);
    expect(covers).toHaveLength(9);
  });

  it('drops the side that two parts of one unit share', () => {
    expect(arrange([[[square(0, 0, 4)], [square(4, 0, 4)]]]).from).toHaveLength(6);
  });

  it('leaves no edge that meets another elsewhere than at an end, however the rings lie', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }));
    const ring = fc.array(point, { minLength: 3, maxLength: 7 }).map((corners) => [...corners, corners[0]!]);
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 4 }), (rings) => {
        const edges = edgesOf(arrange(rings.map((r) => [[r]])));
        edges.forEach(([a, b], i) => {
          for (const [c, d] of edges.slice(i + 1)) expect(meetBadly(a, b, c, d)).toBe(false);
        });
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

it('counts twice the area, counter-clockwise positive', () => {
  expect(twiceArea(square(10, 10, 3))).toBe(18);
  expect(twiceArea(square(10, 10, 3).reverse())).toBe(-18);
});
