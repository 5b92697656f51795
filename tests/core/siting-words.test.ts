import { describe, expect, it } from 'vitest';
import { translator } from '../../src/core/message';
import { DEFAULT_SITING } from '../../src/core/siting-params';
import { secondsText, wordsOf } from '../../src/core/siting-words';
import { sitingWorld } from '../../src/core/siting-world';
import { createUnitIndex } from '../../src/core/unit-index';
import { shippedUnits } from '../support/shipped-units';

const { units, regions } = shippedUnits();
const index = createUnitIndex(units, regions);
const words = (part: object, lang: 'zh' | 'en') =>
  wordsOf(sitingWorld({ ...DEFAULT_SITING, ...part }, index, [], []), translator(lang), lang);

describe('the numbers of a siting answer', () => {
  it('are a share and residents where residents are reached', () => {
    const zh = words({}, 'zh');
    expect(zh.score(54.34)).toBe('54.3%');
    expect(zh.gain(50_230_000)).toBe('5023.0 万');
    expect(zh.who).toBe('城镇人口');
    expect(zh.value(zh.objective.kind === 'mclp' ? 0 : 1)).toBe('0.0%');
  });

  it('are kilometres where residents travel, small ones with two decimals', () => {
    const en = words({ objective: 'p-median' }, 'en');
    expect(en.score(212.4)).toBe('212 km');
    expect(en.gain(0.256)).toBe('0.26 km');
    expect(en.gain(3.21)).toBe('3.2 km');
    expect(en.score(Number.POSITIVE_INFINITY)).toBe('no centre');
  });

  it('name cities in the language of the reader, and say when there is none', () => {
    const chengdu = index.byAdcode('510100' as never)!;
    expect(words({}, 'zh').names([chengdu])).toBe('成都');
    expect(words({}, 'en').names([chengdu])).toBe('Chengdu');
    expect(words({}, 'en').names([])).toBe('none');
  });
});

it('milliseconds read as seconds', () => {
  expect([40, 640, 12_400].map(secondsText)).toEqual(['0.04', '0.6', '12']);
});
