import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCensus } from '../../../geodata/units/census';
import {
  checkNamed,
  checkReadings,
  checkSpellings,
  namedRows,
  REVIEWED,
  readReviewed,
} from '../../../geodata/units/reviewed';

const read = (path: string) => readFileSync(resolve(import.meta.dirname, '../../..', path));
const reviewed = readReviewed(read);
const nameOf = (code: string) => ({ '510100': '成都市' })[code];

describe('the aliases', () => {
  it('give each of the 34 provinces its one-character name', () => {
    const single = reviewed.aliases.filter(({ adcode, text }) => adcode.endsWith('0000') && text.length === 1);
    expect(new Set(single.map(({ adcode }) => adcode)).size).toBe(34);
  });

  it('know 蓉 穗 沪 申 渝 京 津 杭 宁 汉 鹏城 羊城', () => {
    const cityOf = new Map(reviewed.aliases.map(({ text, name }) => [text, name]));
    const wanted = '蓉 穗 沪 申 渝 京 津 杭 汉 鹏城 羊城'.split(' ');
    expect(wanted.map((alias) => cityOf.get(alias))).toEqual(
      '成都市 广州市 上海市 上海市 重庆市 北京市 天津市 杭州市 武汉市 深圳市 广州市'.split(' '),
    );
    expect(reviewed.aliases.filter(({ text }) => text === '宁').map(({ name }) => name)).toEqual([
      '南京市',
      '宁夏回族自治区',
    ]);
  });

  it('name a source in every row', () => {
    const rows = namedRows(read(REVIEWED.aliases).toString('utf8'), 'source');
    expect(rows.filter(({ text }) => text === '')).toEqual([]);
  });
});

describe('the check of a reviewed row', () => {
  const row = { line: 2, adcode: '510100', name: '成都市', text: '蓉' };

  it('passes a row that names its unit', () => {
    expect(checkNamed('x.csv', [row], nameOf)).toEqual([]);
  });

  it('finds a wrong name, an unknown code, a repeated and an empty row, each at its line', () => {
    const rows = [
      { ...row, line: 2, name: '成都' },
      { ...row, line: 3, adcode: '999999' },
      { ...row, line: 4, text: '锦城' },
      { ...row, line: 5, text: '锦城' },
      { ...row, line: 6, text: '' },
    ];
    expect(checkNamed('x.csv', rows, nameOf)).toEqual([
      { file: 'x.csv', line: 2, reason: '510100 is 成都市, not 成都' },
      { file: 'x.csv', line: 3, reason: '999999 is unknown, not 成都市' },
      { file: 'x.csv', line: 5, reason: '成都市: 锦城 is given twice' },
      { file: 'x.csv', line: 6, reason: '成都市: empty' },
    ]);
  });

  it('finds a reading that fits nothing', () => {
    const readings = [
      { line: 2, text: '六安', syllables: ['lu'] },
      { line: 3, text: '火星', syllables: ['huo', 'xing'] },
    ];
    expect(checkReadings(readings, ['六安'])).toMatchObject([
      { line: 2, reason: '六安 has 1 syllables' },
      { line: 3, reason: 'no short name holds 火星' },
    ]);
  });
});

describe('the spelling of cities', () => {
  const cities = readCensus(read).prefectures.filter(({ population }) => population !== null);

  it('agrees with the pinyin of every city but the listed ones', () => {
    const listed = { ...reviewed, spellings: reviewed.spellings.filter(({ adcode }) => !adcode.endsWith('0000')) };
    expect(checkSpellings(listed, cities)).toEqual([]);
  });

  it('finds a reading that the census contradicts', () => {
    const wrong = { ...reviewed, spellings: [], readings: [{ line: 2, text: '六安', syllables: ['liu', 'an'] }] };
    const luan = cities.filter(({ name }) => name === '六安市');
    expect(checkSpellings(wrong, luan)).toMatchObject([{ reason: expect.stringContaining("341500 Lu'an") }]);
  });
});
