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
