import { describe, expect, it } from 'vitest';
import { adcode } from '../../../src/core/adcode';
import { demandOf, scoped, unitsWithoutFigure } from '../../../src/core/coverage/demand';
import { groundOf } from '../../../src/core/ground';
import { EXAMPLE_UNITS } from '../../support/worked-example';

const demand = demandOf(groundOf(EXAMPLE_UNITS, []));

describe('demand', () => {
  it('knows the city, the province and the seat of every county', () => {
    const cities = [...demand.cityOf].map((city) => demand.cities[city]!.name);
    expect(cities).toEqual(['甲东市', '甲东市', '甲西市', '乙市', '香港特别行政区']);
    const provinces = [...demand.provinceOf].map((province) => demand.provinces[province]!.name);
    expect(provinces).toEqual(['甲省', '甲省', '甲省', '乙省', '香港特别行政区']);
    expect([...demand.seatOf].map((county) => demand.ground.counties[county]!.name)).toEqual([
      '甲一区',
      '甲三县',
      '乙一县',
      '香港特别行政区',
    ]);
  });

  it('leaves Hong Kong out of the sum of the nation and names it', () => {
    const nation = scoped(demand, 'urban', { kind: 'nation' });
    expect(nation.total).toBe(1_000_000);
    expect([...nation.withoutFigure].map((county) => demand.ground.counties[county]!.adcode)).toEqual(['810000']);
  });

  it('names a county alone where the rest of its province has figures: 金门 in 福建', () => {
    const units = EXAMPLE_UNITS.map((unit) => (unit.adcode === '510102' ? { ...unit, urbanPopulation: null } : unit));
    const partly = demandOf(groundOf(units, []));
    const nation = scoped(partly, 'urban', { kind: 'nation' });
    expect(unitsWithoutFigure(partly, nation)).toEqual(['510102', '810000']);
    expect(nation.total).toBe(700_000);
  });

  it('narrows to a province, by either basis', () => {
    const scope = { kind: 'province', province: adcode('510000') } as const;
    expect(scoped(demand, 'urban', scope).total).toBe(900_000);
    expect(scoped(demand, 'total', scope).total).toBe(1_200_000);
  });

  it('is empty for a region that nobody described', () => {
    expect(scoped(demand, 'urban', { kind: 'region', region: 'west' }).counties).toHaveLength(0);
  });
});
