import { expect, it } from 'vitest';
import '../../src/core/layers-messages';
import { allMessages, translator } from '../../src/core/message';
import { LAYERS } from '../../src/core/messages/layers.data';

it('adds every sentence of the layers in both languages', () => {
  expect(allMessages()).toMatchObject(LAYERS);
  for (const key of Object.keys(LAYERS) as (keyof typeof LAYERS)[]) {
    expect(translator('zh')(key)).toBe(LAYERS[key].zh);
    expect(translator('en')(key)).toBe(LAYERS[key].en);
  }
});
