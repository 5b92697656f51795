import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { DEFAULT_SITING } from '../../src/core/siting-params';
import { chosenUnits, resultDifference, scenarioDifference, scenarioLines } from '../../src/core/siting-scenarios';
import { index } from '../support/a-brief';
import { aScenario } from '../support/a-scenario';

const three = aScenario({ k: 3, chosen: [0, 1, 2], share: 0.5 });
const two = aScenario({ k: 2, chosen: [5, 1], share: 0.375 });

function line(label: string, first = three, second = two): readonly string[] {
  const found = scenarioLines(first, second, index.byAdcode).find((one) => one.label === label)!;
  return [found.first.text, found.second.text, found.difference];
}

describe('two scenarios line by line', () => {
  it('differ by second less first: centres and percentage points', () => {
    expect(line('新增中心')).toEqual(['3', '2', '−1']);
    expect(line('结果')).toEqual(['50.0%', '37.5%', '−12.5 个百分点']);
    expect(line('现在')).toEqual(['25.0%', '25.0%', '']);
  });

  it('name the cities of one only, and those of both apart', () => {
    const name = (at: number) => three.world.candidates[at]!.shortName;
    expect(line('只在这边')).toEqual([`${name(0)}、${name(2)}`, name(5), `两边都有：${name(1)}`]);
    const { shared, onlyFirst, onlySecond } = scenarioDifference(three, two);
    expect([shared.length, onlyFirst.length, onlySecond.length]).toEqual([1, 2, 1]);
  });

  it('say what must be in and what is out', () => {
    const params = { ...DEFAULT_SITING, forcedIn: [adcode('510100')], forcedOut: [adcode('110000')] };
    expect(line('必选 / 排除', three, aScenario({ k: 2, chosen: [5, 1], share: 0.375, params }))).toEqual([
      '无 / 无',
      '成都 / 北京',
      '',
    ]);
  });

  it('say how far from the best an answer may be that is not proven', () => {
    const open = aScenario({ k: 3, chosen: [0, 1, 2], share: 0.5, isProven: false });
    expect(line('证明', three, open).slice(0, 2)).toEqual(['已证明最优', '未证明：≤ 2.0%']);
  });
});

describe('what cannot be subtracted', () => {
  const open = { ...two, answer: null, problem: '没有算成' };
  const lscp = (count: number) => {
    const params = { ...DEFAULT_SITING, objective: 'lscp' as const };
    const scenario = aScenario({ k: count, chosen: [0], share: 0.5, params });
    return { ...scenario, answer: { ...scenario.answer!, value: count } };
  };

  it('is a scenario without an answer: its problem is said, and no difference', () => {
    expect(line('结果', three, open)).toEqual(['50.0%', '没有算成', '']);
    expect(line('结果', open, three)).toEqual(['没有算成', '50.0%', '']);
    expect(line('现在', three, open)[1]).toBe('');
    expect(line('证明', three, open)[1]).toBe('');
    expect(line('新增中心', three, open)).toEqual(['3', '0', '−3']);
    expect(chosenUnits(open)).toEqual([]);
  });

  it('is another goal, or other residents', () => {
    const other = resultDifference(three, lscp(4));
    expect(other).toBe(three.words.t('siting.scenario.otherGoal'));
    const wider = { ...two, world: { ...two.world, totalWeight: two.world.totalWeight + 1 } };
    expect(resultDifference(three, wider)).toBe(other);
    expect(resultDifference(three, two)).not.toBe(other);
  });

  it('numbers of centres are, for whoever asks how many it takes, and kilometres for the least distance', () => {
    expect(resultDifference(lscp(6), lscp(4))).toBe('−2');
    const median = (km: number) => {
      const params = { ...DEFAULT_SITING, objective: 'p-median' as const };
      const scenario = aScenario({ k: 3, chosen: [0], share: 0.5, params });
      return { ...scenario, answer: { ...scenario.answer!, value: km * scenario.world.totalWeight } };
    };
    expect(resultDifference(median(100), median(160))).toMatch(/^\+60 公里$/);
  });

  it('has a radius only in the goals that have one', () => {
    expect(line('目标')[0]).toContain('公里');
    const params = { ...DEFAULT_SITING, objective: 'p-median' as const };
    expect(line('目标', aScenario({ k: 1, chosen: [0], share: 0.5, params }))[0]).not.toContain('公里');
  });
});
