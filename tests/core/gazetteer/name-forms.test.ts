import { describe, expect, it } from 'vitest';
import { formsOf, saysTown, withoutPeoples } from '../../../src/core/gazetteer/name-forms';
import type { UnitLevel } from '../../../src/core/unit';

function forms(name: string, level: UnitLevel, kind: string): string[] {
  return formsOf(name, level)
    .filter((form) => form.kind === kind)
    .map(({ text }) => text);
}

describe('forms of a name', () => {
  it('drop the suffix where two characters are left', () => {
    expect(forms('成都市', 'prefecture', 'short')).toEqual(['成都']);
    expect(forms('浦东新区', 'county', 'short')).toContain('浦东');
    expect(forms('沧县', 'county', 'short')).toEqual([]);
    expect(forms('玉林街道', 'town', 'short')).toEqual(['玉林']);
  });

  it('leave the peoples of an autonomous unit out', () => {
    expect(forms('恩施土家族苗族自治州', 'prefecture', 'full')).toEqual(['恩施州', '恩施自治州']);
    expect(forms('双江拉祜族佤族布朗族傣族自治县', 'county', 'short')).toContain('双江');
    expect(withoutPeoples('积石山保安族东乡族撒拉族')).toBe('积石山');
  });

  it('name a development zone as people do', () => {
    expect(forms('石家庄高新技术产业开发区', 'county', 'full')).toContain('石家庄高新区');
    expect(forms('南通经济技术开发区', 'county', 'full')).toContain('南通经开区');
  });

  it('keep 正蓝旗 and 西沙群岛 from becoming something else', () => {
    expect(forms('西沙群岛', 'county', 'short')).toEqual([]);
    expect(forms('土默特左旗', 'county', 'short')).toEqual(['土默特左']);
  });

  it('tell a town from a farm', () => {
    expect(['玉林街道', '城关镇', '园艺场', '街道'].map(saysTown)).toEqual([true, true, false, false]);
  });
});

it.each([
  ['新疆维吾尔自治区', 'province', ['新疆', '新疆维吾尔', '新疆维吾尔自治', '新疆自治区']],
  ['内蒙古自治区', 'province', ['内蒙古', '内蒙古自治']],
  ['香港特别行政区', 'province', ['香港', '香港特别行政', '香港特区']],
  ['延边朝鲜族自治州', 'prefecture', ['延边', '延边朝鲜族', '延边朝鲜族自治', '延边州', '延边自治州']],
  ['神农架林区', 'prefecture', ['神农架', '神农架林']],
  ['鄂伦春自治旗', 'county', ['鄂伦春', '鄂伦春自治', '鄂伦春旗']],
  ['长阳土家族自治县', 'county', ['长阳', '长阳土家族', '长阳土家族自治', '长阳县', '长阳自治县']],
  ['浦东新区', 'county', ['浦东', '浦东新', '浦东区']],
  ['井陉矿区', 'county', ['井陉矿']],
  ['正蓝旗', 'county', ['正蓝']],
  ['沧县', 'county', []],
  ['滁州经济技术开发区', 'county', ['滁州经开区', '滁州开发区', '滁州经济开发区', '滁州经济技术开发']],
  ['石家庄高新技术产业开发区', 'county', ['石家庄高新区', '石家庄高新技术开发区', '石家庄高新技术产业开发']],
  ['建国门外街道办事处', 'town', ['建国门外街道', '建国门外']],
  ['玉林街道', 'town', ['玉林街道办事处', '玉林街办', '玉林']],
  ['十八里店地区', 'town', ['十八里店地区办事处', '十八里店']],
  ['城关镇', 'town', ['城关']],
  ['木里苗族乡', 'town', ['木里乡', '木里', '木里苗族']],
  ['阿拉坦民族苏木', 'town', ['阿拉坦']],
  ['园艺场', 'town', []],
  ['开发区', 'town', []],
  ['玉林社区', 'community', []],
  ['全国', 'nation', []],
] as const)('of %s (%s) are itself and %j', (name, level, others) => {
  expect(formsOf(name, level).map(({ text }) => text)).toEqual([name, ...others]);
});
