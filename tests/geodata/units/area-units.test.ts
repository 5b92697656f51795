import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../../src/core/sphere';
import { censusInputs } from '../../support/census-inputs';

const { areaUnits } = censusInputs();

describe('the units without a census row', () => {
  it('are 20 counties and cities of Taiwan, 18 districts of Hong Kong and 8 parts of Macau', () => {
    const inProvince = (code: string) => areaUnits.filter(({ parent }) => parent === code).length;
    expect([inProvince('710000'), inProvince('810000'), inProvince('820000')]).toEqual([20, 18, 8]);
    expect(areaUnits.length).toBe(46);
  });

  it('all have a name and a code of their own', () => {
    expect(areaUnits.every(({ name }) => name !== '')).toBe(true);
    expect(new Set(areaUnits.map(({ adcode }) => adcode)).size).toBe(areaUnits.length);
  });

  it('stand inside: 中西区 within 3 km of the Government House of Hong Kong', () => {
    const central = areaUnits.find(({ name }) => name === '中西区')!;
    expect(distanceKm(central.lng, central.lat, 114.1573, 22.2785)).toBeLessThan(3); // 22.2785 N 114.1573 E, Wikipedia
  });
});
