import { expect, it } from 'vitest';
import '../../src/core/gaps-messages';
import { allMessages, translator } from '../../src/core/message';
import { GAPS } from '../../src/core/messages/gaps.data';

it('adds every sentence of gaps in both languages', () => {
  expect(allMessages()).toMatchObject(GAPS);
  for (const key of Object.keys(GAPS) as (keyof typeof GAPS)[]) {
    expect(translator('zh')(key)).toBe(GAPS[key].zh);
    expect(translator('en')(key)).toBe(GAPS[key].en);
  }
});
