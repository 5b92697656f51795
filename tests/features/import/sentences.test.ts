// Every kind of bad input that the import desk has to stand, and the sentence that its user reads. What was imported before
// cannot be touched by any of them: a file is read to a value, and only a list that was placed joins the others.
import '../../../src/core/import-messages';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../src/core/import/column-roles';
import { hintFor, openedOf } from '../../../src/core/import/opened';
import { accountOf, rejectionsOf, workAll } from '../../../src/core/import/project';
import { isTooLarge, readSource, sourceTable } from '../../../src/core/import/read-source';
import { translator } from '../../../src/core/message';
import { faultSentence, rejectionSentence, remarkSentence } from '../../../src/features/import/sentences';
import { aProject, projectOf, utf8 } from '../../support/an-import';

const zh = translator('zh');

/** What is said of a file: why it is refused, or its remarks and its rejected rows. */
function saidOf(name: string, bytes: Uint8Array): readonly string[] {
  const source = readSource(name, bytes);
  if (!source.ok) return [faultSentence(source.error, zh)];
  if (source.value.kind === 'project') throw new Error('a project, wanted a table');
  const table = sourceTable(source.value);
  if (!table.ok) return [faultSentence(table.error, zh)];
  const { header, rows, remarks, hasGeometry } = table.value;
  const project = projectOf(table.value, { roles: guessRoles(header, rows, hasGeometry) });
  const account = accountOf(workAll(project));
  expect(account.placed + account.unplaced + account.rejected).toBe(account.rows);
  return [
    ...remarks.map((remark) => remarkSentence(remark, zh)),
    ...rejectionsOf(project.rows).map((rejection) => rejectionSentence(rejection, zh)),
  ];
}

const GBK = Uint8Array.of(0xb3, 0xc9, 0xb6, 0xbc, 0x2c, 0x31);
const collection = (geometries: readonly unknown[]) =>
  utf8(
    JSON.stringify({
      type: 'FeatureCollection',
      features: geometries.map((geometry) => ({ type: 'Feature', geometry, properties: { 名称: 'a' } })),
    }),
  );
const nested = (depth: number): unknown =>
  depth === 0
    ? { type: 'Point', coordinates: [104, 30] }
    : { type: 'GeometryCollection', geometries: [nested(depth - 1)] };

function workbook(sheet: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="表1" sheetId="1" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
    ),
    'xl/worksheets/s.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    ...more,
  });
}

