// Bad input, by the thousand: whatever a file holds, it is read or refused with a fault that has a sentence, every row is
// accounted for, every record is sound, and an export comes in again with the same footprints.
import '../../../src/core/import-messages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessRoles } from '../../../src/core/import/column-roles';
import { csvOf, exportTable } from '../../../src/core/import/export-table';
import { accountOf, workAll } from '../../../src/core/import/project';
import { isTooLarge, readSource, sourceTable } from '../../../src/core/import/read-source';
import { allMessages } from '../../../src/core/message';
import { checkRecord } from '../../../src/core/record-schema';
import { footprintsOf, projectOf, tableFrom, utf8 } from '../../support/an-import';

it('knows a file by what is in it, whatever its name', () => {
  expect(readSource('x.csv', utf8('{"type":"Point","coordinates":[104,30]}'))).toMatchObject({
    value: { format: 'geojson' },
  });
  expect(
    readSource('x.txt', utf8('<kml><Placemark><Point><coordinates>104,30</coordinates></Point></Placemark></kml>')),
  ).toMatchObject({ value: { format: 'kml' } });
  expect(readSource('x.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toEqual({
    ok: false,
    error: { kind: 'old-workbook' },
  });
  expect(readSource('x.csv', new Uint8Array())).toEqual({ ok: false, error: { kind: 'empty' } });
  expect(readSource('x.json', utf8('{"format":"shequ-project","version":1}'))).toMatchObject({
    value: { kind: 'project' },
  });
});

it('refuses a file of a gigabyte before it is read', () => {
  expect(isTooLarge(1 << 30)).toEqual({ kind: 'too-large', megabytes: 1024, limit: 128 });
  expect(isTooLarge(20 << 20)).toBeNull();
});

const nasty = fc.constantFrom(
  '成都市武侯区玉林街道',
  '鼓楼区',
  '朝阳区建国路',
  '吉林省朝阳区',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x")',
  '+1',
  '-1',
  '@a',
  "'",
  '"',
  '""',
  '\t',
  'NaN',
  '1e999',
  '104.06',
  '30.57',
  '104.06,30.57',
  '2019/3/1',
  '\u202e',
  '\ud83d\ude00',
  '０１２',
  '　',
  '地址',
  '名称',
  '经度',
  '纬度',
  'place_adcode',
  '北京市'.repeat(60),
  '',
  '',
);
const cell = fc.oneof({ weight: 3, arbitrary: nasty }, fc.string({ maxLength: 10 }));
const separator = fc.constantFrom(',', '\t', ';', ',', ',');
const tableText = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }),
    separator,
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([rows, between, end, isQuoted]) =>
    rows
      .map((cells) => cells.map((one) => (isQuoted ? `"${one.replaceAll('"', '""')}"` : one)).join(between))
      .join(end),
  );

const position = fc.oneof(
  fc.tuple(fc.double(), fc.double()),
  fc.constantFrom<unknown>([30, 104], ['1', '2'], [], null, [1e9, 1], [104, 30]),
);
const geometry: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  one: fc.oneof(
    { maxDepth: 3 },
    fc.record({
      type: fc.constantFrom('Point', 'Polygon', 'MultiPoint', 'LineString', 'MultiPolygon', '?'),
      coordinates: fc.oneof(position, fc.array(position), fc.array(fc.array(position))),
    }),
    fc.record({ type: fc.constant('GeometryCollection'), geometries: fc.array(tie('one'), { maxLength: 3 }) }),
    fc.constant(null),
  ),
})).one;
const geoJsonText = fc
  .record({
    type: fc.constantFrom('FeatureCollection', 'FeatureCollection', 'Feature', 'Topology'),
    features: fc.array(
      fc.record({
        type: fc.constant('Feature'),
        geometry,
        properties: fc.oneof(fc.dictionary(cell, fc.jsonValue()), fc.constant(null), fc.constant('x')),
      }),
      { maxLength: 5 },
    ),
  })
  .map((value) => JSON.stringify(value));
const cut = fc
  .tuple(fc.oneof(geoJsonText, tableText), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([text, share]) => text.slice(0, text.length * share));

function checkAll(fileName: string, bytes: Uint8Array): void {
  const source = readSource(fileName, bytes);
  const table = source.ok && source.value.kind !== 'project' ? sourceTable(source.value) : source;
  if (!table.ok) {
    expect(allMessages()).toHaveProperty([`import.fault.${table.error.kind}`]);
    return;
  }
  if (!('rows' in table.value)) return;
  const { rows, header } = table.value;
  expect(rows.every(({ cells }) => cells.length === header.length)).toBe(true);
  expect(new Set(header).size).toBe(header.length);
  const project = projectOf(table.value, { roles: guessRoles(header, rows, table.value.hasGeometry) });
  const results = workAll(project);
  const account = accountOf(results);
  expect(account.placed + account.unplaced + account.rejected).toBe(rows.length);
  for (const { record } of results) if (record) expect(checkRecord(record)).toMatchObject({ ok: true });
  if (account.rejected === rows.length) return;
  const again = projectOf(tableFrom('again.csv', utf8(csvOf(exportTable(project)))));
  expect(footprintsOf(again)).toEqual(footprintsOf(project));
}

describe('whatever a file holds', () => {
  it('as a table: 3,000 generated files', () => {
    fc.assert(
      fc.property(tableText, (text) => checkAll('x.csv', utf8(text))),
      { numRuns: 3000, seed: 20260110 },
    );
  });

  it('as GeoJSON: 1,500 generated files', () => {
    fc.assert(
      fc.property(geoJsonText, (text) => checkAll('x.geojson', utf8(text))),
      { numRuns: 1500, seed: 20260111 },
    );
  });

  it('cut off anywhere, or as bytes of no kind: 1,500 generated files', () => {
    fc.assert(
      fc.property(cut, (text) => checkAll('x.json', utf8(text))),
      { numRuns: 750, seed: 20260112 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => checkAll('x.csv', bytes)),
      { numRuns: 750, seed: 20260113 },
    );
  });
});
