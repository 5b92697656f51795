import { describe, expect, it } from 'vitest';
import { chainOf, hasNamedAncestor, isInside, lengthOfAll, overlaps } from '../../../src/core/gazetteer/chains';
import { mentionsIn, shippedGazetteer, unitOf, wordsOf } from '../../support/gazetteer';

/** The words that make up the chain of the unit whose own words are given. */
function chainWords(text: string, own: string, code: string): string[] {
  const found = mentionsIn(text);
  const mention = Array.from({ length: found.count }, (_, at) => at).find((at) => wordsOf(text, found, at) === own)!;
  return chainOf(shippedGazetteer(), found, mention, unitOf(code)).mentions.map((at) => wordsOf(text, found, at));
}

describe('chains', () => {
  it('hold the unit and those of its ancestors that are named', () => {
    expect(chainWords('四川省武侯区', '武侯区', '510107')).toEqual(['武侯区', '四川省']);
  });

  it('take 济南 and not 济南市 before 市中区', () => {
    expect(chainWords('济南市中区', '市中区', '370103')).toEqual(['市中区', '济南']);
  });

  it('take 甘孜藏族自治州 and not its first two characters when both fit only alone', () => {
    expect(chainWords('甘孜藏族自治州甘孜镇', '甘孜镇', '513328100')).toEqual(['甘孜镇', '甘孜藏族自治州']);
  });

  it('do not take a road for an ancestor', () => {
    expect(chainWords('南京路鼓楼区', '鼓楼区', '320106')).toEqual(['鼓楼区']);
  });

  it('know whether any ancestor is named', () => {
    const found = mentionsIn('成都玉林');
    expect(hasNamedAncestor(shippedGazetteer(), found, unitOf('510107005'))).toBe(true);
    expect(hasNamedAncestor(shippedGazetteer(), found, unitOf('320106'))).toBe(false);
  });

  it('measure stretches', () => {
    const text = '济南市中区';
    const found = mentionsIn(text);
    const at = (words: string) =>
      Array.from({ length: found.count }, (_, i) => i).find((i) => wordsOf(text, found, i) === words)!;
    expect(overlaps(found, at('济南市'), at('市中区'))).toBe(true);
    expect(overlaps(found, at('济南'), at('市中区'))).toBe(false);
    expect(isInside(found, at('济南'), at('济南市'))).toBe(true);
    expect(lengthOfAll(found, [at('济南'), at('市中区')])).toBe(5);
  });
});
