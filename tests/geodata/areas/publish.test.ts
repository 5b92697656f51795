import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishAreas } from '../../../geodata/areas/publish';
import { positionsOf, ringsOf } from '../../../geodata/areas/topology';

const grid = { step: 0.01, west: 100, south: 20 };
const tolerance = { triangleKm2: 5, islandKm2: 5, keepsAllParts: () => false };
const name = (adcode: string) => ({ adcode });

/** Two neighbours with a wavy border of `n` vertices between them. */
function neighbours(waves: readonly number[]) {
  const border = waves.map((wave, i): number[] => [101 + wave, 20.1 + (0.8 * (i + 1)) / (waves.length + 1)]);
  const [south, north] = [
    [101, 20.1],
    [101, 20.9],
  ];
  const west = [[100.1, 20.1], south, ...border, north, [100.1, 20.9], [100.1, 20.1]];
  const east = [south, [101.9, 20.1], [101.9, 20.9], north, ...border.toReversed(), south];
  return [
    { adcode: 'e', polygons: [[east]] },
    { adcode: 'w', polygons: [[west]] },
  ];
}

describe('publishAreas', () => {
  it('keeps neighbours tight: their areas sum to the whole, no border crosses, every outer ring is counter-clockwise', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (waves) => {
          const { areas, arcs, crossings } = publishAreas(neighbours(waves), name, tolerance, grid);
          expect(crossings).toEqual([]);
          const rings = areas.flatMap((area) =>
            ringsOf(area)
              .flat()
              .map((ring) => positionsOf(arcs, ring)),
          );
          const twice = rings.map((ring) =>
            ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0]! * y! - x! * ring[i]![1]!, 0),
          );
          expect(twice.reduce((a, b) => a + b, 0) / 2).toBe(180 * 80);
          expect(
            areas
              .flatMap(ringsOf)
              .every(([outer]) => twice[rings.findIndex((r) => String(r) === String(positionsOf(arcs, outer!)))]! > 0),
          ).toBe(true);
        },
      ),
      { seed: 9 },
    );
  });
});
