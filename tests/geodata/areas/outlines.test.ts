import { describe, expect, it } from 'vitest';
import { outlineObjects, visibleRing } from '../../../geodata/areas/outlines';

const grid = { step: 0.006, west: 73, south: 3 };

describe('visibleRing', () => {
  it('makes a reef that is smaller than a step a square two steps wide about its middle', () => {
    const reef = [
      [112, 16],
      [112.001, 16],
      [112.001, 16.001],
      [112, 16],
    ];
    const ring = visibleRing(reef, grid);
    expect(ring).toHaveLength(5);
    expect(ring[2]![0] - ring[0]![0]).toBe(2);
    expect(ring[0]![0] * grid.step + grid.west).toBeCloseTo(112, 1);
  });

  it('turns a clockwise outline round', () => {
    const clockwise = [
      [112, 16],
      [112, 16.2],
      [112.2, 16.2],
      [112.2, 16],
      [112, 16],
    ];
    expect(visibleRing(clockwise, grid)).toEqual(visibleRing(clockwise.toReversed(), grid).map((p) => p));
  });
});

it('numbers its arcs after those of the areas', () => {
  const island = {
    properties: { adcode: '440000' },
    rings: [
      [
        [116.7, 20.6],
        [116.9, 20.6],
        [116.8, 20.8],
        [116.7, 20.6],
      ],
    ],
  };
  const { islands, dashes, arcs } = outlineObjects(
    [island],
    [
      [
        [119, 15],
        [119, 16],
      ],
    ],
    grid,
    100,
  );
  expect(islands[0]!.arcs).toEqual([[[100]]]);
  expect(dashes[0]!.arcs).toEqual([101]);
  expect(arcs).toHaveLength(2);
});
