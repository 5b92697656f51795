import { describe, expect, it } from 'vitest';
import { nearBrief } from '../../../src/core/brief/near-brief';
import { translator } from '../../../src/core/message';
import { aFrame, answerNear, chengduBrief, records } from '../../support/a-brief';

const zh = translator('zh');

describe('the brief of what is near a city', () => {
  it('asks and answers in words', () => {
    const brief = chengduBrief();
    expect(brief.question).toBe('成都市和周边 200 公里有什么？');
    expect(brief.answer).toMatch(/^本地有 \d+ 条记录，周边 200 公里内另有 \d+ 条，自上覆盖这里的有 \d+ 条；/);
    expect(chengduBrief('en').question).toBe('What is in Chengdu and within 200 km of it?');
  });

  it('lists every record of the four lists once, and the sum with elsewhere is all records', () => {
    const brief = chengduBrief();
    const names = brief.table.rows.map(({ cells }) => `${cells[2]} ${cells[3]}`);
    expect(new Set(names).size).toBe(names.length);
    expect(brief.table.note).toContain(`以上 ${names.length} 条 + 其他地方 ${records.length - names.length} 条`);
    const [, , inside, within, covering] = brief.numbers.map(({ value }) => Number(value));
    const count = (list: string) => brief.table.rows.filter(({ cells }) => cells[0] === list).length;
    expect([count('本地'), count('周边'), count('自上覆盖')]).toEqual([inside, within, covering]);
  });

  it('gives the figures of the distance round a bare point', () => {
    const near = { centre: { kind: 'point' as const, lng: 104.06, lat: 30.66 }, km: 100 };
    const { numbers } = nearBrief({ ...answerNear(near), urbanRank: null }, aFrame());
    expect(numbers[0]?.label).toBe('周边城镇人口');
    expect(Number(numbers[1]?.value)).toBeGreaterThan(3);
  });

  it('always says that no record is not no activity, as of when, and that the outline is a sketch', () => {
    const brief = chengduBrief();
    expect(brief.limits.join()).toContain('没有记录不等于没有活动');
    expect(brief.dates).toContain('资料截至 2022');
    expect(brief.notice).toContain('示意图');
    expect(brief.sources[0]).toMatch(/第 \d+/);
  });
});

it('has the census figures of the city with its rank, and of the lists how many may be nearer', () => {
  const { numbers, table, premises } = chengduBrief();
  // 2020 census by county: 成都 has 20,937,757 residents, 78.8% of them urban
  expect(numbers[0]).toMatchObject({ value: '1649.3 万', label: '城镇人口' });
  expect(numbers[0].note).toBe('367 城中第 5');
  expect(numbers[1].value).toBe('78.8%');
  const perhaps = table.rows.filter(({ cells }) => cells[0] === '周边' && cells[1]!.includes('可能'));
  expect(numbers[3].note).toBe(perhaps.length > 0 ? zh('brief.near.possible', { count: perhaps.length }) : '');
  expect([numbers[2].note, numbers[4].note]).toEqual(['', '']);
  expect(table.columns.map(({ isNumeric }) => isNumeric)).toEqual([false, true, false, false, false, false]);
  expect(premises).toEqual([]);
  for (const { cells } of table.rows) expect(cells[1] === '').toBe(cells[0] !== '周边');
});

it('says the filter, and does without residents where they are not known', () => {
  const near = { centre: { kind: 'point' as const, lng: 104.06, lat: 30.66 }, km: 100 };
  const brief = nearBrief({ ...answerNear(near), residents: null, urbanRank: null }, aFrame('zh', '类型：项目'));
  expect(brief.premises.join()).toContain('类型：项目');
  expect(brief.numbers.slice(0, 2).map(({ value }) => value)).toEqual(['—', '—']);
  expect(brief.answer).not.toContain('城镇');
  expect(brief.question).toBe(zh('brief.near.question', { place: zh('near.point'), km: 100 }));
});
