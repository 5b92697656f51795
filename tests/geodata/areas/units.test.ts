import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  isDistrict,
  prefectureCode,
  readDiaoyu,
  readGridUnits,
  readTaiwanUnits,
  TAIWAN_PER_DEGREE,
} from '../../../geodata/areas/units';

const read = (path: string): Buffer => readFileSync(path);

describe('readGridUnits', () => {
  it('gives 474 units: 莱芜 is one with 济南', () => {
    const units = readGridUnits(read);
    expect(units).toHaveLength(474);
    expect(new Set(units.map(({ adcode }) => adcode)).size).toBe(474);
    expect(units.some(({ adcode }) => adcode === '371200')).toBe(false);
  });
});

describe('readTaiwanUnits', () => {
  const units = readTaiwanUnits(read);

  it('gives the twenty counties and cities, 金门 and 马祖 being with Fujian', () => {
    expect(units).toHaveLength(20);
    expect(units.map(({ name }) => name)).not.toContain('金门县');
  });

  it('holds 钓鱼岛 with 宜兰县, near 123.48° E', () => {
    const yilan = units.find(({ name }) => name === '宜兰县');
    const east = Math.max(...yilan!.polygons.flat(2).map(([x]) => x / TAIWAN_PER_DEGREE));
    expect(east).toBeCloseTo(123.69, 2);
  });
});

it('reads 钓鱼岛 and six islets; the largest lies at 123.46–123.50° E, 25.73–25.75° N', () => {
  const islands = readDiaoyu(read);
  expect(islands).toHaveLength(7);
  const main = islands.map(([ring]) => ring!).toSorted((a, b) => b.length - a.length)[0]!;
  expect(main.every(([lng, lat]) => lng! > 123.45 && lng! < 123.5 && lat! > 25.73 && lat! < 25.76)).toBe(true);
});

it('counts a district with its city and leaves other codes alone', () => {
  expect([isDistrict('110101'), isDistrict('810005'), isDistrict('510100')]).toEqual([true, true, false]);
  expect([prefectureCode('500155'), prefectureCode('510100')]).toEqual(['500000', '510100']);
});
