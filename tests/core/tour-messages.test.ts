import { expect, it } from 'vitest';
import '../../src/core/tour-messages';
import { allMessages, translator } from '../../src/core/message';
import { TOUR } from '../../src/core/messages/tour.data';

it('adds every sentence of a tour in both languages', () => {
  expect(allMessages()).toMatchObject(TOUR);
  for (const key of Object.keys(TOUR) as (keyof typeof TOUR)[]) {
    expect(translator('zh')(key)).toBe(TOUR[key].zh);
    expect(translator('en')(key)).toBe(TOUR[key].en);
  }
});
