import { expect, it } from 'vitest';
import '../../src/core/timeline-messages';
import { allMessages, translator } from '../../src/core/message';
import { TIMELINE } from '../../src/core/messages/timeline.data';

it('adds every sentence of the timeline in both languages', () => {
  expect(allMessages()).toMatchObject(TIMELINE);
  for (const key of Object.keys(TIMELINE) as (keyof typeof TIMELINE)[]) {
    expect(translator('zh')(key)).toBe(TIMELINE[key].zh);
    expect(translator('en')(key)).toBe(TIMELINE[key].en);
  }
});
