import { describe, expect, it } from 'vitest';
import { limitsByArc, ringKm2, thinned, weightedArcs, withoutIslets } from '../../../geodata/areas/simplify';
import { topologyOf } from '../../../geodata/areas/topology';

const box = (x: number, y: number, w: number): number[][] => [
  [x, y],
  [x + w, y],
  [x + w, y + w],
  [x, y + w],
  [x, y],
];
const tolerance = { triangleKm2: 1, islandKm2: 50, keepsAllParts: (adcode: string) => adcode === 'reefs' };

describe('ringKm2', () => {
  it('is 111.195² km² for a degree at the equator and half of it at 60° N', () => {
    expect(ringKm2(box(0, -0.5, 1))).toBeCloseTo(111.195 ** 2, -2);
    expect(ringKm2(box(0, 59.5, 1)) / ringKm2(box(0, -0.5, 1))).toBeCloseTo(0.5, 2);
  });
});

describe('thinned', () => {
  it('drops a vertex whose triangle is under the limit and keeps the ends', () => {
    // 0.1° by 0.001°: 11 km long, 0.1 km high, about 0.6 km² of triangle.
    const arcs = weightedArcs({
      arcs: [
        [
          [0, 0],
          [0.05, 0.001],
          [0.1, 0],
        ],
      ],
    });
    expect(thinned(arcs, () => 1)).toEqual([
      [
        [0, 0],
        [0.1, 0],
      ],
    ]);
    expect(thinned(arcs, () => 0.1)).toHaveLength(1);
    expect(thinned(arcs, () => 0.1)[0]).toHaveLength(3);
  });

  it('leaves a closed arc at least three corners beside its start, however high the limit', () => {
    const [ring] = thinned(weightedArcs({ arcs: [box(110, 10, 0.01)] }), () => 1e9);
    expect(ring).toHaveLength(5);
  });
});

describe('withoutIslets', () => {
  const land = { adcode: 'land', polygons: [[box(110, 20, 2)], [box(113, 20, 0.01)], [box(114, 20, 0.1)]] };
  const reefs = { adcode: 'reefs', polygons: [[box(110, 10, 0.01)], [box(111, 10, 0.005)]] };
  const islets = { adcode: 'islets', polygons: [[box(120, 20, 0.03)], [box(121, 20, 0.01)]] };
  const { areas } = withoutIslets(
    topologyOf([land, reefs, islets], (adcode) => ({ adcode })),
    tolerance,
  );

  it('drops the part of 1 km² beside a mainland, not the one of 116 km²', () => {
    expect(areas[0]!.arcs).toHaveLength(2);
  });

  it('keeps every part of a unit of reefs, and of a unit whose islets are not small beside its largest', () => {
    expect(areas[1]!.arcs).toHaveLength(2);
    expect(areas[2]!.arcs).toHaveLength(2);
  });
});

it('spares the border of a small unit: at most 1/500 of it per vertex', () => {
  const topology = topologyOf(
    [
      { adcode: 'small', polygons: [[box(113, 22, 0.05)]] },
      { adcode: 'large', polygons: [[box(100, 30, 2)]] },
    ],
    (adcode) => ({ adcode }),
  );
  const limits = limitsByArc(topology, tolerance).sort((a, b) => a - b);
  expect(limits[0]).toBeCloseTo(ringKm2(box(113, 22, 0.05)) / 500, 6);
  expect(limits.at(-1)).toBe(1);
});
