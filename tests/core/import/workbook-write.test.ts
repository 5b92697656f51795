import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeWorkbook } from '../../../src/core/import/workbook-write';

const sheetOf = (cell: string) => strFromU8(unzipSync(writeWorkbook('a/b', [[cell]]))['xl/worksheets/sheet1.xml']!);

it('writes texts, never formulas, whatever they begin with', () => {
  expect(sheetOf('=HYPERLINK("http://x")')).toContain(
    't="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;http://x&quot;)</t>',
  );
  expect(sheetOf('<script>')).toContain('&lt;script&gt;');
  expect(sheetOf('=1')).not.toContain('<f>');
});

it('drops what XML cannot hold, and gives the same bytes for the same table', () => {
  expect(sheetOf('a\u0000b\uD800')).toContain('>ab\uFFFD<');
  expect(writeWorkbook('x', [['a']])).toEqual(writeWorkbook('x', [['a']]));
});
