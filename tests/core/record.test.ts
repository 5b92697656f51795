import { describe, expect, it } from 'vitest';
import { asRecordId, yearsOf } from '../../src/core/record';
import { aRecord } from '../support/a-record';

describe('a record’s id', () => {
  it('is lower-case letters, digits and single dashes', () => {
    for (const id of ['p20', 'net-603', 'pilot-2019-110107', 'wushe-funds']) expect(asRecordId(id)).toBe(id);
  });

  it('is nothing that a link would have to escape', () => {
    for (const text of ['', '-p20', 'p20-', 'p--20', 'P20', 'p 20', '五社', 'p_20', 'p20/', 'a'.repeat(65)])
      expect(asRecordId(text)).toBeNull();
  });
});

describe('a record’s years', () => {
  it('are those of its dates: the 2014 pilot zones ran from 2014-01 to 2016-12', () => {
    expect(yearsOf(aRecord({ start: '2014-01', end: '2016-12' }))).toEqual({ from: 2014, to: 2016 });
  });

  it('are open where the scan gives no end, and unknown where it gives no start', () => {
    expect(yearsOf(aRecord({ start: '2013' }))).toEqual({ from: 2013, to: null });
    expect(yearsOf(aRecord({}))).toEqual({ from: null, to: null });
  });
});
