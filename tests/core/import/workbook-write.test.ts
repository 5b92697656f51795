import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../../src/core/import/workbook';
import { workbookPieces, writeWorkbook } from '../../../src/core/import/workbook-write';

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

it.each([
  ['四川/成都:名单', '四川 成都 名单'],
  ['  [a]*?\\ ', 'a'],
  ['x'.repeat(40), 'x'.repeat(31)],
  ['a"b', 'a&quot;b'],
  [' / ', 'Sheet1'],
])('names the sheet %j as Excel takes it', (name, wanted) => {
  const workbook = strFromU8(unzipSync(writeWorkbook(name, [['a']]))['xl/workbook.xml']!);
  expect(workbook).toContain(`<sheet name="${wanted}"`);
});

it('keeps a pair of surrogates, line ends and empty cells', () => {
  const sheet = strFromU8(
    unzipSync(writeWorkbook('x', [['𠮷', '', 'a\r\nb'], ['\udc00x']]))['xl/worksheets/sheet1.xml']!,
  );
  expect(sheet).toContain('<row><c t="inlineStr"><is><t xml:space="preserve">𠮷</t></is></c><c/>');
  expect(sheet).toContain('a&#13;\nb');
  expect(sheet).toContain('>\uFFFDx<');
  expect(sheet.endsWith('</sheetData></worksheet>')).toBe(true);
});

it('comes back whole through the reader, batch by batch as at once', () => {
  const rows = Array.from({ length: 7 }, (_, at) => [`甲${at}`, `${at * 1.5}`]);
  const read = readWorkbook(writeWorkbook('名单', rows), 0);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.grid.rows).toEqual(rows);
  expect(read.value.sheets).toEqual(['名单']);
  const pieces = [...workbookPieces('名单', [rows.slice(0, 3), rows.slice(3)])];
  expect(Buffer.concat(pieces)).toEqual(Buffer.from(writeWorkbook('名单', rows)));
});
