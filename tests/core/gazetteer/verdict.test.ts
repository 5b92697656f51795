import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/core/gazetteer/verdict';
import { mentionsIn, shippedGazetteer } from '../../support/gazetteer';

const gazetteer = shippedGazetteer();

/** Verdict, certain unit, and candidates in their order (counties and wider). */
function decided(text: string): [string, string | null, string[]] {
  const { verdict, unit, choices } = decide(gazetteer, mentionsIn(text));
  const codes = choices.map(({ reading }) => gazetteer.codes[reading.unit]!);
  return [verdict, unit < 0 ? null : gazetteer.codes[unit]!, codes.filter((code) => code.length === 6)];
}

describe('the verdict', () => {
  it('is ambiguous between homonyms, the larger first', () => {
    expect(decided('朝阳区')).toEqual(['ambiguous', null, ['110105', '220104']]);
  });

  it('is partial where one candidate contains the others', () => {
    expect(decided('湖南长沙')).toEqual(['partial', '430100', ['430100', '430121']]);
    expect(decided('江苏淮安')).toEqual(['partial', '320800', ['320800', '320803']]);
  });

  it('takes neither side of a contradiction', () => {
    expect(decided('广东省成都市')).toEqual(['ambiguous', null, ['440000', '510100']]);
    expect(decided('广东省成都市武侯区')[0]).toBe('ambiguous');
  });

  it('lists no homonym that less of the text speaks for', () => {
    expect(decided('北京朝阳区／上海浦东新区')).toEqual(['ambiguous', null, ['310115', '110105']]);
  });

  it('keeps what two levels agree on above a contradiction', () => {
    expect(decided('四川省成都市朝阳区')).toEqual(['partial', '510100', ['510100']]);
    expect(decided('四川省成都市朝阳区玉林街道').slice(0, 2)).toEqual(['partial', '510100']);
  });

  it('takes the city and not the towns of its name, but says 武侯 or 大栅栏 alone only where nothing else is called so', () => {
    expect(decided('长春').slice(0, 2)).toEqual(['unique', '220100']);
    expect(decided('大栅栏').slice(0, 2)).toEqual(['ambiguous', null]);
    expect(decided('海南').slice(0, 2)).toEqual(['ambiguous', null]);
  });

  it('is partial when the words behind may be a finer unit', () => {
    expect(decided('成都武侯大道12号').slice(0, 2)).toEqual(['partial', '510100']);
    expect(decided('杭州西湖文化广场').slice(0, 2)).toEqual(['partial', '330100']);
    expect(decided('成都市天府新区').slice(0, 2)).toEqual(['partial', '510100']);
  });

  it('lets an official name come before an everyday, a former or a shortened one', () => {
    expect(decided('河北省秦皇岛市北戴河区').slice(0, 2)).toEqual(['unique', '130304']);
    expect(decided('山西省临汾市古县').slice(0, 2)).toEqual(['unique', '141025']);
    expect(decided('巢湖市').slice(0, 2)).toEqual(['unique', '340181']);
  });

  it('places a part without a code at its whole', () => {
    expect(decided('台湾省台北市大安区').slice(0, 2)).toEqual(['partial', '710000063000']);
  });

  it('is none without a name', () => {
    expect(decided('人民路12号')).toEqual(['none', null, []]);
    expect(decided('')).toEqual(['none', null, []]);
  });
});
