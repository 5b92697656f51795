import { expect, it } from 'vitest';
import { NO_COMPARE } from '../../../src/core/compare/question';
import { KM_RANGE } from '../../../src/core/share-state';

it('begins with no place and a distance that the slider has', () => {
  expect(NO_COMPARE).toMatchObject({ kind: 'places', first: null, second: null });
  expect(NO_COMPARE.km).toBeGreaterThanOrEqual(KM_RANGE.min);
  expect(NO_COMPARE.km).toBeLessThanOrEqual(KM_RANGE.max);
});
