import { describe, expect, it } from 'vitest';
import {
  CITIES_BY_DISTRICT,
  codeIn2023,
  provinceCode,
  TAIWAN_COUNTIES,
  taiwanCode,
  UNCOUNTED,
} from '../../../geodata/areas/codes';
import { adcode, countyOf, provinceOf } from '../../../src/core/adcode';

describe('codeIn2023', () => {
  it('gives 莱芜 to 济南 and 那曲, 哈密 and two counties of 重庆 their present codes', () => {
    expect(codeIn2023('shandong', '371200', '莱芜市')).toBe('370100');
    expect(codeIn2023('xizang', '542400', '那曲地区')).toBe('540600');
    expect(codeIn2023('xinjiang', '652200', '哈密市')).toBe('650500');
    expect(codeIn2023('chongqing', '500228', '梁平县')).toBe('500155');
    expect(codeIn2023('chongqing', '500232', '武隆县')).toBe('500156');
  });

  it('knows the two areas that the files leave without a code, and refuses a third', () => {
    expect(codeIn2023('shanghai', null, '崇明区')).toBe('310151');
    expect(codeIn2023('xizang', null, '山南市')).toBe('540500');
    expect(() => codeIn2023('hebei', null, '雄安新区')).toThrow('雄安新区');
  });
});

describe('taiwanCode', () => {
  it('makes twelve digits that no six-digit code can be taken for and that lead back to Taiwan', () => {
    const codes = Object.keys(TAIWAN_COUNTIES).map(taiwanCode);
    expect(new Set(codes).size).toBe(20);
    for (const code of codes) {
      expect(provinceOf(adcode(code))).toBe('710000');
      expect(countyOf(adcode(code))).toBe('710000');
      expect(provinceCode(code)).toBe('710000');
    }
  });
});

it('draws four municipalities and two special administrative regions by district', () => {
  expect(CITIES_BY_DISTRICT).toHaveLength(6);
  expect(Object.keys(UNCOUNTED)).toEqual(['710000', '810000', '820000']);
});
