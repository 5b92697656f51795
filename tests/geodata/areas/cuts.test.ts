import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCuts, voronoiCell } from '../../../geodata/areas/cuts';
import { contains } from '../../../src/core/areas';

describe('voronoiCell', () => {
  it('holds exactly the points that are nearer to the site than to any other', () => {
    const degrees = fc.tuple(
      fc.double({ min: 103.2, max: 106.8, noNaN: true }),
      fc.double({ min: 28.2, max: 31.8, noNaN: true }),
    );
    const site = [105, 30] as const;
    const shrink = Math.cos((30 * Math.PI) / 180);
    const away = (a: readonly number[], b: readonly number[]) => Math.hypot((a[0]! - b[0]!) * shrink, a[1]! - b[1]!);
    fc.assert(
      fc.property(fc.array(degrees, { minLength: 1, maxLength: 6 }), degrees, (others, point) => {
        const margin = Math.min(...others.map((other) => away(point, other))) - away(point, site);
        fc.pre(Math.abs(margin) > 1e-9 && others.every((other) => away(other, site) > 1e-3));
        const cell = voronoiCell(site, others);
        expect(contains({ type: 'Polygon', coordinates: [cell.map((p) => [...p])] }, ...point)).toBe(margin > 0);
      }),
      { seed: 7 },
    );
  });
});

it('cuts 公主岭 out of 四平 and 简阳 out of 资阳', () => {
  const cuts = readCuts((path) => readFileSync(path));
  expect(cuts.map(({ name, from, to }) => [name, from, to])).toEqual([
    ['公主岭市', '220300', '220100'],
    ['简阳市', '512000', '510100'],
  ]);
});
