import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonFaultAt } from '../../../src/core/import/json-fault';

it.each([
  ['{"a":[1,NaN]}', 'NaN'],
  ['{"a":1,}', '}'],
  ['[1 2]', '2'],
  ['{"a" 1}', '1'],
  ['[1}', '}'],
  ['{a:1}', 'a:1'],
  ['[01]', '1]'],
])('points at what is wrong in %s', (text, from) => {
  expect(text.slice(jsonFaultAt(text))).toMatch(new RegExp(`^${from}`));
});

it('points at the end of what breaks off', () => {
  expect(jsonFaultAt('{"a":[1,')).toBe(8);
});

it('finds nothing wrong in JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value, null, 2);
      expect(jsonFaultAt(text)).toBe(text.length);
    }),
    { numRuns: 500, seed: 20260104 },
  );
});
