import { expect, it } from 'vitest';
import { dateStyles, partTargets, readSharedStrings, sheetsOf } from '../../../src/core/import/workbook-parts';

it('lists sheets with their relation, hidden ones marked', () => {
  const xml =
    '<workbook><sheets><sheet name="名单" sheetId="1" r:id="rId1"/><sheet name="x" state="hidden" r:id="rId2"/></sheets></workbook>';
  expect(sheetsOf(xml)).toEqual([
    { name: '名单', relation: 'rId1', isHidden: false },
    { name: 'x', relation: 'rId2', isHidden: true },
  ]);
});

it('takes targets relative to xl/ or from the top', () => {
  const xml =
    '<Relationships><Relationship Id="a" Target="worksheets/s.xml"/><Relationship Id="b" Target="/xl/w.xml"/></Relationships>';
  expect([...partTargets(xml)]).toEqual([
    ['a', 'worksheets/s.xml'],
    ['b', 'w.xml'],
  ]);
});

it('joins rich text, keeps empty strings, and leaves reading aids out', () => {
  const xml =
    '<sst><si><t>成都</t></si><si><r><t>武</t></r><r><t>侯</t></r><rPh><t>x</t></rPh></si><si/><si><t/></si></sst>';
  expect(readSharedStrings(xml)).toEqual(['成都', '武侯', '', '']);
});

it('knows date formats: built in, Chinese, own; not amounts with a 元 in red', () => {
  const xml =
    '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="177" formatCode="[Red]0.00&quot;元&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>';
  expect(dateStyles(xml)).toEqual([false, true, true, true, false]);
});
