import { describe, expect, it } from 'vitest';
import { isFull, isWhole, MAX_LENGTH } from '../../../src/core/gazetteer/mentions';
import { mentionsIn, shippedGazetteer, wordsOf } from '../../support/gazetteer';

function words(text: string, keep: (mention: number) => boolean = () => true): string[] {
  const found = mentionsIn(text);
  return Array.from({ length: found.count }, (_, mention) => mention)
    .filter(keep)
    .map((mention) => wordsOf(text, found, mention));
}

describe('mentions', () => {
  it('are all names in the text, overlapping ones too', () => {
    expect(words('济南市中区')).toEqual(expect.arrayContaining(['济南', '济南市', '市中', '市中区']));
  });

  it('stand in the order of their starts', () => {
    const { starts, count } = mentionsIn('四川省成都市武侯区玉林街道');
    expect([...starts.subarray(0, count)]).toEqual([...starts.subarray(0, count)].sort((a, b) => a - b));
  });

  it('mark 吉林 in 吉林省 as inner', () => {
    const found = mentionsIn('吉林省');
    expect(words('吉林省', (mention) => found.inner[mention] === 1)).toEqual(['吉', '吉林']);
  });

  it('do not see a city in 义乌市场 or a township in 太平乡村', () => {
    expect(words('义乌市场')).not.toContain('义乌市');
    expect(words('太平乡村旅馆')).not.toContain('太平乡');
  });

  it('run across spaces and lead back to the original text', () => {
    expect(words('成 都 市')).toContain('成 都 市');
  });

  it('know whole names and whole texts', () => {
    const found = mentionsIn('武侯区');
    const whole = Array.from({ length: found.count }, (_, mention) => mention).filter((one) => isWhole(found, one));
    expect(whole.map((mention) => isFull(shippedGazetteer(), found, mention))).toEqual([true]);
  });

  it('are looked for in the first part of a very long text only', () => {
    expect(words(`${'啊'.repeat(MAX_LENGTH)}成都市`)).toEqual([]);
  });
});
