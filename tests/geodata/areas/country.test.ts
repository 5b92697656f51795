import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { provinceCode } from '../../../geodata/areas/codes';
import { readCountry } from '../../../geodata/areas/country';
import { ringKm2 } from '../../../geodata/areas/simplify';
import { contains } from '../../../src/core/areas';

describe('readCountry', () => {
  const country = readCountry((path) => readFileSync(path));
  const provinces = country.at(provinceCode);

  it('joins all units to 34 provinces and to one country whose mainland has no hole', () => {
    expect(provinces).toHaveLength(34);
    const [whole] = country.at(() => 'CN');
    const mainland = whole!.polygons.toSorted((a, b) => b[0]!.length - a[0]!.length)[0]!;
    expect(mainland).toHaveLength(1);
    expect(ringKm2(mainland[0]!)).toBeGreaterThan(9.3e6);
  });

  it('gives the points of 简阳 and 公主岭 to 成都 and 长春, whose borders it calls sketched', () => {
    const at = (lng: number, lat: number) =>
      country
        .at((adcode) => adcode)
        .filter(({ polygons }) => contains({ type: 'MultiPolygon', coordinates: polygons as number[][][][] }, lng, lat))
        .map(({ adcode }) => adcode);
    expect(at(104.5444, 30.4135)).toEqual(['510100']);
    expect(at(124.8224, 43.5047)).toEqual(['220100']);
    expect([...country.sketched].sort()).toEqual(['220100', '220300', '510100', '512000']);
  });

  it('names the districts of Hong Kong and Macau and the counties of Taiwan, and no other', () => {
    expect(country.names.size).toBe(18 + 8 + 20);
    expect(country.names.get('810001')).toBe('中西区');
  });
});
