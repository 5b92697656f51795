import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../src/core/filter';
import { decodeFilter, encodeFilter } from '../../src/core/share-filter';
import { someFilter } from '../support/share-states';

describe('a filter in the address', () => {
  it('is written in the words of DESIGN', () => {
    const filter = {
      ...NO_FILTER,
      kinds: ['hub', 'case'] as const,
      organisations: ['恩派'],
      years: { from: 2015, to: 2020, withUndated: true },
    };
    expect(encodeFilter(filter)).toBe('kind:hub,case;org:%E6%81%A9%E6%B4%BE;year:2015-2020,undated');
    expect(decodeFilter('kind:hub,case;org:%E6%81%A9%E6%B4%BE;year:2015-2020,undated')).toEqual(filter);
  });

  it('of years alone is a link from before the undated could stay: it leaves them out, as it did', () => {
    expect(decodeFilter('year:2015-2020')?.years).toEqual({ from: 2015, to: 2020, withUndated: false });
  });

  it('that lets all pass is nothing', () => {
    expect(encodeFilter(NO_FILTER)).toBe('');
  });

  it('comes back as it was, in the order of choosing', () => {
    fc.assert(
      fc.property(someFilter, (filter) => {
        const text = encodeFilter(filter);
        if (text !== '') expect(decodeFilter(text)).toEqual(filter);
      }),
      { seed: 2022, numRuns: 500 },
    );
  });

  it('takes a value twice as once', () => {
    expect(decodeFilter('kind:hub,hub')?.kinds).toEqual(['hub']);
  });

  it('is null as a whole when a word of it is not known: half a filter would show another answer', () => {
    for (const text of [
      'kind:hub,bank',
      'colour:red',
      'kind',
      'kind:',
      'year:2020',
      'year:2020-2015',
      'year:2015-2020,all',
      'org:%E6',
      ';',
    ])
      expect(decodeFilter(text), text).toBeNull();
  });
});
