import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pilotRecord, readPilotRows, sourcesOf } from '../../../geodata/records/pilot-zones';
import { adcode } from '../../../src/core/adcode';
import { BATCHES } from '../../../src/core/record';
import type { Unit } from '../../../src/core/unit';
import { aRecord } from '../../support/a-record';

const rows = readPilotRows(readFileSync('geodata/sources/pilot_zones.csv', 'utf8'));

describe('the rows of pilot_zones.csv', () => {
  it('are 62: 12 of 2011, 3 of 2014, 11 of 2015, 31 of 2019 and 5 whose batch nobody wrote', () => {
    const counts = BATCHES.map((batch) => rows.filter((row) => row.batch === batch).length);
    expect(Object.fromEntries(BATCHES.map((batch, at) => [batch, counts[at]]))).toEqual({
      '2011': 12,
      '2014': 3,
      '2015': 11,
      '2019': 31,
      unknown: 5,
    });
    expect(rows).toHaveLength(62);
  });

  it('name each unit once in its batch', () => {
    expect(new Set(rows.map(({ batch, unit }) => `${batch} ${unit}`)).size).toBe(62);
  });

  it('give months where the period does: the 2019 batch ran two years from 2019-03', () => {
    const jianggan = rows.find(({ batch, unit }) => batch === '2019' && unit === '330104');
    expect(jianggan).toMatchObject({ start: '2019-03', end: '2021-03', fullName: '浙江省杭州市江干区' });
    const haicang = rows.find(({ batch, unit }) => batch === '2011' && unit === '350205');
    expect(haicang).toMatchObject({ start: null, end: null });
  });
});

describe('the sources of a row', () => {
  it('are its page addresses, without remarks', () => {
    expect(sourcesOf('http://a.cn/1 (a copy; cut short) | https://b.cn/2')).toEqual([
      'http://a.cn/1',
      'https://b.cn/2',
    ]);
  });

  it('are none where the scan itself is the source', () => {
    expect(sourcesOf('scan.txt section 3.1')).toEqual([]);
  });

  it('are the remark where no address was kept', () => {
    expect(sourcesOf('a stored encyclopedia text: Dec 2018')).toEqual(['a stored encyclopedia text: Dec 2018']);
  });
});

describe('the record of a row', () => {
  const batch = aRecord({
    kind: 'pilot_zone',
    batch: '2014',
    start: '2014-01',
    quotes: [
      { lines: [540, 541], text: '民政部确认的全国社区治理和服务创新实验区' },
      { lines: [547, 551], text: '北京市东城区等31个单位' },
    ],
  });
  const record = (unit: string, level: Unit['level']) => {
    const row = rows.find((each) => each.unit === unit && each.batch === '2014')!;
    const place = { adcode: adcode(unit), level, nameEn: 'Place' } as Unit; // the record reads these three fields only
    return pilotRecord(row, { batch, unit: place, holder: { ...place, nameEn: 'Holder' }, note: null });
  };

  it('rests on the scan’s words where the scan names it: 东城区', () => {
    expect(record('110101', 'county')).toMatchObject({
      id: 'pilot-2014-110101',
      quotes: [{ lines: [547, 551] }],
      sources: [],
      locations: [{ role: 'site', precision: 'county', basis: { kind: 'stated' } }],
    });
  });

  it('rests on its pages where the scan does not, and is a prefecture if the unit is one: 厦门市', () => {
    expect(record('350200', 'prefecture')).toMatchObject({
      quotes: [],
      locations: [{ precision: 'prefecture', basis: { kind: 'external', sources: { length: 2 } } }],
    });
  });
});
