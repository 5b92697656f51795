import { expect, it } from 'vitest';
import '../../src/core/siting-messages';
import { allMessages, translator } from '../../src/core/message';
import { SITING } from '../../src/core/messages/siting.data';

it('adds every sentence of siting in both languages', () => {
  expect(allMessages()).toMatchObject(SITING);
  for (const key of Object.keys(SITING) as (keyof typeof SITING)[]) {
    expect(translator('zh')(key)).toBe(SITING[key].zh);
    expect(translator('en')(key)).toBe(SITING[key].en);
  }
});
