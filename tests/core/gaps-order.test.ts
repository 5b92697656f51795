import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerGaps } from '../../src/core/coverage/gaps';
import { COLUMNS, DEFAULT_SORTING, matching, pressed, rowName, sorted } from '../../src/core/gaps-order';
import { answered, aQuestion, exampleWorld } from '../support/worked-example';

const { rows } = answered(answerGaps(exampleWorld(), aQuestion({})));
const namesBy = (column: (typeof COLUMNS)[number], isDown: boolean) =>
  sorted(rows, { column, isDown }, 'zh').map(({ name }) => name);

describe('the layout of the ranked table', () => {
  it('sorts by residents not covered, by the distance, by the rank under all residents', () => {
    expect(namesBy('uncovered', true)).toEqual(['甲西市', '乙市', '甲东市']);
    expect(namesBy('distance', true)).toEqual(['乙市', '甲西市', '甲东市']);
    expect(namesBy('other', false)).toEqual(['乙市', '甲西市', '甲东市']);
  });

  it('has other theme before perhaps before covered', () => {
    expect(namesBy('kind', false)).toEqual(['乙市', '甲西市', '甲东市']);
  });

  it('sorts names by the order of their language, and provinces', () => {
    const [first, second, third] = rows;
    const named = [
      { ...first!, name: '宜宾市', nameEn: 'Yibin', provinceName: '四川省' },
      { ...second!, name: '保定市', nameEn: 'Baoding', provinceName: '河北省' },
      { ...third!, name: '赤峰市', nameEn: 'Chifeng', provinceName: '内蒙古自治区' },
    ];
    const by = (column: 'name' | 'province', lang: 'zh' | 'en') =>
      sorted(named, { column, isDown: false }, lang).map(({ nameEn }) => nameEn);
    expect(by('name', 'zh')).toEqual(['Baoding', 'Chifeng', 'Yibin']); // bǎo, chì, yí
    expect(by('name', 'en')).toEqual(['Baoding', 'Chifeng', 'Yibin']);
    expect(by('province', 'zh')).toEqual(['Baoding', 'Chifeng', 'Yibin']); // hé, nèi, sì
  });

  it('sorts by how long a city stays among the first: any stay among ten above all among twenty', () => {
    const [row] = rows;
    const stay = (name: string, top10: number | null, top20: number | null) => ({
      ...row!,
      name,
      top10: top10 === null ? null : { fromKm: 50, toKm: 50 + top10 },
      top20: top20 === null ? null : { fromKm: 20, toKm: 20 + top20 },
    });
    const all = [stay('never', null, null), stay('twenty', null, 480), stay('ten, short', 0, 10), stay('ten', 90, 100)];
    const names = sorted(all, { column: 'stable', isDown: true }, 'zh').map(({ name }) => name);
    expect(names).toEqual(['ten', 'ten, short', 'twenty', 'never']);
  });

  it('takes the sure distance before the possible one, and none at all for the farthest', () => {
    const [row] = rows;
    const away = (name: string, certain: number | null, possible: number | null) => ({
      ...row!,
      name,
      nearest: {
        certain: certain === null ? null : { owner: 0, km: certain },
        possible: possible === null ? null : { owner: 0, km: possible },
      },
    });
    const all = [
      away('nowhere', null, null),
      away('perhaps at 40', null, 40),
      away('at 90', 90, 10),
      away('at 5', 5, 5),
    ];
    const names = sorted(all, { column: 'distance', isDown: false }, 'zh').map(({ name }) => name);
    expect(names).toEqual(['at 5', 'perhaps at 40', 'at 90', 'nowhere']);
  });

  it('has a city without a rank by the other residents last', () => {
    const all = [0, 3, 1].map((rankOther) => ({ ...rows[0]!, rankOther }));
    const ranks = sorted(all, { column: 'other', isDown: false }, 'zh').map(({ rankOther }) => rankOther);
    expect(ranks).toEqual([1, 3, 0]);
  });

  it('keeps all rows in every order, and equal ones in the order of their rank', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COLUMNS), fc.boolean(), (column, isDown) => {
        expect(new Set(namesBy(column, isDown))).toEqual(new Set(rows.map(({ name }) => name)));
      }),
    );
    const same = rows.map((row) => ({ ...row, provinceName: '甲省' }));
    expect(sorted(same, { column: 'province', isDown: true }, 'zh')).toEqual(same);
  });

  it('turns round on a second press, and begins a new column from its telling end', () => {
    expect(pressed(DEFAULT_SORTING, 'uncovered')).toEqual({ column: 'uncovered', isDown: false });
    expect(pressed(DEFAULT_SORTING, 'other')).toEqual({ column: 'other', isDown: false });
    expect(pressed({ column: 'name', isDown: false }, 'uncovered')).toEqual(DEFAULT_SORTING);
  });

  it('finds a part of a name in either language or of a province, and all for nothing typed', () => {
    expect(matching(rows, '甲西').map(({ name }) => name)).toEqual(['甲西市']);
    expect(matching(rows, '乙省').map(({ name }) => name)).toEqual(['乙市']);
    expect(matching(rows, ' ')).toBe(rows);
    const row = rows[0]!;
    expect(matching([{ ...row, nameEn: 'Lanzhou' }], 'lanz')).toHaveLength(1);
    expect(rowName({ name: '兰州市', nameEn: 'Lanzhou' }, 'en')).toBe('Lanzhou');
  });
});
