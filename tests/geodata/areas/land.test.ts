import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLand, simplifiedLand } from '../../../geodata/areas/land';

const polygons = readLand(readFileSync('node_modules/world-atlas/land-50m.json', 'utf8'));
const grid = { step: 0.02, west: -180, south: -90 };

describe('simplifiedLand', () => {
  it('leaves out an island that is China’s, and Antarctica', () => {
    const taiwan = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [119.9, 21.8],
          [122.1, 21.8],
          [122.1, 25.4],
          [119.9, 25.4],
          [119.9, 21.8],
        ],
      ],
    };
    const without = simplifiedLand(polygons, [taiwan], grid);
    const inBox = without.filter(([ring]) =>
      ring!.every(([x, y]) => x > 300 / 0.02 - 0.1 / 0.02 && x < 302.1 / 0.02 && y > 111.8 / 0.02 && y < 115.4 / 0.02),
    );
    expect(inBox).toEqual([]);
    expect(Math.min(...without.flat(2).map(([, y]) => y * 0.02 - 90))).toBeGreaterThan(-60);
  });

  it('keeps far land coarser than near land', () => {
    const light = simplifiedLand(polygons, [], grid);
    expect(light.length).toBeGreaterThan(100);
    expect(light.flat(2).length).toBeLessThan(polygons.flat(2).length / 5);
  });
});
