import { expect, it } from 'vitest';
import '../../src/core/compare-messages';
import { allMessages, translator } from '../../src/core/message';
import { COMPARE } from '../../src/core/messages/compare.data';

it('adds every sentence of a comparison in both languages', () => {
  expect(allMessages()).toMatchObject(COMPARE);
  for (const key of Object.keys(COMPARE) as (keyof typeof COMPARE)[]) {
    expect(translator('zh')(key)).toBe(COMPARE[key].zh);
    expect(translator('en')(key)).toBe(COMPARE[key].en);
  }
});
