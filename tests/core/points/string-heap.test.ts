import { expect, it } from 'vitest';
import { heapBuilder, heapBytes } from '../../../src/core/points/string-heap';

const bytesOf = (text: string) => new TextEncoder().encode(text);

it('gives equal texts of a dictionary one number, through many enlargements', () => {
  const builder = heapBuilder();
  const dictionary = builder.dictionary();
  const texts = Array.from({ length: 20_000 }, (_, at) => `机构 ${at % 7000}`);
  const codes = texts.map((text) => dictionary.find(bytesOf(text), 0, bytesOf(text).length));
  const heap = builder.finish();
  expect(dictionary.size()).toBe(7000);
  expect(new Set(codes).size).toBe(7000);
  for (const at of [0, 1, 6999, 7000, 19_999])
    expect(new TextDecoder().decode(heapBytes(heap, codes[at]!))).toBe(texts[at]);
});

it('keeps an appended text as often as it comes, and the empty text as number 0', () => {
  const builder = heapBuilder();
  const one = bytesOf('成都');
  const codes = [builder.append(one, 0, 6), builder.append(one, 0, 6), builder.append(one, 3, 3)];
  expect(codes[0]).not.toBe(codes[1]);
  expect(codes[2]).toBe(0);
  const heap = builder.finish();
  expect(new TextDecoder().decode(heapBytes(heap, codes[1]!))).toBe('成都');
  expect(heapBytes(heap, 0)).toHaveLength(0);
});
