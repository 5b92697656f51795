import { expect, it } from 'vitest';
import '../../src/core/import-messages';
import { allMessages, translator } from '../../src/core/message';
import { IMPORT } from '../../src/core/messages/import.data';

it('adds every sentence of the import desk in both languages', () => {
  expect(allMessages()).toMatchObject(IMPORT);
  for (const key of Object.keys(IMPORT) as (keyof typeof IMPORT)[]) {
    expect(translator('zh')(key)).toBe(IMPORT[key].zh);
    expect(translator('en')(key)).toBe(IMPORT[key].en);
  }
});
