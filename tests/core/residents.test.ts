import { describe, expect, it } from 'vitest';
import { groundOf } from '../../src/core/ground';
import { residentsWithin } from '../../src/core/residents';
import { distanceKm } from '../../src/core/sphere';
import { ZHEJIANG } from '../support/small-ground';

const ground = groundOf(ZHEJIANG, []);
const huangpu = { lng: 121.4647, lat: 31.2318 };

describe('residents within X km', () => {
  it('sums the counties of Shanghai within 50 km of Huangpu', () => {
    const found = residentsWithin(huangpu, 50, ground);
    expect(found.population).toBe(662_030 + 637_921);
    expect(found.urbanPopulation).toBe(662_030 + 299_568);
    expect(found.cities.map((city) => city.name)).toEqual(['上海市']);
  });

  it('counts a county that is exactly X km away', () => {
    const exactly = distanceKm(huangpu.lng, huangpu.lat, 121.3927, 31.6253);
    expect(residentsWithin(huangpu, exactly, ground).counties).toBe(2);
    expect(residentsWithin(huangpu, exactly - 1e-9, ground).counties).toBe(1);
  });

  it('leaves Hong Kong, which this census has no figure for, out of the sum and counts it', () => {
    const found = residentsWithin({ lng: 114.17, lat: 22.32 }, 50, ground);
    expect(found).toMatchObject({ counties: 1, population: 0, urbanPopulation: 0, countiesWithoutFigure: 1 });
  });
});
