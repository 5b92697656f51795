import { expect, it } from 'vitest';
import { scaleBarAt } from '../../src/core/scale-bar';
import { distanceKm } from '../../src/core/sphere';

it('is a round length that fits, and as long on the ground as it says', () => {
  for (const [lat, zoom] of [
    [0, 3],
    [34.3, 4.2],
    [30.66, 9],
    [53, 12],
  ] as const) {
    const { km, pixels } = scaleBarAt(lat, zoom, 110);
    expect(pixels).toBeLessThanOrEqual(110);
    expect(pixels).toBeGreaterThan(110 / 2.51);
    expect(Number(km.toExponential()[0])).toBeOneOf([1, 2, 5]);
    const degrees = (pixels / (512 * 2 ** zoom)) * 360;
    expect(distanceKm(100, lat, 100 + degrees, lat) / km).toBeCloseTo(1, 2);
  }
});
