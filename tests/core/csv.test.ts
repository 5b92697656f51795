import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvCell, csvText } from '../../src/core/csv';

describe('a CSV text', () => {
  it('begins with a byte order mark and ends its lines with CRLF, as spreadsheets in Chinese want it', () => {
    expect(csvText(['城市', '人口'], [['成都市', 20_937_757]])).toBe('\uFEFF城市,人口\r\n成都市,20937757\r\n');
  });

  it('keeps what a spreadsheet would run as a formula a text', () => {
    for (const text of ['=1+1', '+86', '-2', '@SUM(A1)', '\t=1', ' =1', '＝1']) expect(csvCell(text)).toBe(`'${text}`);
    expect(csvCell('\r=1')).toBe('"\'\r=1"');
  });

  it('leaves numbers, negative ones too, as numbers and writes none that is not finite', () => {
    expect([-2.5, 0, Number.NaN, Number.POSITIVE_INFINITY, null].map(csvCell)).toEqual(['-2.5', '0', '', '', '']);
  });

  it('writes remarks after the table as cells of their own', () => {
    expect(csvText(['a'], [['b']], ['没有记录不等于没有活动, 2022'])).toBe(
      '\uFEFFa\r\nb\r\n"# 没有记录不等于没有活动, 2022"\r\n',
    );
  });

  it('gives back any harmless text through another reader', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => !csvCell(one).replace(/^"/, '').startsWith("'"));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const parsed = Papa.parse<string[]>(csvText(['x', 'y'], rows).slice(1), { newline: '\r\n' });
        expect(parsed.data.slice(1, -1)).toEqual(rows);
      }),
      { seed: 4 },
    );
  });
});
