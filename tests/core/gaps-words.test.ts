import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { answerGaps } from '../../src/core/coverage/gaps';
import {
  areaName,
  namesOf,
  otherPeopleKey,
  peopleKey,
  reachedText,
  scopeName,
  shareText,
  spanDigits,
  supplyText,
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

  it('say how many residents are reached as one number where nothing is in doubt, otherwise as two', () => {
    const inDoubt = answered(answerGaps(exampleWorld(), aQuestion({})));
    expect(reachedText(inDoubt, ground, 'zh', zh)).toBe('全国：确定 70.0 万、最多 90.0 万，共 100.0 万。');
    const { certain } = inDoubt.summary.reached;
    const sure = { ...inDoubt, summary: { ...inDoubt.summary, reached: { certain, possible: certain } } };
    expect(reachedText(sure, ground, 'zh', zh)).toBe('全国：70.0 万，共 100.0 万。');
  });

  it('say of a set of one’s own that the filter does not touch it', () => {
    const answer = answered(answerGaps(exampleWorld(), aQuestion({})));
    expect(supplyText(answer, zh)).toContain('现在筛选出的 2 条');
    const ofSet = { ...answer, question: { ...answer.question, supply: { kind: 'set', set: 'mine' } as const } };
    expect(supplyText(ofSet, zh)).toContain('不受筛选影响');
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
