import { describe, expect, it } from 'vitest';
import { adcode } from '../../../src/core/adcode';
import { comparePlace } from '../../../src/core/compare/answer';
import { comparisonLines, recordLines, signed, spanOfCounts, touchingSpan } from '../../../src/core/compare/lines';
import { translator } from '../../../src/core/message';
import { ground, records } from '../../support/a-brief';

const t = translator('zh');
const hubs = records.filter(({ kind }) => kind === 'hub');
const answerOf = (code: string) => comparePlace({ kind: 'unit', adcode: adcode(code) }, 100, records, hubs, ground)!;
const twoCities = {
  first: answerOf('510100'),
  second: answerOf('230100'),
  km: 100,
  cover: { kind: 'waiting' as const },
  ground,
};

describe('the lines of a comparison', () => {
  it('give a range where places are known roughly, and subtract no ranges', () => {
    expect(spanOfCounts([3, 3])).toBe('3');
    expect(spanOfCounts([3, 5])).toBe('3–5');
    for (const { first, second, difference } of recordLines(twoCities, t))
      expect(difference === '').toBe(`${first.text}${second.text}`.includes('–'));
  });

  it('give differences their sign, and none to equals', () => {
    expect([2, 0, -2].map((by) => signed(by, String, t))).toEqual(['+2', '相同', '−2']);
  });

  it('name the nearest hub, and are the same the other way round but for the sign', () => {
    const lines = comparisonLines(twoCities, { t, lang: 'zh' });
    const turned = comparisonLines(
      { ...twoCities, first: twoCities.second, second: twoCities.first },
      { t, lang: 'zh' },
    );
    expect(turned.map(({ first, second }) => [second, first])).toEqual(
      lines.map(({ first, second }) => [first, second]),
    );
    expect(lines.map(({ difference }) => difference.replace(/^[+−]/, ''))).toEqual(
      turned.map(({ difference }) => difference.replace(/^[+−]/, '')),
    );
    expect(lines.at(-2)?.first.text).not.toBe('');
    expect(lines.at(-1)?.first.text).toBe('正在计算……');
  });

  it('leave out the kinds that neither place has', () => {
    const lines = recordLines(twoCities, t);
    expect(lines.every(({ first, second }) => first.text !== '0' || second.text !== '0')).toBe(true);
    const all = touchingSpan(twoCities.first.all);
    expect(all[1]).toBe(twoCities.first.records.length);
  });
});
