import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Adcode, adcode } from '../../src/core/adcode';
import type { Unit } from '../../src/core/unit';
import { createUnitIndex } from '../../src/core/unit-index';
import { shippedUnits } from '../support/shipped-units';

const { units, regions } = shippedUnits();
const index = createUnitIndex(units, regions);
const names = (list: readonly Unit[]) => list.map((unit) => unit.name);
const sum = (positions: Int32Array, column: Float64Array) => positions.reduce((total, at) => total + column[at]!, 0);

describe('the unit index', () => {
  it('leads from 武侯区 up to the nation and down again', () => {
    const wuhou = adcode('510107');
    expect(names(index.ancestorsOf(wuhou))).toEqual(['成都市', '四川省', '全国']);
    expect(index.childrenOf(adcode('510100')).map((unit) => unit.adcode)).toContain(wuhou);
    expect(index.childrenOf(wuhou)).toEqual([]);
  });

  it('places a community by its county', () => {
    const yulin = adcode('510107005002');
    expect(index.byAdcode(yulin)).toBeUndefined();
    expect(names(index.ancestorsOf(yulin))[0]).toBe('武侯区');
    expect(index.cityOf(yulin)?.name).toBe('成都市');
  });

  it('knows the city of a district, a municipality, a county under its province and of nothing above a city', () => {
    const city = (code: string) => index.cityOf(adcode(code))?.name ?? null;
    expect(city('110101')).toBe('北京市');
    expect(city('419001')).toBe('济源市');
    expect(city('441900')).toBe('东莞市');
    expect([city('440000'), city('100000'), city('810014')]).toEqual([null, null, null]);
  });

  it('adds the leaves up to the census: 1,409,778,724 residents without servicemen', () => {
    expect(sum(index.leavesOf(adcode('100000')), index.leaves.population)).toBe(1_409_778_724);
    expect(index.leaves.units.length).toBe(2990);
  });

  it('gives the same leaves as walking the tree', () => {
    const slow = (code: Adcode): string[] => {
      const unit = index.byAdcode(code)!;
      return [...(unit.isLeaf ? [unit.adcode] : []), ...index.childrenOf(code).flatMap((child) => slow(child.adcode))];
    };
    fc.assert(
      fc.property(fc.constantFrom(...units), (unit) => {
        const fast = [...index.leavesOf(unit.adcode)].map((at) => index.leaves.units[at]!.adcode);
        expect(fast.toSorted()).toEqual(slow(unit.adcode).toSorted());
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it('takes 长三角 as all of Shanghai, Jiangsu, Zhejiang and Anhui', () => {
    const provinces = ['310000', '320000', '330000', '340000'].map(adcode);
    const residents = provinces.reduce((total, code) => total + index.byAdcode(code)!.population!, 0);
    expect(sum(index.leavesOf('yangtze_delta'), index.leaves.population)).toBe(residents);
  });

  it('parts the nation among the seven regions', () => {
    const seven = ['north', 'northeast', 'east', 'central', 'south', 'southwest', 'northwest'] as const;
    const positions = seven.flatMap((name) => [...index.leavesOf(`${name}_china`)]);
    expect(positions.length).toBe(2990);
    expect(new Set(positions).size).toBe(2990);
  });

  it('gives nothing for an unknown code', () => {
    expect(index.leavesOf(adcode('999999')).length).toBe(0);
    expect(index.rankOf(adcode('999999'), 'population')).toBeNull();
    expect(index.parentsLabel(adcode('999999'))).toBe('');
  });

  it('ranks 重庆, 上海, 北京, 成都 first by residents, among 367 cities', () => {
    const rank = (code: string) => index.rankOf(adcode(code), 'population')?.rank;
    expect(['500000', '310000', '110000', '510100'].map(rank)).toEqual([1, 2, 3, 4]);
    expect(index.rankOf(adcode('510100'), 'population')?.count).toBe(4 + 333 + 30); // municipalities, prefectures, under provinces
    expect(index.rankOf(adcode('510107'), 'population')).toBeNull();
  });

  it('shares a rank among equals', () => {
    const byRank = new Map<number, Set<number | null>>();
    for (const city of index.cities) {
      const rank = index.rankOf(city.adcode, 'urbanSharePct')!.rank;
      byRank.set(rank, (byRank.get(rank) ?? new Set()).add(city.urbanSharePct));
    }
    expect([...byRank.values()].every((values) => values.size === 1)).toBe(true);
  });

  it('tells the four 鼓楼区 apart', () => {
    const drumTowers = units.filter((unit) => unit.name === '鼓楼区');
    expect(new Set(drumTowers.map((unit) => index.parentsLabel(unit.adcode)))).toEqual(
      new Set(['南京', '福州', '徐州', '开封']),
    );
    expect(index.parentsLabel(adcode('320106'), 'en')).toBe('Nanjing');
  });

  it('tells any two units of one name apart', () => {
    const labels = units.map((unit) => `${unit.name} · ${index.parentsLabel(unit.adcode)}`);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('holds the city of every leaf as a position', () => {
    const { units: leaves, city } = index.leaves;
    for (const [at, leaf] of leaves.entries()) expect(index.cities[city[at]!]).toBe(index.cityOf(leaf.adcode));
  });
});
