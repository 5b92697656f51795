import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { answerGaps } from '../../src/core/coverage/gaps';
import { gapsCsv, kindKey } from '../../src/core/gaps-csv';
import { rowName } from '../../src/core/gaps-order';
import { translator } from '../../src/core/message';
import { answered, aQuestion, exampleWorld } from '../support/worked-example';

const answer = answered(answerGaps(exampleWorld(), aQuestion({ standardKm: 50 })));
const nameOfRecord = (id: string) => `=${id}`;
const nameOfUnit = (code: string) => code;

function table(lang: 'zh' | 'en'): string[][] {
  const remarks = ['没有记录不等于没有活动', '资料截至 2022'];
  const text = gapsCsv({ answer, rows: answer.rows, nameOfRecord, nameOfUnit, remarks }, translator(lang), lang);
  return Papa.parse<string[]>(text.slice(1), { newline: '\r\n', skipEmptyLines: true }).data;
}

describe('the ranked table as a file', () => {
  it('has one line per row in the order of the screen, and the same columns throughout', () => {
    const lines = table('zh').slice(0, answer.rows.length + 1);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(lines.slice(1).map((line) => line[1])).toEqual(answer.rows.map((row) => row.name));
  });

  it('keeps the three kinds of gap in columns of their own that add up with the covered to all residents', () => {
    const [head, ...lines] = table('zh');
    const at = (name: string) => head!.indexOf(name);
    const parts = ['已覆盖', '可能覆盖', '没有任何记录', '本市有记录，但超过 X', '有别的记录，不是这一类'];
    expect(parts.map(at).every((place) => place > 0)).toBe(true);
    for (const line of lines.slice(0, answer.rows.length)) {
      const sum = parts.reduce((all, part) => all + Number(line[at(part)]), 0);
      expect(sum).toBe(Number(line[5]));
    }
  });

  it('has the records of each city, and how many they are to a million of its residents', () => {
    const [head, ...lines] = table('zh');
    const of = (name: string) => {
      const line = lines.find((cells) => cells[1] === name)!;
      return ['确定在本市的记录', '每百万城镇常住人口的记录数'].map((column) => line[head!.indexOf(column)]);
    };
    expect(of('甲东市')).toEqual(['1', '1.43']); // docs/coverage.md, 6: 1 / 0.7
    expect(of('甲西市')).toEqual(['0', '0']);
  });

  it('never lets a record name run as a formula', () => {
    const names = table('zh').map((line) => line[13] ?? '');
    expect(names.some((name) => name.startsWith("'="))).toBe(true);
    expect(names.some((name) => name.startsWith('='))).toBe(false);
  });

  it('ends with the sentences without which it must not be read', () => {
    expect(table('zh').slice(-2)).toEqual([['# 没有记录不等于没有活动'], ['# 资料截至 2022']]);
  });

  it('speaks English when the screen does', () => {
    const [head, first] = table('en');
    expect(head!.slice(0, 3)).toEqual(['Rank', 'City', 'Chinese name']);
    expect(first![1]).toBe(rowName(answer.rows[0]!, 'en'));
    expect(translator('en')(kindKey('nothing'))).toBe('Nothing recorded');
  });
});

describe('a line of it', () => {
  const [row] = answer.rows;
  const lineOf = (part: Partial<typeof row>, asked = answer, lang: 'zh' | 'en' = 'zh') => {
    const input = { answer: asked, rows: [{ ...row!, ...part }], nameOfRecord, nameOfUnit, remarks: [] };
    const text = gapsCsv(input, translator(lang), lang);
    const [head, line] = Papa.parse<string[]>(text.slice(1), { newline: '\r\n', skipEmptyLines: true }).data;
    return Object.fromEntries(head!.map((name, at) => [name, line![at]])) as Record<string, string>;
  };

  it('has kilometres to a tenth, both ends of the nearest record, and the spans in which it is among the first', () => {
    const line = lineOf({
      nearest: { certain: { owner: 0, km: 123.456 }, possible: { owner: 1, km: 98.04 } },
      top10: { fromKm: 50, toKm: 80.25 },
      top20: { fromKm: 10, toKm: 500 },
      perMillion: 1.239,
      rankOther: 7,
      rank: 3,
    });
    const t = translator('zh');
    expect(line[t('gaps.csv.minKm')]).toBe('98');
    expect(line[t('gaps.csv.maxKm')]).toBe('123.5');
    expect(line[t('gaps.col.nearest')]).toBe(`'=${answer.supplyIds![0]}`);
    expect([10, 20].flatMap((n) => [line[t('gaps.csv.from', { n })], line[t('gaps.csv.to', { n })]])).toEqual([
      '50',
      '80.3',
      '10',
      '500',
    ]);
    expect([line[t('gaps.col.rank')], line[t('gaps.col.otherTotal')]]).toEqual(['3', '7']);
    expect(Object.values(line)).toContain('1.24');
  });

  it('leaves empty what is not known: no rank, no record near, no span, no density', () => {
    const nearest = { certain: null, possible: null };
    const t = translator('zh');
    const line = lineOf({ rank: 0, rankOther: 0, nearest, top10: null, top20: null, records: null, perMillion: null });
    const empty = [
      'gaps.col.rank',
      'gaps.col.nearest',
      'gaps.csv.minKm',
      'gaps.csv.maxKm',
      'gaps.col.otherTotal',
    ] as const;
    for (const key of empty) expect(line[t(key)], key).toBe('');
    expect(line[t('gaps.csv.records')]).toBe('');
    const perhaps = lineOf({ nearest: { certain: null, possible: { owner: 1, km: 7 } } });
    expect(perhaps[t('gaps.col.nearest')]).toBe(`'=${answer.supplyIds![1]}`);
    expect(lineOf({}, { ...answer, supplyIds: null })[t('gaps.col.nearest')]).toBe('');
  });

  it('names its columns after what was asked: residents, cities or counties', () => {
    const asked = (part: object) => ({ ...answer, question: { ...answer.question, ...part } });
    const [zh, en] = [translator('zh'), translator('en')];
    const total = Object.keys(lineOf({}, asked({ basis: 'total' }))).join('|');
    const urban = Object.keys(lineOf({})).join('|');
    expect(total).toContain(zh('gaps.col.otherUrban'));
    expect(urban).toContain(zh('gaps.col.otherTotal'));
    expect(total).toContain(zh('gaps.csv.residents', { people: zh('gaps.total') }));
    expect(urban).toContain(zh('gaps.csv.residents', { people: zh('gaps.urban') }));
    expect(Object.keys(lineOf({}, asked({ rows: 'county' })))).toContain(zh('gaps.col.county'));
    expect(Object.keys(lineOf({}))).toContain(zh('gaps.col.name'));
    expect(lineOf({ name: '兰州市', nameEn: 'Lanzhou' }, answer, 'en')).toMatchObject({
      [en('gaps.col.name')]: 'Lanzhou',
      [en('gaps.csv.nameEn')]: '兰州市',
    });
  });
});
