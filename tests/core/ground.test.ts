import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { groundOf, lineage, regionContains, unitContains } from '../../src/core/ground';
import type { Region } from '../../src/core/region';
import { aUnit, ZHEJIANG } from '../support/small-ground';

const delta: Region = {
  id: 'yangtze_delta',
  name: '长三角',
  nameEn: 'Yangtze River Delta',
  aliases: [],
  members: [adcode('310000'), adcode('330000')],
  source: 'test',
};
const ground = groundOf(ZHEJIANG, [delta]);
const names = (area: string) => [...ground.countiesByArea.get(adcode(area))!].map((at) => ground.counties[at]!.name);

describe('the ground', () => {
  it('has a point for each county and for Hong Kong, which no county divides', () => {
    expect(ground.counties.map((unit) => unit.name)).toEqual([
      '上城区',
      '淳安县',
      '鹿城区',
      '黄浦区',
      '崇明区',
      '香港特别行政区',
    ]);
  });

  it('knows the counties of a prefecture, a province, a region and the nation', () => {
    expect(names('330100')).toEqual(['上城区', '淳安县']);
    expect(names('330000')).toEqual(['上城区', '淳安县', '鹿城区']);
    expect(ground.countiesByArea.get('yangtze_delta')?.length).toBe(5);
    expect(names('100000')).toHaveLength(6);
  });

  it('keeps Dongguan, a prefecture without counties, as a county of itself', () => {
    const dongguan = aUnit({ adcode: '441900', parent: null, level: 'prefecture', isLeaf: true });
    const town = aUnit({ adcode: '441900003', parent: '441900', level: 'town', isLeaf: false });
    expect(groundOf([dongguan, town], []).counties).toEqual([dongguan]);
  });

  it('climbs from a community by its county', () => {
    expect(lineage(adcode('330102001002'), ground.unitsByCode)).toEqual(['330102', '330100', '330000', '100000']);
    expect(lineage(adcode('999999'), ground.unitsByCode)).toEqual([]);
  });

  it('says what contains what', () => {
    expect(unitContains(adcode('330000'), adcode('330127'), ground)).toBe(true);
    expect(unitContains(adcode('330127'), adcode('330000'), ground)).toBe(false);
    expect(regionContains('yangtze_delta', adcode('310151'), ground)).toBe(true);
    expect(regionContains('yangtze_delta', adcode('810000'), ground)).toBe(false);
    expect(regionContains('west', adcode('310151'), ground)).toBe(false);
  });
});
