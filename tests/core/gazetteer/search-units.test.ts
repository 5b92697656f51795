import { describe, expect, it } from 'vitest';
import { searchUnits, unitsCalled } from '../../../src/core/gazetteer/search-units';
import { shippedGazetteer } from '../../support/gazetteer';

const gazetteer = shippedGazetteer();

function codes(query: string, limit?: number): string[] {
  return searchUnits(gazetteer, query, limit).map((unit) => gazetteer.codes[unit]!);
}

describe('searching units', () => {
  it('puts the city before the towns of its name', () => {
    expect(codes('玉林')[0]).toBe('450900');
    expect(codes('玉林', 5)).toContain('510107005');
  });

  it('finds a beginning: 玉林街', () => {
    expect(codes('玉林街')).toContain('510107005');
  });

  it('finds nicknames, former names and traditional characters', () => {
    expect(codes('蓉')[0]).toBe('510100');
    expect(codes('襄樊')[0]).toBe('420600');
    expect(codes('臺北')[0]).toBe('710000063000');
  });

  it('shows all four 鼓楼区, the largest first', () => {
    const largest = unitsCalled(gazetteer, '鼓楼区').map((unit) => gazetteer.populations[unit]!);
    expect(codes('鼓楼区').slice(0, 4).toSorted()).toEqual(['320106', '320302', '350102', '410204']);
    expect(gazetteer.populations[gazetteer.indexes.get(codes('鼓楼区')[0]!)!]).toBe(Math.max(...largest));
  });

  it('has whole names first, then shorter ones, wider units before narrower, larger before smaller', () => {
    const found = searchUnits(gazetteer, '鼓楼', 40);
    const cost = (unit: number) => (gazetteer.names[unit] === '鼓楼区' ? 0 : gazetteer.names[unit]!.length);
    const whole = new Set(unitsCalled(gazetteer, '鼓楼'));
    const key = (unit: number) =>
      [whole.has(unit) ? 0 : cost(unit) || 3, gazetteer.levels[unit]!, -gazetteer.populations[unit]!] as const;
    for (const [at, unit] of found.slice(1).entries()) {
      const [a, b] = [key(found[at]!), key(unit)];
      const first = a.findIndex((value, i) => value !== b[i]);
      if (first >= 0) expect(a[first]!).toBeLessThan(b[first]!);
      else expect(gazetteer.codes[found[at]!]! < gazetteer.codes[unit]!).toBe(true);
    }
    expect(found.length).toBeGreaterThan(6);
  });

  it('finds nothing for an empty query or an unknown name', () => {
    expect(codes('  ')).toEqual([]);
    expect(codes('不存在的地方')).toEqual([]);
  });
});
