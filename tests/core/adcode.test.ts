import { describe, expect, it } from 'vitest';
import { adcode, asAdcode, countyOf, NATION, provinceOf } from '../../src/core/adcode';

describe('an adcode', () => {
  it('has six digits for 武侯区, nine for 玉林街道 and twelve for 玉林东路社区', () => {
    expect(asAdcode('510107')).toBe('510107');
    expect(asAdcode('510107005')).toBe('510107005');
    expect(asAdcode('510107005002')).toBe('510107005002');
  });

  it('is nothing else', () => {
    for (const text of ['', '51', '5101', '51010', '5101070', '51010a', ' 510107', '510107 ', '成都'])
      expect(asAdcode(text)).toBeNull();
  });

  it('says what came when it is not one', () => {
    expect(() => adcode('成都')).toThrow('got "成都", wanted 6, 9 or 12 digits');
  });
});

describe('what a code lies in', () => {
  it('puts 玉林东路社区 in 武侯区 and in 四川', () => {
    const code = adcode('510107005002');
    expect(countyOf(code)).toBe('510107');
    expect(provinceOf(code)).toBe('510000');
  });

  it('leaves a county and the nation as they are', () => {
    expect(countyOf(adcode('510107'))).toBe('510107');
    expect(provinceOf(NATION)).toBe('100000');
    expect(provinceOf(adcode('310000'))).toBe('310000');
  });
});
