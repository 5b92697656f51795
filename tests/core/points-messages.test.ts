import { expect, it } from 'vitest';
import '../../src/core/points-messages';
import { allMessages, translator } from '../../src/core/message';
import { POINTS } from '../../src/core/messages/points.data';

it('adds every sentence about point sets in both languages', () => {
  expect(allMessages()).toMatchObject(POINTS);
  for (const key of Object.keys(POINTS) as (keyof typeof POINTS)[]) {
    expect(translator('zh')(key)).toBe(POINTS[key].zh);
    expect(translator('en')(key)).toBe(POINTS[key].en);
  }
});
