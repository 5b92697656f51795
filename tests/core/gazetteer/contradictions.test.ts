import { describe, expect, it } from 'vitest';
import { contradictionsOf, levelOfMention, statedMentions } from '../../../src/core/gazetteer/contradictions';
import { readingsOf } from '../../../src/core/gazetteer/readings';
import { mentionsIn, shippedGazetteer, unitOf, wordsOf } from '../../support/gazetteer';

const gazetteer = shippedGazetteer();

/** What the text says against its best reading of the unit. */
function against(text: string, code: string): string[] {
  const found = mentionsIn(text);
  const own = readingsOf(gazetteer, found).filter(({ unit }) => unit === unitOf(code));
  const best = own.toSorted((a, b) => b.covered - a.covered)[0]!;
  return contradictionsOf(gazetteer, found, statedMentions(gazetteer, found), best).map((one) =>
    wordsOf(text, found, one),
  );
}

describe('contradictions', () => {
  it('are provinces, prefectures and counties that the text states beside the unit', () => {
    expect(against('广东省成都市', '510100')).toEqual(['广东省']);
    expect(against('成都市朝阳区', '110105')).toEqual(['成都市']);
    expect(against('四川省成都市', '510100')).toEqual([]);
  });

  it('are also 江苏 before 杭州, without suffix', () => {
    expect(against('江苏杭州西湖区', '330106')).toEqual(['江苏']);
  });

  it('are not roads and institutions', () => {
    expect(against('武侯区南京路12号', '510107')).toEqual([]);
    expect(against('武侯区北京银行', '510107')).toEqual([]);
    expect(against('武侯区北京华联超市', '510107')).toEqual([]);
  });

  it('are not common words like 城区', () => {
    expect(against('成都市城区武侯区', '510107')).toEqual([]);
  });

  it('let 济南 speak against the 市中区 of 枣庄', () => {
    expect(against('济南市中区', '370402')).toEqual(['济南']);
  });

  it('have the level of the widest unit of their name', () => {
    const found = mentionsIn('吉林');
    expect(levelOfMention(gazetteer, found, 0)).toBe(1);
  });
});
