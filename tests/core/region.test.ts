import { describe, expect, it } from 'vitest';
import { REGION_IDS } from '../../src/core/region';
import { shippedUnits } from '../support/shipped-units';

const { regions, units } = shippedUnits();
const namesOf = (id: string) =>
  regions
    .find((region) => region.id === id)!
    .members.map((code) => units.find((unit) => unit.adcode === code)!.shortName);

describe('the named regions', () => {
  it('are published, each once and with its source', () => {
    expect(regions.map(({ id }) => id)).toEqual([...REGION_IDS]);
    expect(regions.every(({ source, name, nameEn }) => source && name && nameEn)).toBe(true);
  });

  it('part the 34 provinces among the seven regions', () => {
    const members = regions.filter(({ id }) => id.endsWith('_china')).flatMap(({ members }) => members);
    const provinces = units.filter(({ level }) => level === 'province').map(({ adcode }) => adcode);
    expect(members.toSorted()).toEqual(provinces.toSorted());
  });

  it('make the Greater Bay Area the nine cities of 珠三角 with Hong Kong and Macau', () => {
    expect(new Set(namesOf('greater_bay'))).toEqual(new Set(['香港', '澳门', ...namesOf('pearl_delta')]));
    expect(namesOf('pearl_delta').length).toBe(9);
  });

  it('count 西部 as twelve, as the census bulletin does', () => {
    expect(namesOf('west').length).toBe(12);
  });

  it('say that 成渝 is approximate', () => {
    expect(regions.find(({ id }) => id === 'chengdu_chongqing')?.source).toContain('近似');
    expect(namesOf('chengdu_chongqing').length).toBe(16);
  });
});
