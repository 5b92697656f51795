import { describe, expect, it } from 'vitest';
import { positionsOf, ringsOf, topologyOf } from '../../../geodata/areas/topology';

const west = {
  adcode: 'w',
  polygons: [
    [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  ],
};
const east = {
  adcode: 'e',
  polygons: [
    [
      [
        [1, 0],
        [2, 0],
        [2, 1],
        [1, 1],
        [1, 0],
      ],
    ],
  ],
};

describe('topologyOf', () => {
  const topology = topologyOf([west, east], (adcode) => ({ adcode }));

  it('stores the border of two neighbours once', () => {
    expect(topology.arcs).toHaveLength(3);
    expect(topology.areas.map(({ properties }) => properties.adcode)).toEqual(['w', 'e']);
  });

  it('gives back each ring with its direction', () => {
    const [ring] = ringsOf(topology.areas[1]!).map(([outer]) => positionsOf(topology.arcs, outer!));
    const start = ring!.findIndex(([x, y]) => x === 1 && y === 0);
    const open = ring!.slice(0, -1);
    expect([...open.slice(start), ...open.slice(0, start)]).toEqual([
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
    ]);
  });
});
