import { describe, expect, it } from 'vitest';
import { adcode } from '../../../src/core/adcode';
import {
  anchorOf,
  boundsOfPlace,
  countiesOf,
  frameOf,
  isArea,
  placeLabel,
  placeName,
  unitsOf,
} from '../../../src/core/compare/place';
import type { ComparePlace } from '../../../src/core/compare/question';
import { distanceKm } from '../../../src/core/sphere';
import { shippedGround } from '../../support/shipped-records';

const ground = shippedGround();
const unit = (code: string): ComparePlace => ({ kind: 'unit', adcode: adcode(code) });
const WEST: ComparePlace = { kind: 'region', region: 'west' };

describe('a place', () => {
  it('has its name, its counties and where its map stands', () => {
    expect(placeLabel(unit('510100'), ground, 'zh')).toBe('成都市');
    expect(placeLabel(WEST, ground, 'en')).toBe('Western China');
    expect(placeLabel(unit('999999'), ground, 'zh')).toBeNull();
    expect(countiesOf(unit('999999'), ground)).toHaveLength(0);
    expect(boundsOfPlace(unit('999999'), ground)).toBeNull();
    const chengdu = ground.unitsByCode.get(adcode('510100'))!;
    expect(anchorOf(unit('510100'), ground)).toEqual({ lng: chengdu.lng, lat: chengdu.lat });
    expect(anchorOf(unit('999999'), ground)).toBeNull();
  });

  it('that this data does not have goes by its code', () => {
    expect(placeName(unit('510100'), ground, 'zh')).toBe('成都市');
    expect(placeName(unit('999999'), ground, 'zh')).toBe('999999');
    expect(placeName(unit('510100'), null, 'zh')).toBe('510100');
    expect(placeName(WEST, null, 'en')).toBe('west');
    expect(placeName(WEST, ground, 'en')).toBe('Western China');
  });

  it('marks the city itself, and the provinces of a region', () => {
    expect(unitsOf(unit('510100'), ground)).toEqual(['510100']);
    expect(unitsOf(WEST, ground)).toEqual(ground.regionsById.get('west')!.members);
    expect(unitsOf({ kind: 'region', region: 'nowhere' as never }, ground)).toEqual([]);
  });

  it('reaches from its westernmost to its northernmost county', () => {
    const [west, south, east, north] = boundsOfPlace(unit('460000'), ground)!; // 海南 with 三沙
    const lngs = [...countiesOf(unit('460000'), ground)].map((county) => ground.lng[county]!);
    const lats = [...countiesOf(unit('460000'), ground)].map((county) => ground.lat[county]!);
    expect([west, east]).toEqual([Math.min(...lngs), Math.max(...lngs)]);
    expect([south, north]).toEqual([Math.min(...lats), Math.max(...lats)]);
    expect(south).toBeLessThan(18);
    const middle = anchorOf(unit('460000'), ground)!;
    expect(middle.lat).toBeCloseTo((south + north) / 2);
  });

  it('is an area when it is a province or a region, and a point when it is a city: 上海 is a city', () => {
    expect([WEST, unit('510000')].map((place) => isArea(place, ground))).toEqual([true, true]);
    expect([unit('510100'), unit('310000'), unit('510104')].map((place) => isArea(place, ground))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('of an area stands in the middle of its counties', () => {
    const bounds = boundsOfPlace(WEST, ground)!;
    const middle = anchorOf(WEST, ground)!;
    expect(middle.lng).toBeCloseTo((bounds[0] + bounds[2]) / 2);
    expect(bounds[0]).toBeLessThan(80); // 喀什
    expect(bounds[2]).toBeGreaterThan(120); // 呼伦贝尔
  });

  it('is framed with X round it: the corners of 成都 are farther than 100 km, the sides are not', () => {
    const { lng, lat } = ground.unitsByCode.get(adcode('510100'))!;
    const [west, south, east, north] = frameOf(unit('510100'), 100, ground)!;
    for (const km of [distanceKm(lng, lat, lng, north), distanceKm(lng, lat, lng, south)])
      expect(km).toBeCloseTo(100, 6);
    for (const km of [distanceKm(lng, lat, west, lat), distanceKm(lng, lat, east, lat)]) expect(km).toBeCloseTo(100, 0);
    const bounds = boundsOfPlace(WEST, ground)!;
    const frame = frameOf(WEST, 100, ground)!;
    expect(frame[0]).toBeLessThan(bounds[0]);
    expect(frame[3]).toBeGreaterThan(bounds[3]);
    expect(frameOf(unit('999999'), 100, ground)).toBeNull();
  });
});
