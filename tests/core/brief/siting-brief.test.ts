import { describe, expect, it } from 'vitest';
import { sitingBrief, sitingQuestionText } from '../../../src/core/brief/siting-brief';
import { translator } from '../../../src/core/message';
import type { SitingAnswer } from '../../../src/core/siting/question';
import { DEFAULT_SITING, SITING_OBJECTIVES } from '../../../src/core/siting-params';
import { proposedRows } from '../../../src/core/siting-report';
import { objectiveOf, sitingWorld } from '../../../src/core/siting-world';
import { aFrame, index, records } from '../../support/a-brief';

const world = sitingWorld(DEFAULT_SITING, index, records, records);
const chosen = Int32Array.of(0, 1, 2);
const answer: SitingAnswer = {
  kind: 'answer',
  objective: 'mclp',
  chosen,
  value: world.totalWeight / 2,
  bound: world.totalWeight / 2,
  gap: 0,
  proven: true,
  before: world.totalWeight / 4,
  phase: 'final',
  nodes: 1,
  ms: 640,
};
const steps = [2, 0, 1].map((at, place) => ({ at, score: (world.totalWeight * (place + 1)) / 8 }));
const rows = proposedRows(world, objectiveOf(DEFAULT_SITING), chosen, steps, null, index);
const input = { world, answer, isProven: true, rows, without: [], range: null, recordOf: () => undefined };

describe('the brief of a siting answer', () => {
  it('goes from now to then, with what is gained and how sure it is', () => {
    const { numbers, answer: said } = sitingBrief(input, aFrame());
    expect(numbers.map(({ value }) => value).slice(0, 4)).toEqual(['25.0%', '50.0%', '2.25 亿', '0%']);
    expect(said).toBe('再加 3 个中心，200 公里内的城镇人口从 25.0% 到 50.0%。最优：差距 0%，证明用时 0.6 秒');
  });

  it('does not call best what is not proven', () => {
    const open = { ...answer, proven: false, gap: 0.021 };
    const brief = sitingBrief({ ...input, answer: open, isProven: false }, aFrame('en'));
    expect(brief.numbers[3]).toEqual({ value: '≤ 2.1%', label: 'gap to the best possible', note: 'not proven' });
    expect(brief.answer).toContain('Best known');
  });

  it('lists the cities in the order in which they help most', () => {
    const { table } = sitingBrief(input, aFrame());
    expect(table.rows.map(({ cells }) => cells[1])).toEqual([2, 0, 1].map((at) => world.candidates[at]?.name));
  });

  it('adds up the records that count as existing centres', () => {
    expect(sitingBrief(input, aFrame()).premises[0]).toMatch(
      /9 条记录 = 有位置 7 \+ 只知省 2 \+ 无法落点 0；候选 367 个/,
    );
  });

  it('has a question for every goal in both languages', () => {
    for (const objective of SITING_OBJECTIVES)
      for (const lang of ['zh', 'en'] as const)
        expect(sitingQuestionText({ ...DEFAULT_SITING, objective }, translator(lang))).toMatch(/[？?]$/);
  });
});

it('says what must be in, what is out, the spacing and the filter, each only where there is one', () => {
  const plain = sitingBrief(input, aFrame()).premises;
  const [inside, outside] = ['510100', '110000'].map((code) => index.byAdcode(code as never)!);
  const existing = { kind: 'shown' as const };
  const params = {
    ...DEFAULT_SITING,
    existing,
    forcedIn: [inside!.adcode],
    forcedOut: [outside!.adcode],
    spacingKm: 80,
  };
  const asked = { ...input, world: { ...world, params } };
  const said = sitingBrief(asked, aFrame('zh', '类型：项目')).premises.join('\n');
  for (const word of [inside!.shortName, outside!.shortName, '80', '类型：项目']) {
    expect(said).toContain(word);
    expect(plain.join('\n')).not.toContain(word);
  }
});

it('has a column of numbers only for what is counted, and its sources', () => {
  const { table, sources, limits } = sitingBrief(input, aFrame());
  expect(table.columns.filter(({ isNumeric }) => !isNumeric).length).toBeGreaterThan(0);
  expect(table.columns[0]!.isNumeric).toBe(table.rows.every(({ cells }) => /^\d/.test(cells[0]!)));
  for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
  expect(sources.join()).toContain('第七次全国人口普查');
  expect(limits.length).toBeGreaterThan(3);
});
