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

describe('the cells of a comparison', () => {
  const wordsOf = (lang: 'zh' | 'en') => ({ t: translator(lang), lang });
  const place = twoCities.first;
  const hub = (km: number, at = 0) => ({ record: hubs[at]!, km });
  const hubLine = (of: typeof place.hub, lang: 'zh' | 'en' = 'zh') =>
    comparisonLines({ ...twoCities, first: { ...place, hub: of } }, wordsOf(lang)).at(-2)!.first;

  it('say the hub that is sure, one that may be nearer, or that there is none', () => {
    expect(hubLine({ certain: null, possible: null })).toEqual({ text: t('compare.hub.none'), note: '' });
    expect(hubLine({ certain: hub(0), possible: null })).toEqual({
      text: t('compare.hub.inside', { name: hubs[0]!.name, km: '0 公里' }),
      note: '',
    });
    expect(hubLine({ certain: hub(120), possible: hub(40, 1) })).toEqual({
      text: t('compare.hub.at', { name: hubs[0]!.name, km: '120 公里' }),
      note: t('compare.hub.perhaps', { name: hubs[1]!.name, km: '40 公里' }),
    });
    const perhaps = hubLine({ certain: null, possible: hub(40) }, 'en');
    expect(perhaps.text).toBe('');
    expect(perhaps.note).toContain(hubs[0]!.nameEn);
    expect(perhaps.note).toContain('40 km');
  });

  it('say the census in people and points, and that it has none', () => {
    const answer = (population: number | null, urbanSharePct: number | null) => ({
      ...place,
      ...{ population, urbanPopulation: population, urbanSharePct },
    });
    const linesOf = (one: typeof place, two: typeof place) =>
      comparisonLines({ ...twoCities, first: one, second: two }, wordsOf('zh')).slice(0, 3);
    const [people, , share] = linesOf(answer(2_000_000, 50), answer(3_500_000, 62.5));
    expect([people!.first.text, people!.second.text, people!.difference]).toEqual([
      '200.0 万',
      '350.0 万',
      '+150.0 万',
    ]);
    expect([share!.first.text, share!.second.text, share!.difference]).toEqual(['50.0%', '62.5%', '+12.5 个百分点']);
    const [without] = linesOf(answer(null, null), answer(3_500_000, 62.5));
    expect([without!.first.text, without!.difference]).toEqual([t('compare.noFigure'), '']);
  });

  it('count what is in, round and over each place', () => {
    const all = { inside: 3, within: 2, possible: 4, covering: 5, unlisted: 0, elsewhere: 0 };
    const sure = { ...all, possible: 0, within: 7 };
    const lines = comparisonLines(
      { ...twoCities, first: { ...place, all }, second: { ...place, all: sure } },
      wordsOf('zh'),
    );
    expect(lines.slice(3, 6).map(({ first, second, difference }) => [first.text, second.text, difference])).toEqual([
      ['3', '3', '相同'],
      ['2–6', '7', ''],
      ['5', '5', '相同'],
    ]);
    expect(touchingSpan(all)).toEqual([10, 14]);
  });

  it('name kinds and themes that either place has', () => {
    const none = { inside: 0, within: 0, possible: 0, covering: 0, unlisted: 9, elsewhere: 9 };
    const [one, two] = [
      {
        ...place,
        byKind: new Map([['hub', none] as const, ['case', { ...none, inside: 1 }] as const]),
        byTheme: new Map(),
      },
      { ...place, byKind: new Map([['hub', none] as const, ['case', none] as const]), byTheme: new Map() },
    ];
    const lines = recordLines({ ...twoCities, first: one, second: two }, t);
    expect(lines).toEqual([
      {
        label: t('list.colon', { head: t('compare.kind'), text: t('kind.case') }),
        first: { text: '1', note: '' },
        second: { text: '0', note: '' },
        difference: '−1',
      },
    ]);
  });
});
