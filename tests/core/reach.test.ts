import { describe, expect, it } from 'vitest';
import { groundOf } from '../../src/core/ground';
import { rangeKm, reachFrom } from '../../src/core/reach';
import { distanceKm } from '../../src/core/sphere';
import { aLocation, aUnit, ZHEJIANG } from '../support/small-ground';

const ground = groundOf(ZHEJIANG, []);
const wenzhou = { lng: 120.6512, lat: 28.0188 };
const shangcheng = { lng: 120.1797, lat: 30.2568 };
const hangzhouKm = distanceKm(wenzhou.lng, wenzhou.lat, shangcheng.lng, shangcheng.lat);
const chunanKm = distanceKm(wenzhou.lng, wenzhou.lat, 119.0367, 29.6112);

describe('reach', () => {
  it('is a number for a community, a town and a county: Hangzhou is 253 km from Wenzhou', () => {
    const community = aLocation({ unit: '330102001002', precision: 'community' });
    const county = aLocation({ unit: '330102', precision: 'county' });
    expect(rangeKm(county, wenzhou, ground)).toEqual({ minKm: hangzhouKm, maxKm: hangzhouKm });
    expect(rangeKm(community, wenzhou, ground)).toEqual(rangeKm(county, wenzhou, ground));
    expect(hangzhouKm).toBeCloseTo(253, 0);
  });

  it("takes a town's own point before its county's", () => {
    const town = aLocation({ unit: '330102001', precision: 'town', point: { ...wenzhou, uncertaintyKm: null } });
    expect(rangeKm(town, wenzhou, ground)).toEqual({ minKm: 0, maxKm: 0 });
  });

  it('is an interval for a prefecture, from its nearest county to its farthest', () => {
    expect(rangeKm(aLocation({ unit: '330100', precision: 'prefecture' }), wenzhou, ground)).toEqual({
      minKm: chunanKm,
      maxKm: hangzhouKm,
    });
  });

  it('begins at zero for the province that one asks from: 浙江省 may or may not be in Wenzhou', () => {
    const somewhere = aLocation({ unit: '330000', precision: 'province' });
    expect(rangeKm(somewhere, wenzhou, ground)).toEqual({ minKm: 0, maxKm: hangzhouKm });
  });

  it('is a number for Dongguan, a prefecture of one census county', () => {
    const dongguan = aUnit({
      adcode: '441900',
      parent: null,
      level: 'prefecture',
      isLeaf: true,
      lng: 113.75,
      lat: 23.02,
    });
    const range = rangeKm(aLocation({ unit: '441900', precision: 'prefecture' }), wenzhou, groundOf([dongguan], []))!;
    expect(range.minKm).toBe(range.maxKm);
  });

  it('is nothing for the nation, the unlisted and a unit that we do not know', () => {
    const locations = [
      aLocation({ unit: '100000', precision: 'nation' }),
      aLocation({ unlistedIn: '330000', precision: 'unlisted' }),
      aLocation({ unit: '650100', precision: 'prefecture' }),
      aLocation({ region: 'west', precision: 'region' }),
    ];
    expect(locations.map(reachFrom(wenzhou, ground))).toEqual([null, null, null, null]);
  });

  it('takes a coarse imported point by its unit when that is given', () => {
    const at = [121.4647, 31.2318] as const;
    const coarse = rangeKm(aLocation({ at, unit: '330000', precision: 'province' }), wenzhou, ground);
    expect(coarse).toEqual({ minKm: 0, maxKm: hangzhouKm });
    const bare = rangeKm(aLocation({ at, precision: 'point' }), wenzhou, ground)!;
    expect(bare.minKm).toBe(bare.maxKm);
  });
});
