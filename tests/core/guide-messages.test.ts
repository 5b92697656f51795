import { expect, it } from 'vitest';
import '../../src/core/guide-messages';
import { allMessages, translator } from '../../src/core/message';
import { GUIDE } from '../../src/core/messages/guide.data';

it('adds every sentence of the guide in both languages', () => {
  expect(allMessages()).toMatchObject(GUIDE);
  for (const key of Object.keys(GUIDE) as (keyof typeof GUIDE)[]) {
    expect(translator('zh')(key)).toBe(GUIDE[key].zh);
    expect(translator('en')(key)).toBe(GUIDE[key].en);
  }
});
