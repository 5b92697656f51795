import { describe, expect, it } from 'vitest';
import { checkWritten, isQuoteAt, type Knowledge, type Written } from '../../../geodata/records/checks';
import { adcode } from '../../../src/core/adcode';
import type { Location } from '../../../src/core/footprint';
import { type AtlasRecord, asRecordId } from '../../../src/core/record';
import { aLocation, aRecord } from '../../support/a-record';

const SCAN = [
  '• 常青藤“在城长生活馆”：2013年在北京建设儿童馆，之后通过孵化当地社会组织，扩',
  '展至合肥、青岛、西安、',
  '',
  '贵阳',
];
const KNOWLEDGE: Knowledge = { scanLines: SCAN, isKnown: (code) => code !== adcode('999999') };

function written(fields: Partial<AtlasRecord>, line = 7): Written {
  const record = aRecord({ quotes: [{ lines: [1, 2], text: '扩展至合肥' }], ...fields });
  return { record, file: 'a.yaml', lineOf: (path) => line + path.length };
}

function reasonsOf(...entries: Written[]): string[] {
  return checkWritten(entries, KNOWLEDGE).map(({ reason }) => reason);
}

function counted(value: number, unit: string): Location {
  return aLocation({ count: { value, unit, qualifier: 'exact' } });
}

describe('a quote', () => {
  it('is found across a line break, whatever white space either has', () => {
    expect(isQuoteAt({ lines: [1, 2], text: '扩展至 合肥' }, SCAN)).toBe(true);
    expect(isQuoteAt({ lines: [2, 4], text: '西安、贵阳' }, SCAN)).toBe(true);
  });

  it('is not found at other lines, in other words, or past the end', () => {
    expect(isQuoteAt({ lines: [2, 2], text: '扩展至合肥' }, SCAN)).toBe(false);
    expect(isQuoteAt({ lines: [1, 2], text: '扩展到合肥' }, SCAN)).toBe(false);
    expect(isQuoteAt({ lines: [1, 5], text: '扩展至合肥' }, SCAN)).toBe(false);
  });

  it('that is not found is a fault with file and line', () => {
    const entry = written({ quotes: [{ lines: [1, 1], text: '合肥' }] });
    expect(checkWritten([entry], KNOWLEDGE)).toEqual([
      { file: 'a.yaml', line: 9, reason: 'a-record: the quote is not found at lines 1-1 of scan.txt' },
    ]);
  });
});

describe('a set of records', () => {
  it('in order has no fault', () => {
    expect(reasonsOf(written({}))).toEqual([]);
  });

  it('says in English what it counts', () => {
    const figure = { what: '蜂箱', whatEn: 'hives', value: 3, unit: '座', qualifier: 'exact', asOf: null } as const;
    expect(reasonsOf(written({ locations: [counted(5, '个社区')], figures: [{ ...figure, unit: '个' }] }))).toEqual([]);
    expect(reasonsOf(written({ locations: [counted(5, '个蜂箱')], figures: [figure] }))).toEqual([
      'a-record: the unit 个蜂箱 has no English in src/core/messages/terms.data.ts (counted.*)',
      'a-record: the unit 座 has no English in src/core/format.ts',
    ]);
  });

  it('knows all its codes', () => {
    const location = aLocation({ precision: 'county', place: { kind: 'unit', unit: adcode('999999') } });
    expect(reasonsOf(written({ locations: [location] }))).toEqual([
      'a-record: the code 999999 is not in the census tables of 2020',
    ]);
  });

  it('uses an id once', () => {
    expect(reasonsOf(written({}), written({}, 20))).toEqual(['the id a-record is already used in a.yaml:8']);
  });

  it('has the parents it names', () => {
    const parent = asRecordId('nobody')!;
    expect(reasonsOf(written({ parent }))).toEqual(['a-record names the parent nobody, which is not another record']);
  });

  it('counts in its footprint what its figure states: 60 + 10 + 25 are 95 funds, 60 + 10 are not', () => {
    const figures = [
      { what: '社区基金', whatEn: 'funds', value: 95, unit: '个', qualifier: 'exact', asOf: null },
    ] as const;
    const [hubei, hunan, rest] = [counted(60, '个社区基金'), counted(10, '个社区基金'), counted(25, '个社区基金')];
    expect(reasonsOf(written({ figures, locations: [hubei, hunan, rest] }))).toEqual([]);
    expect(reasonsOf(written({ figures, locations: [hubei, hunan] }))).toEqual([
      'a-record: the counts of 社区基金 add up to 70, stated is 95',
    ]);
  });
});

describe('a batch of pilot zones', () => {
  const id = asRecordId('batch')!;
  const figures = [{ what: '单位', whatEn: 'units', value: 31, unit: '个', qualifier: 'exact', asOf: null }] as const;
  const batch = (unlisted: number) =>
    written({ id, kind: 'pilot_zone', batch: '2014', figures, locations: [counted(unlisted, '个单位')] });
  const zone = written({ id: asRecordId('zone')!, kind: 'pilot_zone', batch: '2014', parent: id });

  it('closes: units with a source and units not listed are the units stated', () => {
    expect(reasonsOf(batch(30), zone)).toEqual([]);
    expect(reasonsOf(batch(28), zone)).toEqual(['batch states 31 units, but has 1 with a source and 28 unlisted']);
  });
});
