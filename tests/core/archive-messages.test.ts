import { expect, it } from 'vitest';
import '../../src/core/archive-messages';
import { allMessages, translator } from '../../src/core/message';
import { ARCHIVE } from '../../src/core/messages/archive.data';

it('adds every sentence about point archives in both languages', () => {
  expect(allMessages()).toMatchObject(ARCHIVE);
  for (const key of Object.keys(ARCHIVE) as (keyof typeof ARCHIVE)[]) {
    expect(translator('zh')(key)).toBe(ARCHIVE[key].zh);
    expect(translator('en')(key)).toBe(ARCHIVE[key].en);
  }
});
