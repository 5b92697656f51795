import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import type { Location, Place, Precision } from '../../src/core/footprint';
import { locationFault } from '../../src/core/footprint-check';
import { aLocation } from '../support/a-record';

function at(code: string): Place {
  return { kind: 'unit', unit: adcode(code) };
}

function faultOf(precision: Precision, place: Place, more: Partial<Location> = {}): string | null {
  return locationFault(aLocation({ precision, place, ...more }));
}

describe('the code and the precision of a location', () => {
  it('agree for 中国, 陕西, 南宁, 锦江区, 四平路街道 and 玉林东路社区', () => {
    const pairs: [Precision, string][] = [
      ['nation', '100000'],
      ['province', '610000'],
      ['prefecture', '450100'],
      ['county', '510104'],
      ['town', '310110009'],
      ['community', '510107005002'],
    ];
    for (const [precision, code] of pairs) expect(faultOf(precision, at(code)), code).toBeNull();
  });

  it('let 上海 be a province and a city, but 陕西 only a province', () => {
    expect(faultOf('province', at('310000'))).toBeNull();
    expect(faultOf('prefecture', at('310000'))).toBeNull();
    expect(faultOf('prefecture', at('610000'))).toBe('610000 is not the code of a prefecture');
  });

  it('let 东莞, which has no counties, be its own county, but not 南宁', () => {
    expect(faultOf('county', at('441900'))).toBeNull();
    expect(faultOf('county', at('450100'))).toBe('450100 is not the code of a county');
  });

  it('do not let a county pass for a town, nor the nation for a province', () => {
    expect(faultOf('town', at('510104'))).toBe('510104 is not the code of a town');
    expect(faultOf('community', at('310110009'))).toBe('310110009 is not the code of a community');
    expect(faultOf('province', at('100000'))).toBe('100000 is not the code of a province');
  });
});

describe('what is only counted', () => {
  it('is never placed', () => {
    const nowhere: Place = { kind: 'unlisted', within: adcode('100000') };
    expect(faultOf('unlisted', nowhere)).toBeNull();
    expect(faultOf('unlisted', at('510100'))).not.toBeNull();
    expect(faultOf('prefecture', nowhere)).not.toBeNull();
  });
});

describe('a region and a point', () => {
  it('want places of their own kind', () => {
    expect(faultOf('region', { kind: 'region', region: 'greater_bay' })).toBeNull();
    expect(faultOf('region', at('440000'))).not.toBeNull();
    expect(faultOf('point', { kind: 'point', lng: 104.06, lat: 30.57, unit: null })).toBeNull();
    expect(faultOf('point', at('510104'))).not.toBeNull();
  });

  it('of coordinates belongs to a town or a community, never to a city', () => {
    const point = { lng: 121.5032, lat: 31.2802, uncertaintyKm: 0.6 };
    expect(faultOf('town', at('310110009'), { point })).toBeNull();
    expect(faultOf('prefecture', at('340100'), { point })).toContain('only a town or a community');
  });
});
