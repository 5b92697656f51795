import { expect, it } from 'vitest';
import { allMessages, translator } from '../../src/core/message';
import { OFFLINE } from '../../src/core/messages/offline.data';
import '../../src/core/offline-messages';

it('adds every sentence about later editions in both languages', () => {
  expect(allMessages()).toMatchObject(OFFLINE);
  expect(translator('zh')('update.waiting')).toBe('有新版本，刷新后使用');
  expect(translator('en')('update.others', { count: 2 })).toContain('2 other pages');
});
