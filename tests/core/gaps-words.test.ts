import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { answerGaps } from '../../src/core/coverage/gaps';
import {
  areaName,
  namesOf,
  otherPeopleKey,
  peopleKey,
  scopeName,
  shareText,
  spanDigits,
} from '../../src/core/gaps-words';
import { groundOf } from '../../src/core/ground';
import { translator } from '../../src/core/message';
import { shippedUnits } from '../support/shipped-units';
import { answered, aQuestion, exampleWorld } from '../support/worked-example';

const { units, regions } = shippedUnits();
const ground = groundOf(units, regions);
const zh = translator('zh');

describe('phrases about gaps', () => {
  it('give a share as a range only where both ends read differently', () => {
    expect(shareText({ certain: 0.312, possible: 0.447 })).toBe('31.2%–44.7%');
    expect(shareText({ certain: 0.3121, possible: 0.3124 })).toBe('31.2%');
  });

  it('leave a far end open that nothing bounds, and say when nothing is near', () => {
    expect(spanDigits(12.3, 140.2, zh)).toBe('12–140');
    expect(spanDigits(12.3, null, zh)).toBe('≥ 12');
    expect(spanDigits(null, null, zh)).toBe('—');
  });

  it('name areas of every kind in the language of the reader, and a code that is unknown by itself', () => {
    expect(areaName(adcode('510000'), ground, 'zh')).toBe('四川省');
    expect(areaName('chengdu_chongqing', ground, 'zh')).toContain('成渝');
    expect(areaName(adcode('999999'), ground, 'zh')).toBe('999999');
    expect(scopeName({ kind: 'nation' }, ground, 'zh', zh)).toBe('全国');
    expect(scopeName({ kind: 'province', province: adcode('510000') }, ground, 'en', translator('en'))).toBe('Sichuan');
    expect(namesOf([adcode('810000'), adcode('820000')], ground, 'zh')).toMatch(/^香港.*、澳门/);
  });

  it('call the residents by the basis of the question', () => {
    const answer = answered(answerGaps(exampleWorld(), aQuestion({ basis: 'urban' })));
    expect([peopleKey(answer), otherPeopleKey(answer)]).toEqual(['gaps.urban', 'gaps.total']);
  });
});
