import { expect, it } from 'vitest';
import '../../src/core/brief-messages';
import { allMessages, translator } from '../../src/core/message';
import { BRIEF } from '../../src/core/messages/brief.data';

it('adds every sentence of the brief in both languages', () => {
  expect(allMessages()).toMatchObject(BRIEF);
  for (const key of Object.keys(BRIEF) as (keyof typeof BRIEF)[]) {
    expect(translator('zh')(key)).toBe(BRIEF[key].zh);
    expect(translator('en')(key)).toBe(BRIEF[key].en);
  }
});
