import { expect, it } from 'vitest';
import '../../src/core/base-messages';
import { allMessages, translator } from '../../src/core/message';
import { BASE } from '../../src/core/messages/base.data';

it('adds every sentence of the official base in both languages', () => {
  expect(allMessages()).toMatchObject(BASE);
  for (const key of Object.keys(BASE) as (keyof typeof BASE)[]) {
    expect(translator('zh')(key)).toBe(BASE[key].zh);
    expect(translator('en')(key)).toBe(BASE[key].en);
  }
});
