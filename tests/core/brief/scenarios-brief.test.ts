import { describe, expect, it } from 'vitest';
import { briefMarkdown } from '../../../src/core/brief/brief-markdown';
import { scenariosBrief } from '../../../src/core/brief/scenarios-brief';
import { translator } from '../../../src/core/message';
import { DEFAULT_SITING, type SitingParams } from '../../../src/core/siting-params';
import type { Scenario } from '../../../src/core/siting-scenarios';
import { aFrame, index, records } from '../../support/a-brief';
import { aScenario } from '../../support/a-scenario';

const three = { k: 3, chosen: [0, 1, 2], share: 0.5 };
const five = { k: 5, chosen: [2, 0, 1, 4, 3], share: 0.625 };

function briefOf(one: Scenario, two: Scenario, lang: 'zh' | 'en' = 'zh') {
  const byId = new Map(records.map((record) => [record.id, record]));
  const recordOf = byId.get.bind(byId);
  const input = { names: ['甲', '乙'] as const, first: one, second: two, unitOf: index.byAdcode, recordOf };
  return scenariosBrief(input, aFrame(lang));
}

describe('the brief of two siting scenarios', () => {
  it('asks by their names and answers with both headlines', () => {
    const { question, answer } = briefOf(aScenario(three), aScenario(five));
    expect(question).toBe('两个选址方案“甲”和“乙”有什么不同？');
    expect(answer).toBe(
      '甲：再加 3 个中心，200 公里内的城镇人口从 25.0% 到 50.0%；乙：再加 5 个中心，200 公里内的城镇人口从 25.0% 到 62.5%。',
    );
  });

  it('has both results, their difference in points, and how many cities both propose', () => {
    const { numbers } = briefOf(aScenario({ ...three, lang: 'en' }), aScenario(five), 'en');
    expect(numbers.map(({ value }) => value)).toEqual(['50.0%', '62.5%', '+12.5 points', '3', '0%']);
  });

  it('subtracts no kilometres from shares, and calls nothing proven that is not', () => {
    const params: SitingParams = { ...DEFAULT_SITING, objective: 'p-median' };
    const { numbers } = briefOf(
      aScenario({ ...three, lang: 'en' }),
      aScenario({ ...five, params, isProven: false, lang: 'en' }),
      'en',
    );
    expect(numbers[2].value).toBe('different goals: no difference');
    expect(numbers[4]).toMatchObject({ value: '0% / ≤ 2.0%', note: 'not proven' });
  });

  it('says why a scenario has no answer', () => {
    const { answer, numbers } = briefOf(aScenario(three), {
      ...aScenario(five),
      answer: null,
      problem: '没有候选城市',
    });
    expect(answer).toContain('乙：没有候选城市');
    expect(numbers[1]).toMatchObject({ value: '—', note: '没有候选城市' });
    expect(numbers[2].value).toBe('—');
  });

  it('writes every line into Markdown, with the sources of the centres', () => {
    const brief = briefOf(aScenario({ ...three, lang: 'en' }), aScenario(five), 'en');
    const text = briefMarkdown(brief, translator('en'));
    for (const { cells } of brief.table.rows) expect(text).toContain(cells[0]);
    expect(brief.sources.join()).toMatch(/lines 9\d\d/);
  });
});