const line = (row: number, ...cells: readonly string[]) =>
  `<row r="${row}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

describe('a bad file', () => {
  it.each([
    ['empty', 'a.csv', new Uint8Array(), '这个文件是空的。'],
    ['binary as CSV', 'a.csv', Uint8Array.from({ length: 400 }, (_, at) => at % 32), '这不是文字表格'],
    ['a picture as CSV', 'a.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), '这不是文字表格 (PNG)'],
    ['10,000 columns', 'a.csv', utf8(`${'a,'.repeat(9999)}a\n1\n`), '表格有 10000 列以上，上限是 500 列'],
    ['a quote never closed', 'a.csv', utf8('名称,地址\na,"成都\nb,北京\n'), '第 2 行有一个没有闭合的引号'],
    ['no rows', 'a.csv', utf8('名称,地址\n'), '文件里没有一行数据。'],
    ['NaN', 'a.geojson', utf8('{"type":"Point",\n"coordinates":[NaN,1]}'), '第 2 行附近不是合法的 JSON'],
    ['JSON of another kind', 'a.json', utf8('{"type":"Topology"}'), '这个 JSON 不是 GeoJSON'],
    ['a zip that is no workbook', 'a.xlsx', strToU8('PK\u0003\u0004 no'), '这个工作簿打不开'],
    ['an entity bomb', 'a.kml', utf8('<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "&b;">]><kml/>'), '合法的 XML'],
  ])('of the kind “%s” is refused in a sentence', (_, name, bytes, sentence) => {
    expect(saidOf(name, bytes)).toEqual([expect.stringContaining(sentence)]);
  });

  it('of a gigabyte is refused by its size, before it is read', () => {
    expect(faultSentence(isTooLarge(1 << 30)!, zh)).toContain('文件有 1024 MB，超过了 128 MB 的上限');
  });
});

describe('a file with bad rows is read, and says which', () => {
  it.each([
    [
      'mixed encodings',
      'a.csv',
      Uint8Array.of(...utf8('名称,地点\n玉林,成都\n武侯,成都\n'), ...GBK),
      '已分别读出，请核对（行 4）',
    ],
    ['short rows', 'a.csv', utf8('名称,地址,备注\na,成都\nb,北京,x\n'), '缺的按空白算（行 2）'],
    ['long rows', 'a.csv', utf8('名称,地址\na,成都\nb,北京,x,y\n'), '退回：格子比列名多，多半是逗号没加引号（行 3）'],
    ['duplicate headers', 'a.csv', utf8('地址,地址\n成都,武侯区\n'), '有同名的列，已加编号：地址'],
    [
      'a cell too long',
      'a.csv',
      utf8(`名称,地址\n${'长'.repeat(10_001)},成都\n`),
      '退回：一格超过 10,000 字，请缩短（行 2）',
    ],
    ['nothing in it', 'a.csv', utf8('名称,地址,序号\n,,1\n'), '退回：没有名称，也没有地点（行 2）'],
    [
      'macros',
      'a.xlsm',
      workbook(line(1, '名称', '地址') + line(2, 'a', '成都'), { 'xl/vbaProject.bin': strToU8('x') }),
      '工作簿里有宏，没有运行',
    ],
    [
      'formulas without a value',
      'a.xlsx',
      workbook(`${line(1, '名称', '地址')}<row r="2"><c t="inlineStr"><is><t>a</t></is></c><c><f>B9</f></c></row>`),
      '按空白算（行 2）',
    ],
    [
      'swapped axes in GeoJSON',
      'a.geojson',
      collection([
        { type: 'Point', coordinates: [104, 30] },
        { type: 'Point', coordinates: [30, 104] },
      ]),
      '退回：没有这样的经纬度，请看是否放反或不是度数（行 2）',
    ],
    [
      'an open ring',
      'a.geojson',
      collection([
        {
          type: 'Polygon',
          coordinates: [
            [
              [104, 30],
              [105, 30],
              [105, 31],
            ],
          ],
        },
      ]),
      '有的多边形没有闭合，已补上（行 1）',
    ],
    [
      'nested collections',
      'a.geojson',
      collection([nested(20)]),
      '退回：图形损坏或嵌套太深，请在制图软件里修复（行 1）',
    ],
  ])('%s', (_, name, bytes, sentence) => {
    expect(saidOf(name, bytes)).toContainEqual(expect.stringContaining(sentence));
  });

  it('names the first five of many', () => {
    const rows = Array.from({ length: 7 }, (_, at) => `a${at},成都,x`).join('\n');
    expect(saidOf('a.csv', utf8(`名称,地址\n${rows}\n`))).toEqual([
      expect.stringContaining('（行 2, 3, 4, 5, 6 等 7 行）'),
    ]);
  });

  it('hints at swapped columns before anything is placed', () => {
    const source = readSource('a.csv', utf8('名称,经度,纬度\na,30.57,104.06\nb,30.63,104.04\n'));
    if (!source.ok || source.value.kind === 'project') throw new Error('no table, wanted one');
    const table = sourceTable(source.value);
    if (!table.ok) throw new Error('no table, wanted one');
    const opened = openedOf(source.value, table.value, 'a.csv', 1);
    expect(hintFor(opened, opened.roles)).toEqual({ kind: 'swapped', count: 2, of: 2 });
  });
});

it('keeps prototype keys, HTML and script as the words that they are', () => {
  const project = aProject('名称,地址,__proto__,constructor\n<script>alert(1)</script>,成都市武侯区,x,<b>y</b>\n');
  expect(workAll(project)[0]?.record?.name).toBe('<script>alert(1)</script>');
  expect(project.rows[0]?.cells).toEqual(['<script>alert(1)</script>', '成都市武侯区', 'x', '<b>y</b>']);
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});
