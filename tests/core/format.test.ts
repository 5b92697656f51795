import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUALIFIERS } from '../../src/core/footprint';
import {
  formatDate,
  formatFigure,
  formatInteger,
  formatKm,
  formatKmRange,
  formatPeople,
  formatPeopleShort,
  formatPercent,
  hasEnglishUnit,
} from '../../src/core/format';

describe('residents', () => {
  it('are 亿 and 万 in Chinese, millions in English', () => {
    // 2020 census: the nation, 成都, 三沙.
    expect(formatPeople(1_409_778_724, 'zh')).toBe('14.10 亿');
    expect(formatPeople(1_409_778_724, 'en')).toBe('1,409.8 million');
    expect(formatPeople(20_937_757, 'zh')).toBe('2093.8 万');
    expect(formatPeople(20_937_757, 'en')).toBe('20.94 million');
    expect(formatPeople(2_333, 'zh')).toBe('2,333');
    expect(formatPeople(2_333, 'en')).toBe('2,333');
    expect(formatPeople(0, 'zh')).toBe('0');
  });

  it('are 億 and 萬 in traditional characters, dates and kilometres as in simplified ones', () => {
    expect(formatPeople(1_409_778_724, 'zh-Hant')).toBe('14.10 億');
    expect(formatPeople(20_937_757, 'zh-Hant')).toBe('2093.8 萬');
    expect(formatPeopleShort(2_500_000, 'zh-Hant')).toBe('250萬');
    expect(formatKm(62, 'zh-Hant')).toBe('62 公里');
    expect(formatDate('2022-03', 'zh-Hant')).toBe('2022 年 3 月');
    expect(formatFigure(5600, '万元', 'over', 'zh-Hant')).toBe('超過 5,600 万元'); // the unit is the source's
  });

  it('never reach 10000 万 by rounding', () => {
    expect(formatPeople(99_999_499, 'zh')).toBe('9999.9 万');
    expect(formatPeople(99_999_500, 'zh')).toBe('1.00 亿');
  });

  it('change their unit at ten thousand and at a million, not after', () => {
    expect(formatPeople(9_999, 'zh')).toBe('9,999');
    expect(formatPeople(10_000, 'zh')).toBe('1.0 万');
    expect(formatPeopleShort(10_000, 'zh')).toBe('1万');
    expect(formatPeople(1_000_000, 'en')).toBe('1.00 million');
  });

  it('are short where six stand in a row', () => {
    expect([2.5e6, 4e6, 45e6, 50_000].map((count) => formatPeopleShort(count, 'zh'))).toEqual([
      '250万',
      '400万',
      '4,500万',
      '5万',
    ]);
    expect([2.5e6, 50_000].map((count) => formatPeopleShort(count, 'en'))).toEqual(['2.5m', '0.05m']);
    expect(formatPeopleShort(901_991_320, 'zh')).toBe('9.02亿');
    expect(formatPeopleShort(901_991_320, 'en')).toBe('902m');
    expect(formatPeopleShort(9_000, 'zh')).toBe('9,000');
  });
});

describe('plain numbers', () => {
  it('are grouped by thousands, as the machine’s own formatter does', () => {
    const oracle = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2e12 }), (count) => {
        expect(formatInteger(count)).toBe(oracle.format(count));
      }),
      { seed: 2022 },
    );
    expect(formatInteger(1234.5)).toBe('1,235');
  });

  it('of percent have one decimal: 63.89 is 63.9%', () => {
    expect(formatPercent(63.89)).toBe('63.9%');
    expect(formatPercent(63.89, 2)).toBe('63.89%');
  });
});

describe('distances', () => {
  it('below ten kilometres have one decimal, else none', () => {
    expect(formatKm(3.14, 'zh')).toBe('3.1 公里');
    expect(formatKm(77.6, 'zh')).toBe('78 公里');
    expect(formatKm(1234.4, 'en')).toBe('1,234 km');
    expect(formatKm(9.97, 'zh')).toBe('10 公里');
  });

  it('are one number where both ends round to it', () => {
    expect(formatKmRange(62.2, 77.8, 'zh')).toBe('62–78 公里');
    expect(formatKmRange(62.2, 62.4, 'en')).toBe('62 km');
    expect(formatKmRange(8.5, 12, 'en')).toBe('8.5–12 km');
    expect(formatKmRange(9.97, 10.2, 'zh')).toBe('10 公里');
    expect(formatKmRange(0, 0.04, 'zh')).toBe('0.0 公里');
  });
});

describe('dates', () => {
  it('are as fine as the source gives them', () => {
    expect(formatDate('2022-03', 'zh')).toBe('2022 年 3 月');
    expect(formatDate('2022-03', 'en')).toBe('Mar 2022');
    expect(formatDate('2013', 'zh')).toBe('2013 年');
    expect(formatDate('2013', 'en')).toBe('2013');
    expect(formatDate('2016-12', 'en')).toBe('Dec 2016');
  });
});

describe('stated figures', () => {
  it('keep the source’s qualifier and unit', () => {
    expect(formatFigure(5600, '万元', 'over', 'zh')).toBe('超过 5,600 万元');
    expect(formatFigure(5600, '万元', 'over', 'en')).toBe('over 56,000,000 yuan');
    expect(formatFigure(2, '万人', 'planned', 'en')).toBe('planned 20,000 people');
    expect(formatFigure(526, '个', 'exact', 'en')).toBe('526');
    expect(formatFigure(20, '%', 'at_least', 'en')).toBe('at least 20%');
    expect(formatFigure(88, '个城市', 'exact', 'zh')).toBe('88 个城市');
    expect(formatFigure(902_000_000, '人', 'nearly', 'zh')).toBe('近 9.02 亿 人');
    expect(formatFigure(17, '', 'exact', 'zh')).toBe('17');
  });

  it('have a word for every qualifier but "exact" in both languages', () => {
    for (const qualifier of QUALIFIERS) {
      for (const lang of ['zh', 'en'] as const) {
        const words = formatFigure(5, '', qualifier, lang);
        expect(words === '5', `${qualifier} ${lang}`).toBe(qualifier === 'exact');
        if (lang === 'en') expect(words).not.toMatch(/\p{Script=Han}/u);
      }
    }
  });
});

describe('a unit', () => {
  it('has English when it is known or only counts', () => {
    for (const unit of ['万元', '%', '个', '']) expect(hasEnglishUnit(unit), unit).toBe(true);
    expect(hasEnglishUnit('座')).toBe(false);
  });
});
