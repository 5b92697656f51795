import { describe, expect, it } from 'vitest';
import { assembleUnits } from '../../../geodata/units/assemble';
import { distanceKm } from '../../../src/core/sphere';
import { censusInputs } from '../../support/census-inputs';

const inputs = censusInputs();
const { units, pointBases, syllables } = assembleUnits(inputs);
const byCode = new Map<string, (typeof units)[number]>(units.map((unit) => [unit.adcode, unit]));
const basisOf = (code: string) => pointBases[units.findIndex((unit) => unit.adcode === code)];

describe('the table that the census makes', () => {
  it('has 3,400 units: the nation, 34 provinces, 363 prefectures and 20 in Taiwan, the rest counties', () => {
    const count = (level: string) => units.filter((unit) => unit.level === level).length;
    expect([count('nation'), count('province'), count('prefecture'), count('county')]).toEqual([1, 34, 383, 2982]);
    expect(units.length).toBe(1 + 34 + 383 + 2982);
  });

  it('keeps the urban residents of the census by county, within the rounding of the share', () => {
    const wuhou = byCode.get('510107')!;
    expect(wuhou.urbanSharePct).toBe(100);
    expect(wuhou.population! - wuhou.urbanPopulation!).toBeLessThanOrEqual(wuhou.population! * 0.00005 + 1);
  });

  it('puts a prefecture where its people are: 成都 within 5 km of 天府广场', () => {
    const chengdu = byCode.get('510100')!;
    expect(distanceKm(chengdu.lng, chengdu.lat, 104.0657, 30.6574)).toBeLessThan(5); // 30.6574 N 104.0657 E, Wikipedia
    expect(basisOf('510100')).toBe('median');
  });

  it('puts a province at one of its own counties', () => {
    const sichuan = byCode.get('510000')!;
    const counties = units.filter((unit) => unit.isLeaf && unit.adcode.startsWith('51'));
    expect(counties.some(({ lng, lat }) => lng === sichuan.lng && lat === sichuan.lat)).toBe(true);
  });

  it('says which counties stand at their seat and which borrow the point of their prefecture', () => {
    const withBasis = (basis: string) => units.filter((_, at) => pointBases[at] === basis).map((unit) => unit.name);
    expect(withBasis('seat')).toEqual(['漠河市', '加格达奇区', '新林区', '呼中区', '东乡区', '胡杨河市']);
    expect(withBasis('borrowed')).toEqual([
      '松岭区',
      '温州经济技术开发区',
      '苏滁现代产业园',
      '德州运河经济开发区',
      '云龙示范区',
      '永州市金洞管理区',
      '内江经济开发区',
      '达州经济开发区',
      '巴中经济开发区',
    ]);
  });

  it('names a county in pinyin and a district of Hong Kong as Hong Kong does', () => {
    expect(byCode.get('510107')).toMatchObject({ nameEn: 'Wuhou', shortName: '武侯', pinyin: 'wuhou', initials: 'wh' });
    expect(byCode.get('810014')).toMatchObject({ nameEn: 'Tai Po', pinyin: 'dabu' });
    expect(syllables.get(byCode.get('610100')!.adcode)).toEqual(['xi', 'an']);
  });

  it('counts no residents in Hong Kong, Macau and Taiwan, because this census did not', () => {
    const uncounted = units.filter((unit) => unit.population === null).map((unit) => unit.adcode.slice(0, 2));
    expect(new Set(uncounted)).toEqual(new Set(['35', '71', '81', '82'])); // 35: 金门
  });

  it('is the same twice', () => {
    expect(assembleUnits(inputs).units).toEqual(units);
  });
});
