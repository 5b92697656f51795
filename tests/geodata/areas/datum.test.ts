import fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { gridToWgs84 } from '../../../geodata/areas/datum';
import { distanceKm } from '../../../src/core/sphere';

describe('gridToWgs84', () => {
  it('undoes half a grid step and GCJ-02, to within half a metre of the forward transform', () => {
    const inChina = fc.tuple(
      fc.integer({ min: 75 * 1024, max: 135 * 1024 }),
      fc.integer({ min: 4 * 1024, max: 53 * 1024 }),
    );
    fc.assert(
      fc.property(inChina, ([x, y]) => {
        const [lng, lat] = gcoord.transform<[number, number]>(gridToWgs84([x, y]), gcoord.WGS84, gcoord.GCJ02);
        expect(distanceKm(lng, lat, (x - 0.5) / 1024, (y - 0.5) / 1024)).toBeLessThan(5e-4);
      }),
      { seed: 2 },
    );
  });

  it('moves a point of central 北京 by about 600 m to the south-west, which is what GCJ-02 does there', () => {
    const [x, y] = [Math.round(116.404 * 1024), Math.round(39.915 * 1024)];
    const [lng, lat] = gridToWgs84([x, y]);
    expect(lng).toBeLessThan(x / 1024);
    expect(lat).toBeLessThan(y / 1024);
    expect(distanceKm(lng, lat, x / 1024, y / 1024)).toBeCloseTo(0.6, 1);
  });

  it('reads parts of a step', () => {
    expect(gridToWgs84([116 * 1024 * 16, 40 * 1024 * 16], 16)).toEqual(gridToWgs84([116 * 1024, 40 * 1024]));
  });
});
