import { describe, expect, it } from 'vitest';
import { workAll } from '../../src/core/import/project';
import { createSearchIndex, search } from '../../src/core/search';
import { createNameList, joinHits } from '../../src/core/search-names';
import { aProject } from '../support/an-import';

const PLACES = ['玉林', '曹家巷', '桐梓林', 'Yulin North', '天府'];
const CSV = `名称,地址,执行机构\n${Array.from({ length: 600 }, (_, at) => `${PLACES[at % 5]}站点${at},成都市武侯区${at}号,${at % 3 === 0 ? '爱有戏' : `机构${at}`}`).join('\n')}\n`;
const records = workAll(aProject(CSV)).flatMap(({ record }) => record ?? []);
const names = createNameList();
for (let from = 0; from < records.length; from += 70) names.add(records.slice(from, from + 70));

describe('the names of a large list', () => {
  it('are found as the search box finds those of a short one', () => {
    const index = createSearchIndex([], records, []);
    for (const query of ['玉林站点10', '曹家巷站点', '站点599', '爱有戏', '机构1', '没有这个']) {
      const expected = search(index, query, 600).map(({ score, target }) =>
        target.kind === 'record' ? [target.record.id, score - 1] : [target.kind, score - 0.2],
      );
      const found = names
        .search(query, 600)
        .map(({ score, target }) =>
          target.kind === 'record' ? [target.record.id, score] : [target.kind, score - 0.2],
        );
      expect(found.map(String).toSorted(), query).toEqual(expected.map(String).toSorted());
    }
    expect(names.search('YULIN north', 600)).toHaveLength(120);
    expect(names.search('玉', 600)).toHaveLength(120);
    expect(names.search('  ')).toEqual([]);
  });

  it('give a bounded list with the best first', () => {
    const found = names.search('玉林站点');
    expect(found).toHaveLength(12);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it('join with other hits, an organisation of several lists in one line', () => {
    const other = [{ target: { kind: 'organisation' as const, name: '爱有戏', count: 4 }, score: 100.2 }];
    const [first, ...rest] = joinHits([other, names.search('爱有戏')]);
    expect(first?.target).toEqual({ kind: 'organisation', name: '爱有戏', count: 204 });
    expect(rest.every(({ target }) => target.kind === 'record')).toBe(true);
    expect(rest).toHaveLength(11);
  });
});

it('joins by the higher score, the best first, and no more than asked for', () => {
  const organisation = (name: string, score: number, count: number) => ({
    target: { kind: 'organisation' as const, name, count },
    score,
  });
  const [record] = names.search('玉林站点', 1);
  const lists = [
    [organisation('甲', 3, 1), { ...record!, score: 5 }],
    [organisation('甲', 9, 2), organisation('乙', 7, 1)],
  ];
  expect(joinHits(lists).map(({ score }) => score)).toEqual([9, 7, 5]);
  expect(joinHits(lists.toReversed())[0]).toEqual(organisation('甲', 9, 3));
  expect(joinHits(lists, 2)).toHaveLength(2);
  expect(joinHits([])).toEqual([]);
});
