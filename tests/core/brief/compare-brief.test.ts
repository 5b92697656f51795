import { describe, expect, it } from 'vitest';
import { adcode } from '../../../src/core/adcode';
import { briefMarkdown } from '../../../src/core/brief/brief-markdown';
import { compareBrief } from '../../../src/core/brief/compare-brief';
import { comparePlace } from '../../../src/core/compare/answer';
import type { CoverStanding } from '../../../src/core/compare/cover';
import type { ComparePlace } from '../../../src/core/compare/question';
import { answerGaps } from '../../../src/core/coverage/gaps';
import { withRecords, worldOf } from '../../../src/core/coverage/world';
import { DEFAULT_GAPS, gapsQuestionOf } from '../../../src/core/gaps-params';
import { translator } from '../../../src/core/message';
import { aFrame, ground, records } from '../../support/a-brief';
import { shippedUnits } from '../../support/shipped-units';

const { units, regions } = shippedUnits();
const nation = answerGaps(
  withRecords(worldOf(units, regions), records),
  gapsQuestionOf(DEFAULT_GAPS, records, records),
);
if (!nation.ok) throw new Error('the nation has an answer');
const known: CoverStanding = { kind: 'ready', km: nation.value.counties.km };

const chengdu: ComparePlace = { kind: 'unit', adcode: adcode('510100') };
const harbin: ComparePlace = { kind: 'unit', adcode: adcode('230100') };
const delta: ComparePlace = { kind: 'region', region: 'yangtze_delta' };
const hongKong: ComparePlace = { kind: 'unit', adcode: adcode('810000') };

function briefOf(one: ComparePlace, two: ComparePlace, lang: 'zh' | 'en' = 'zh', cover = known) {
  const hubs = records.filter(({ kind }) => kind === 'hub');
  const [first, second] = [one, two].map((place) => comparePlace(place, 100, records, hubs, ground)!);
  return compareBrief({ first: first!, second: second!, km: 100, cover, ground }, aFrame(lang));
}

function row(brief: ReturnType<typeof briefOf>, label: string): readonly string[] {
  return brief.table.rows.find(({ cells }) => cells[0] === label)!.cells;
}

describe('the brief of a comparison', () => {
  it('asks and answers in words, in both languages', () => {
    expect(briefOf(chengdu, harbin).question).toBe('成都市和哈尔滨市相比，有什么不同？');
    expect(briefOf(chengdu, harbin, 'en').question).toBe('How do Chengdu and Harbin compare?');
    expect(briefOf(chengdu, harbin).answer).toMatch(
      /^成都市里面、周边和自上覆盖的记录有 .+ 条，.+ 的城镇人口在 100 公里内有记录；哈尔滨市 /,
    );
  });

  it('has the census of 2020 and the difference, second less first', () => {
    // Chengdu 20.94 million residents, Harbin 10.01 million: communiqués of the seventh census.
    const [, one, two, difference] = row(briefOf(chengdu, harbin), '常住人口');
    expect([one, two, difference]).toEqual(['2093.8 万', '1001.0 万', '−1092.8 万']);
    expect(row(briefOf(harbin, chengdu), '常住人口')[3]).toBe('+1092.8 万');
  });

  it('counts by kind what it counts in all, and names no source of records that touch neither place', () => {
    const { table, numbers, sources } = briefOf(chengdu, harbin);
    const kinds = table.rows.filter(({ cells }) => cells[0]?.startsWith('类型：'));
    const certain = (text: string | undefined) => Number(text?.split('–')[0]);
    for (const side of [0, 1]) {
      const sum = kinds.reduce((all, { cells }) => all + certain(cells[side + 1]), 0);
      expect(sum).toBe(certain(numbers[side]?.value));
    }
    expect(sources.join()).not.toBe(briefOf(delta, delta).sources.join());
  });

  it('says that the census has no figure, and that the cover could not be worked out', () => {
    const without = briefOf(hongKong, chengdu);
    expect(row(without, '常住人口').slice(1)).toEqual(['普查没有数字', '2093.8 万', '']);
    expect(without.numbers[4]).toMatchObject({ value: '—', note: '普查没有数字' });
    const failed = briefOf(chengdu, harbin, 'zh', { kind: 'failed' });
    expect(failed.answer).toMatch(/^成都市有 .+ 条记录，哈尔滨市有 .+ 条。$/);
    expect(failed.numbers[2].value).toBe('没有算成，请刷新页面');
  });

  it('gives a region its counties without a figure, limits, and every line to Markdown', () => {
    const brief = briefOf(delta, chengdu, 'en');
    const text = briefMarkdown(brief, translator('en'));
    for (const { cells } of brief.table.rows) expect(text).toContain(cells[0]);
    expect(brief.limits.join()).toContain('No record');
  });
});

it('has words in three columns and numbers in the last, the X asked for, and the filter where there is one', () => {
  const brief = briefOf(chengdu, harbin);
  expect(brief.table.columns.map(({ head, isNumeric }) => [head, isNumeric])).toEqual([
    [expect.any(String), false],
    ['成都市', false],
    ['哈尔滨市', false],
    [expect.any(String), true],
  ]);
  expect(brief.table.isInTwo).toBe(true);
  expect(brief.premises).toHaveLength(1);
  expect(brief.premises[0]).toContain('100');
  expect(brief.numbers.map(({ label }) => label).join()).toMatch(/成都市.*哈尔滨市.*成都市.*哈尔滨市/);
  const hubs = records.filter(({ kind }) => kind === 'hub');
  const [first, second] = [chengdu, harbin].map((one) => comparePlace(one, 100, records, hubs, ground)!);
  const filtered = compareBrief(
    { first: first!, second: second!, km: 100, cover: known, ground },
    aFrame('zh', '类型：项目'),
  );
  expect(filtered.premises[1]).toContain('类型：项目');
});

it('explains the two ends of a share only where one has two', () => {
  const { numbers } = briefOf(chengdu, harbin);
  const isRange = numbers[2].value.includes('–') || numbers[3].value.includes('–');
  expect([numbers[2].note !== '', numbers[3].note !== '']).toEqual([isRange, isRange]);
  expect(numbers.slice(0, 2).map(({ note }) => note)).toEqual(['', '']);
});
