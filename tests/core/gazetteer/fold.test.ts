import { describe, expect, it } from 'vitest';
import { BREAK, foldInto, foldName, makeFoldedText, makeFolding, SPACE } from '../../../src/core/gazetteer/fold';

const folding = makeFolding('廣广東东臺台');

function folded(text: string) {
  const into = makeFoldedText(40);
  foldInto(text, folding, into);
  return into;
}

describe('folding', () => {
  it('brings full width, capitals and traditional characters to one form', () => {
    expect(foldName('廣東　ＡＢ１２', folding)).toBe('广东ab12');
  });

  it('drops spaces and remembers where each character came from', () => {
    const text = folded('成 都　市');
    expect(String.fromCharCode(...text.chars.subarray(0, text.length))).toBe('成都市');
    expect([...text.origin.subarray(0, 4)]).toEqual([0, 2, 4, 5]);
    expect([...text.gap.subarray(0, 3)]).toEqual([0, 1, 1]);
  });

  it('keeps marks, across which no name without them runs', () => {
    const text = folded('成，都');
    expect(text.length).toBe(3);
    expect(folding.kind[text.chars[1]!]).toBe(BREAK);
  });

  it('cuts at its capacity instead of growing', () => {
    expect(folded('市'.repeat(100)).length).toBe(40);
  });

  it('takes a byte order mark and a zero-width space for white space', () => {
    expect(folding.kind[0xfeff]).toBe(SPACE);
    expect(folding.kind[0x200b]).toBe(SPACE);
  });
});
