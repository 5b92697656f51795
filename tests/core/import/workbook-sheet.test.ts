import { expect, it } from 'vitest';
import { columnOf, dateText, readSheet } from '../../../src/core/import/workbook-sheet';

const CONTEXT = { strings: ['名称', '成都'], dates: [false, true], is1904: false };
const sheet = (inner: string) => readSheet(`<worksheet><sheetData>${inner}</sheetData></worksheet>`, CONTEXT);

it('reads shared, inline and formula texts, numbers as typed, dates, truth, errors', () => {
  const { rows, emptyFormulas } = sheet(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>玉林</t></is></c></row>' +
      '<row r="3"><c r="A3"><v>30.670000000000002</v></c><c r="B3" s="1"><v>43525</v></c><c r="C3" t="b"><v>1</v></c>' +
      '<c r="D3" t="str"><f>A1&amp;"x"</f><v>名称x</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="F3"><f>HYPERLINK("http://a")</f></c></row>',
  );
  expect(rows).toEqual([['名称', '', '玉林'], [], ['30.67', '2019-03-01', '是', '名称x', '', '']]);
  expect(emptyFormulas).toEqual([3]);
});

it('gives a vertically merged text to all its rows', () => {
  const xml =
    '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="3"/></sheetData><mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>';
  expect(readSheet(xml, CONTEXT).rows).toEqual([
    ['成都', '1'],
    ['成都', '2'],
  ]);
});

it('stops at too many rows or columns instead of filling them', () => {
  expect(sheet('<row r="1"><c r="ZZZ1"><v>1</v></c></row>').width).toBe(18278);
  expect(sheet('<row r="1048576"><c r="A1"><v>1</v></c></row>').isTooLong).toBe(true);
});

it('counts columns in letters and days from 1900 or 1904', () => {
  expect([columnOf('A1', 9), columnOf('AB12', 9), columnOf(null, 9)]).toEqual([0, 27, 9]);
  expect([dateText(43525, false), dateText(42063, true), dateText(Number.NaN, false)]).toEqual([
    '2019-03-01',
    '2019-03-01',
    '',
  ]);
});
