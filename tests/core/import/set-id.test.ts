import { expect, it } from 'vitest';
import { recordIdOf, setIdOf } from '../../../src/core/import/set-id';
import { asRecordId } from '../../../src/core/record';

it('names set and row, and gives the set back', () => {
  expect(recordIdOf('mh3k2', 12)).toBe('import-mh3k2-12');
  expect(setIdOf(recordIdOf('mh3k2', 12))).toBe('mh3k2');
  expect(setIdOf(asRecordId('case-yulin')!)).toBeNull();
  expect(() => recordIdOf('A B', 1)).toThrow(/wanted a–z/);
});
