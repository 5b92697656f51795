import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { centreLine, readWorld, WORLD_FILE } from '../../../geodata/areas/dashes';

const world = readWorld(readFileSync(WORLD_FILE, 'utf8'));

describe('centreLine', () => {
  it('is the line midway between the long sides, wherever the ring begins', () => {
    const strip = [
      [0, 0],
      [4, 0],
      [4, 0.02],
      [0, 0.02],
      [0, 0],
    ];
    const turned = [
      [4, 0.02],
      [0, 0.02],
      [0, 0],
      [4, 0],
      [4, 0.02],
    ];
    const sorted = (line: number[][]) => line.toSorted((a, b) => a[0]! - b[0]!);
    expect(sorted(centreLine(strip))).toEqual([
      [0, 0.01],
      [4, 0.01],
    ]);
    expect(sorted(centreLine(turned))).toEqual([
      [0, 0.01],
      [4, 0.01],
    ]);
  });
});

describe('readWorld', () => {
  it('finds ten dashes, the first east of Taiwan, all between 3° and 25° N', () => {
    expect(world.dashes).toHaveLength(10);
    expect(world.dashes[0]![0]![0]).toBeCloseTo(122.79, 2);
    expect(world.dashes.flat().every(([, lat]) => lat! > 3 && lat! < 25)).toBe(true);
  });

  it('outlines 东沙岛 and 赤尾屿', () => {
    expect(world.dongsha).toHaveLength(6);
    expect(world.chiwei).toHaveLength(5);
  });

  const shared = '../shared/geodata/ten_dash_line.geojson';
  if (!existsSync(shared)) console.warn(`${shared} is absent: the dashes are not compared with it`);
  it.skipIf(!existsSync(shared))('agrees with the independent derivation to the last digit', () => {
    const { features } = JSON.parse(readFileSync(shared, 'utf8')) as {
      features: { geometry: { coordinates: number[][] } }[];
    };
    expect(world.dashes).toEqual(features.map(({ geometry }) => geometry.coordinates));
  });
});
