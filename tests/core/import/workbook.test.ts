import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/core/import/workbook';
import { writeWorkbook } from '../../../src/core/import/workbook-write';

const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

function book(sheets: readonly string[], more: Record<string, string> = {}): Uint8Array {
  const entries = sheets.map((_, at) => `<sheet name="表${at + 1}" sheetId="${at + 1}" r:id="r${at}"/>`).join('');
  const relations = sheets.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`).join('');
  return zip({
    'xl/workbook.xml': `<workbook><sheets>${entries}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations}</Relationships>`,
    ...Object.fromEntries(sheets.map((xml, at) => [`xl/worksheets/s${at}.xml`, xml])),
    ...more,
  });
}

const rows = (inner: string) => `<worksheet><sheetData>${inner}</sheetData></worksheet>`;

describe('a workbook', () => {
  it('gives its first sheet that has rows, and names the others', () => {
    const bytes = book([rows(''), rows('<row><c t="inlineStr"><is><t>成都</t></is></c></row>')]);
    expect(readWorkbook(bytes)).toMatchObject({
      ok: true,
      value: {
        sheets: ['表1', '表2'],
        chosen: 1,
        grid: { rows: [['成都']], remarks: [{ kind: 'other-sheets', text: '表2' }] },
      },
    });
  });

  it('is read without running its macros, and says so', () => {
    const bytes = book([rows('<row><c><v>1</v></c></row>')], { 'xl/vbaProject.bin': 'x' });
    expect(readWorkbook(bytes)).toMatchObject({ value: { grid: { remarks: [{ kind: 'macros' }] } } });
  });

  it('is not unpacked when it would fill the memory', () => {
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/s.xml': new Uint8Array(1 << 20),
    });
    // The size that a zip declares for its entry stands at byte 24 of its central directory record.
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 1 << 20)
        view.setUint32(at + 24, 0x7fffffff, true);
    expect(readWorkbook(bytes)).toMatchObject({
      ok: false,
      error: { kind: 'workbook-bomb', megabytes: 2048, limit: 512 },
    });
  });

  it('with an entity bomb, a cut end or no sheet is a fault', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "&c;&c;">]>';
    expect(readWorkbook(book([bomb + rows('')]))).toMatchObject({ error: { kind: 'bad-workbook' } });
    expect(readWorkbook(book([rows('<row><c><v>1</v></c></row>')]).slice(0, 60))).toMatchObject({
      error: { kind: 'bad-workbook' },
    });
    expect(readWorkbook(zip({ 'a.txt': 'x' }))).toMatchObject({ error: { kind: 'bad-workbook' } });
    expect(readWorkbook(book([rows('')]))).toMatchObject({ error: { kind: 'no-rows' } });
  });

  it('comes back from writeWorkbook as it went, whatever its cells', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/\p{Cc}/gu, '').trim());
    fc.assert(
      fc.property(
        fc.array(
          fc.array(
            cell.filter((text) => text !== ''),
            { minLength: 1, maxLength: 5 },
          ),
          { minLength: 1, maxLength: 6 },
        ),
        (table) => {
          expect(readWorkbook(writeWorkbook('名单', table))).toMatchObject({
            ok: true,
            value: { grid: { rows: table } },
          });
        },
      ),
      { numRuns: 300, seed: 20260102 },
    );
  });

  it('with any byte changed is read or refused, never more', () => {
    const whole = writeWorkbook('名单', [
      ['名称', '地址'],
      ['玉林', '成都'],
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(readWorkbook(bytes)).toHaveProperty('ok');
        },
      ),
      { numRuns: 1500, seed: 20260103 },
    );
  });
});
