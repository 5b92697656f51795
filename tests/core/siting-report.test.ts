import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { DEFAULT_SITING } from '../../src/core/siting-params';
import { differenceOf, proposedRows, readable, readableScore, servedCities } from '../../src/core/siting-report';
import { sitingWorld } from '../../src/core/siting-world';
import { createUnitIndex } from '../../src/core/unit-index';
import { shippedUnits } from '../support/shipped-units';

const { units, regions } = shippedUnits();
const index = createUnitIndex(units, regions);
const world = sitingWorld({ ...DEFAULT_SITING, forcedIn: [adcode('510100')] }, index, [], []);
const mclp = { kind: 'mclp', radiusKm: 200 } as const;
const median = { kind: 'p-median' } as const;
const at = (code: string) => world.candidates.findIndex((unit) => unit.adcode === code);
const demandOf = (code: string) =>
  Int32Array.from(index.leavesOf(adcode(code)), (leaf) => world.demand.indexOf(index.leaves.units[leaf]!));

describe('numbers for readers', () => {
  it('are a share where residents are reached, a mean where they travel, plain kilometres for the farthest', () => {
    expect(readable(mclp, 250, 1000)).toBe(25);
    expect(readable(median, 212_000, 1000)).toBe(212);
    expect(readable({ kind: 'p-center' }, 940, 1000)).toBe(940);
    expect(readableScore(median, 212, 1000)).toBe(212);
    expect(readableScore(mclp, 250, 1000)).toBe(25);
  });
});

describe('the proposed cities', () => {
  const chosen = Int32Array.of(at('500000'), at('510100'));
  const part = (candidate: number, serves: Int32Array) => ({
    candidate,
    adds: world.totalWeight,
    lost: null,
    serves,
    residentsServed: 0,
    meanKm: 0,
    farthestKm: 0,
  });

  it('stand in the order of the steps, with the share that is reached so far, and tell which are forced', () => {
    const steps = [
      { at: 1, score: world.totalWeight / 4 },
      { at: 0, score: world.totalWeight / 2 },
    ];
    const rows = proposedRows(world, mclp, chosen, steps, null, index);
    expect(rows.map(({ unit, isForced, together }) => [unit.name, isForced, together])).toEqual([
      ['成都市', true, 25],
      ['重庆市', false, 50],
    ]);
  });

  it('give the sums of p-median as kilometres of a mean resident', () => {
    const parts = [part(chosen[0]!, new Int32Array(0)), part(chosen[1]!, new Int32Array(0))];
    const [row] = proposedRows(world, median, chosen, [{ at: 0, score: 100 }], parts, index);
    expect(row?.part?.adds).toBe(1);
    expect(row?.together).toBe(100);
  });

  it('serve cities: most residents first, each counted whole', () => {
    const serves = Int32Array.of(...demandOf('510700'), ...demandOf('510100'));
    const [first, second, ...rest] = servedCities(world, serves, index);
    expect([first?.city.name, second?.city.name, rest.length]).toEqual(['成都市', '绵阳市', 0]);
    expect(first?.residents).toBe(index.byAdcode(adcode('510100'))?.urbanPopulation);
  });
});

describe('two scenarios', () => {
  it('differ by the cities that only one of them proposes', () => {
    const [chengdu, chongqing, xian] = ['510100', '500000', '610100'].map((code) => index.byAdcode(adcode(code))!);
    const { shared, onlyFirst, onlySecond } = differenceOf([chengdu!, chongqing!], [chongqing!, xian!]);
    expect([shared, onlyFirst, onlySecond]).toEqual([[chongqing], [chengdu], [xian]]);
  });
});
