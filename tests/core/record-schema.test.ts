import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asRecordId } from '../../src/core/record';
import { checkRecord, checkRecords, idFault } from '../../src/core/record-schema';
import { aLocation, aRecord } from '../support/a-record';

/** The fault of a record that is right but for these fields. */
function faultOf(fields: Record<string, unknown>): { path: string; reason: string } | null {
  const checked = checkRecord({ ...aRecord({}), ...fields });
  return checked.ok ? null : { path: checked.error.path.join('.'), reason: checked.error.reason };
}

describe('a record at the door', () => {
  it('comes out as it went in, after a journey through JSON', () => {
    const record = aRecord({
      figures: [{ what: '城市', whatEn: 'cities', value: 6, unit: '个', qualifier: 'exact', asOf: '2022' }],
    });
    expect(checkRecord(JSON.parse(JSON.stringify(record)))).toEqual({ ok: true, value: record });
  });

  it('is refused with the path and a plain reason', () => {
    expect(faultOf({ kind: 'project' })).toEqual({
      path: 'kind',
      reason: expect.stringContaining('wanted one of hub, programme'),
    });
    expect(faultOf({ id: 'Five Elements' })?.path).toBe('id');
    expect(faultOf({ name: ' ' })).toEqual({ path: 'name', reason: 'wanted text that is not empty' });
    expect(faultOf({ themes: ['issue.ageing', 'ageing'] })?.path).toBe('themes.1');
    expect(faultOf({ start: '2013年' })).toEqual({ path: 'start', reason: 'wanted a date as YYYY or YYYY-MM' });
    expect(faultOf({ start: '2013-13' })?.path).toBe('start');
    expect(faultOf({ links: ['javascript:alert(1)'] })).toEqual({
      path: 'links.0',
      reason: 'wanted an address that begins with http',
    });
    expect(faultOf({ quotes: [{ lines: [851, 850], text: '合肥' }] })?.path).toBe('quotes.0.lines');
    expect(faultOf({ locations: [] })?.path).toBe('locations');
    expect(faultOf({ colour: 'red' })?.path).toBe('colour');
  });

  it('claims no finer place than its code: 陕西 is not a prefecture', () => {
    const location = { ...aLocation({}), place: { kind: 'unit', unit: '610000' } };
    expect(faultOf({ locations: [location] })).toEqual({
      path: 'locations.0',
      reason: '610000 is not the code of a prefecture',
    });
  });

  it('rests on a quote or a source, unless a person imported it', () => {
    expect(faultOf({ quotes: [] })?.reason).toBe('a record rests on a quote of the scan or on a named source');
    expect(faultOf({ quotes: [], sources: ['https://example.org/a'] })).toBeNull();
    expect(faultOf({ quotes: [], kind: 'custom' })).toBeNull();
  });

  it('names a page when its basis is external', () => {
    const location = { ...aLocation({}), basis: { kind: 'external', sources: [] } };
    expect(faultOf({ locations: [location] })?.path).toBe('locations.0.basis.sources');
  });

  it('has a batch if it is a pilot zone, and only then', () => {
    expect(faultOf({ kind: 'pilot_zone' })).not.toBeNull();
    expect(faultOf({ kind: 'pilot_zone', batch: '2019' })).toBeNull();
    expect(faultOf({ batch: '2019' })).not.toBeNull();
  });

  it('does not end before it starts; 2013 may end in 2013', () => {
    expect(faultOf({ start: '2014-01', end: '2013-12' })).not.toBeNull();
    expect(faultOf({ start: '2013-05', end: '2013' })).toBeNull();
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(checkRecord(value).ok).toBe(false);
        expect(checkRecords(value).ok).toBe(false);
      }),
      { seed: 20200701 },
    );
  });

  it('never throws when one field of a good record is anything', () => {
    const fields = fc.constantFrom(...Object.keys(aRecord({})));
    fc.assert(
      fc.property(fields, fc.jsonValue(), (field, value) => {
        const checked = checkRecord({ ...aRecord({}), [field]: value });
        if (!checked.ok) expect(checked.error.reason).not.toBe('');
      }),
      { seed: 20200702 },
    );
  });
});

describe('the file of records', () => {
  it('is refused when its format is not known, saying so', () => {
    const checked = checkRecords({ format: 2, records: [] });
    expect(checked).toEqual({ ok: false, error: { kind: 'bad_record', path: ['format'], reason: 'wanted format 1' } });
  });

  it('is refused when it is cut short or no object', () => {
    expect(checkRecords(null).ok).toBe(false);
    expect(checkRecords({ format: 1 }).ok).toBe(false);
    expect(checkRecords([]).ok).toBe(false);
  });

  it('names the record at fault by its position', () => {
    const checked = checkRecords({ format: 1, records: [aRecord({}), { ...aRecord({}), name: '' }] });
    expect(checked.ok ? null : checked.error.path).toEqual(['records', 1, 'name']);
  });

  it('has no id twice and no parent that is missing', () => {
    const child = aRecord({ id: asRecordId('child')!, parent: asRecordId('a-record')! });
    expect(idFault([child, aRecord({})])).toBeNull();
    expect(idFault([aRecord({}), aRecord({})])?.reason).toBe('the id a-record is used twice');
    expect(idFault([child])?.path).toEqual(['records', 0, 'parent']);
    expect(idFault([aRecord({ parent: asRecordId('a-record')! })])).not.toBeNull();
  });
});
