import { describe, expect, it } from 'vitest';
import { isTenMillion, tenMillionCities } from '../../src/core/ten-million';
import { shippedUnits } from '../support/shipped-units';

const { units } = shippedUnits();

describe('the ten-million cities', () => {
  it('are the 18 of the scan, 石家庄 and 西安 among them', () => {
    const names = tenMillionCities(units).map(({ shortName }) => shortName);
    expect(names).toHaveLength(18);
    expect(names).toEqual(expect.arrayContaining(['石家庄', '西安', '成都', '临沂']));
  });

  it('leave out provinces, however many live there, and go by the communiqué where it counts other ground', () => {
    const of = (code: string) => units.find(({ adcode }) => adcode === code)!;
    const sichuan = of('510000');
    expect(isTenMillion(sichuan)).toBe(true);
    expect(tenMillionCities([sichuan])).toEqual([]);
    const chengdu = of('510100');
    expect(tenMillionCities([{ ...chengdu, communiquePopulation: 9_999_999 }])).toEqual([]);
    expect(tenMillionCities([{ ...chengdu, communiquePopulation: null, population: 1e7 }])).toHaveLength(1);
  });
});
