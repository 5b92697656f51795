import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearchIndex, norm, type SearchTarget, scoreOf, search } from '../../src/core/search';
import { shippedRecords } from '../support/shipped-records';
import { shippedUnits } from '../support/shipped-units';

const { units } = shippedUnits();
const records = shippedRecords();
const index = createSearchIndex(units, records, [{ id: 'home', label: '看全国', words: ['quanguo', 'home'] }]);
const find = (query: string, limit?: number) => search(index, query, limit).map(({ target }) => idOf(target));

describe('the search box', () => {
  it.each(['成都', '成都市', 'chengdu', 'Chengdu', 'CHENG DU', 'cd', 'CD', 'ｃｄ', '蓉', ' 成 都 '])(
    'finds 成都市 first for %s',
    (query) => {
      expect(find(query)[0]).toBe('510100');
    },
  );

  it.each([
    ['沪', '310000'],
    ['申', '310000'],
    ['bj', '110000'],
    ["xi'an", '610100'],
    ['xian', '610100'],
    ['重庆', '500000'],
    ['吉林市', '220200'],
    ['江苏', '320000'],
  ])('finds for %s the unit %s first', (query, code) => {
    expect(find(query)[0]).toBe(code);
  });

  it('gives the four 鼓楼区 first, the largest at the head', () => {
    for (const query of ['鼓楼区', '鼓楼', 'gulou'])
      expect(find(query).slice(0, 4)).toEqual(['320106', '350102', '320302', '410204']);
  });

  it('puts the city of 吉林 before the province of the same short name', () => {
    expect(find('吉林').slice(0, 2)).toEqual(['220200', '220000']);
  });

  it('finds records by name, by pinyin of their English name and by organisation', () => {
    expect(find('玉林东路')).toContain('case-yulin-donglu');
    expect(find('yulin')).toContain('case-yulin-donglu');
    expect(find('恩派', 3).every((id) => records.some((record) => record.id === id))).toBe(true);
    expect(find('万科公益基金会')).toContain('万科公益基金会');
  });

  it('finds every unit by its full name among those of that name', () => {
    const homonyms = new Map<string, number>();
    for (const { name } of units) homonyms.set(name, (homonyms.get(name) ?? 0) + 1);
    for (const unit of units.filter((_, at) => at % 37 === 0))
      expect(find(unit.name, 12 + homonyms.get(unit.name)!), unit.name).toContain(unit.adcode);
  });

  it('finds every record by its full name', () => {
    for (const record of records) expect(find(record.name, 40), record.name).toContain(record.id);
  });

  it('offers what a button does', () => {
    expect(find('quanguo')[0]).toBe('home');
    expect(find('看全国')[0]).toBe('home');
  });

  it('finds nothing for nothing', () => {
    for (const query of ['', '  ', '·', '不存在的地方']) expect(find(query)).toEqual([]);
  });

  it('never gives more than asked, best first, and the same each time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...'成都上海区社基金会abcdefghyz'),
        fc.integer({ min: 1, max: 20 }),
        (query, limit) => {
          const hits = search(index, query, limit);
          expect(hits.length).toBeLessThanOrEqual(limit);
          expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
          expect(search(index, query, limit)).toEqual(hits);
        },
      ),
      { seed: 2022, numRuns: 50 },
    );
  });

  it('takes width, case, spaces and small marks as nothing', () => {
    expect(norm("Xi'an （西安）")).toBe('xian西安');
    expect(norm('ＡＢ－ｃ')).toBe('abc');
  });
});

function idOf(target: SearchTarget): string {
  switch (target.kind) {
    case 'unit':
      return target.unit.adcode;
    case 'record':
      return target.record.id;
    case 'organisation':
      return target.name;
    case 'action':
      return target.id;
  }
}

it('gives whole names 100, beginnings by how much is missing, parts 45, and Latin letters a little less', () => {
  const keys = (...names: string[]) => ({ keys: names, latin: [] });
  const latin = (...names: string[]) => ({ keys: [], latin: names });
  expect(scoreOf(keys('成都市'), '成都市')).toBe(100);
  expect(scoreOf(keys('成都市'), '成都')).toBe(79);
  expect(scoreOf(keys(`成都${'长'.repeat(40)}`), '成都')).toBe(60);
  expect(scoreOf(keys('四川成都'), '成都')).toBe(45);
  expect(scoreOf(keys('四川成都'), '都')).toBe(0); // one character inside a name is no hit
  expect(scoreOf(keys('成都'), '成')).toBe(79);
  expect(scoreOf(latin('chengdu'), 'chengdu')).toBe(90);
  expect(scoreOf(latin('chengdu'), 'cheng')).toBe(58);
  expect(scoreOf(latin('chengdu'), 'c')).toBe(0);
  expect(scoreOf(latin('chengdu'), 'engdu')).toBe(0);
  expect(scoreOf({ keys: ['四川成都', '成都'], latin: ['cd'] }, '成都')).toBe(100);
  expect(scoreOf({ keys: ['ab cd'], latin: ['cd'] }, 'cd')).toBe(90);
});

it('has equal hits in the order of their kind and code', () => {
  const same = units
    .slice(0, 1)
    .flatMap((unit) => ['659003', '659001'].map((code) => ({ ...unit, adcode: code as never })));
  const again = createSearchIndex(same, [], []);
  expect(search(again, same[0]!.name).map(({ target }) => idOf(target))).toEqual(['659001', '659003']);
});
