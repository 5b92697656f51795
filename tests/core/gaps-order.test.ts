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
