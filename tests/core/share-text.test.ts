import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodePairs,
  decodeText,
  encodePairs,
  encodeText,
  finite,
  oneOf,
  splitOnce,
  withKnown,
} from '../../src/core/share-text';

describe('texts in the address', () => {
  it('escape Chinese and every sign that has a meaning there', () => {
    expect(encodeText('恩派')).toBe('%E6%81%A9%E6%B4%BE');
    expect(encodeText("a,b;c:d&e=f#g%h?i'(j)*!/")).toMatch(/^[A-Za-z0-9%_.~-]*$/);
  });

  it('come back as they were, whatever a source wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeText(encodeText(text))).toBe(text);
        expect(encodeText(text)).not.toMatch(/[&=#;:,?/]/);
      }),
      { seed: 2022 },
    );
  });

  it('with half a character are mended, not thrown at', () => {
    expect(decodeText(encodeText('\ud83c!'))).toBe('\ufffd!');
    expect(decodeText(encodeText('🌏'))).toBe('🌏');
  });

  it('cut off in the middle of an escape are null', () => {
    expect(decodeText('%E6%81')).toBeNull();
    expect(decodeText('%')).toBeNull();
  });
});

describe('pairs in the address', () => {
  it('come back as they were', () => {
    const text = fc.string({ unit: 'grapheme' });
    const pairs = fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), text, {
      minKeys: 1,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(pairs, (given) => {
        expect(decodePairs(encodePairs(given))).toEqual(given);
      }),
      { seed: 2022 },
    );
  });

  it('without a key are null', () => {
    expect(decodePairs(':5')).toBeNull();
    expect(decodePairs('k:3;;')).toBeNull();
  });
});

describe('numbers in the address', () => {
  it('are plain decimals: no exponent, no space, no word', () => {
    expect(['4.2', '-0.5', '200'].map(finite)).toEqual([4.2, -0.5, 200]);
    expect(['', ' 1', '1e9', 'NaN', 'Infinity', '0x10', '1.', '+1'].map(finite)).toEqual(Array(8).fill(null));
  });
});

describe('the small readers', () => {
  it('split at the first sign only', () => {
    expect(splitOnce('org:a:b', ':')).toEqual(['org', 'a:b']);
    expect(splitOnce('facts', ':')).toEqual(['facts', undefined]);
  });

  it('know only what is listed', () => {
    expect(oneOf(['near', 'gaps'], 'gaps')).toBe('gaps');
    expect(oneOf(['near', 'gaps'], 'toString')).toBeNull();
  });

  it('make nothing of null', () => {
    expect(withKnown('a', (value) => `${value}!`)).toBe('a!');
    expect(withKnown(null, (value) => `${value}!`)).toBeNull();
  });
});
