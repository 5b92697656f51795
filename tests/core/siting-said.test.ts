import { describe, expect, it } from 'vitest';
import { translator } from '../../src/core/message';
import type { SitingAnswer } from '../../src/core/siting/question';
import { DEFAULT_SITING, type SitingParams } from '../../src/core/siting-params';
import type { ProposedRow } from '../../src/core/siting-report';
import { answerText, beforeText, gapText, headlineText, reasonText, standingText } from '../../src/core/siting-said';
import { type Words, wordsOf } from '../../src/core/siting-words';
import { type SitingWorld, sitingWorld } from '../../src/core/siting-world';
import { createUnitIndex } from '../../src/core/unit-index';
import { shippedUnits } from '../support/shipped-units';

const { units, regions } = shippedUnits();
const index = createUnitIndex(units, regions);

function asked(part: Partial<SitingParams>, lang: 'zh' | 'en'): { readonly world: SitingWorld; readonly words: Words } {
  const world = sitingWorld({ ...DEFAULT_SITING, ...part }, index, [], []);
  return { world, words: wordsOf(world, translator(lang), lang) };
}

function anAnswer(part: Partial<SitingAnswer>): SitingAnswer {
  return {
    kind: 'answer',
    objective: 'mclp',
    chosen: Int32Array.of(0, 1, 2),
    value: 0,
    bound: 0,
    gap: 0,
    proven: true,
    before: null,
    phase: 'final',
    nodes: 1,
    ms: 1480,
    ...part,
  };
}

describe('the headline', () => {
  it('goes from what is to what will be', () => {
    const { world, words } = asked({}, 'zh');
    const answer = anAnswer({ value: world.totalWeight / 2, before: world.totalWeight / 4 });
    expect(headlineText(world, answer, words, answerText(answer, words))).toBe(
      '再加 3 个中心，200 公里内的城镇人口从 25.0% 到 50.0%',
    );
  });

  it('counts the centres of a goal, and says when there was none before', () => {
    const { world, words } = asked({ objective: 'lscp' }, 'en');
    const answer = anAnswer({ objective: 'lscp', value: 4 });
    expect(answerText(answer, words)).toBe('4');
    expect(beforeText(world, answer, words)).toBe('no centre');
    expect(headlineText(world, answer, words, '4')).toBe(
      'To bring 80% of urban residents within 200 km takes 4 more centres',
    );
  });
});

describe('how sure it is', () => {
  it('is a proof with its time, or a gap with its bound', () => {
    const { world, words } = asked({}, 'zh');
    expect(standingText(anAnswer({}), true, words)).toBe('差距 0%，证明用时 1.5 秒');
    const open = anAnswer({ gap: 0.0123, bound: world.totalWeight / 2, proven: false });
    expect(standingText(open, false, words)).toBe('未证明：差距不超过 1.2%（理论极限 50.0%），已用 1.5 秒');
    expect(gapText(anAnswer({ gap: 0.0004 }))).toBe('0.040%');
  });
});

describe('the reason for a city', () => {
  const { world, words } = asked({}, 'zh');
  const unit = index.byAdcode('510100' as never)!;
  const part = { candidate: 7, adds: 1, lost: 1, serves: new Int32Array(0), residentsServed: 12_345_678 };
  const row: ProposedRow = {
    unit,
    candidate: 7,
    isForced: false,
    together: 50,
    part: { ...part, meanKm: 62.4, farthestKm: 199.7 },
    servedCities: [{ city: unit, residents: 12_345_678 }],
  };

  it('is not given before it is known', () => {
    expect(reasonText({ ...row, part: null }, world, null, [], words)).toBeNull();
  });

  it('says whom it serves, and then what is lost without it', () => {
    const serves = '服务成都的 1234.6 万城镇人口，平均 62 公里，最远 200 公里';
    expect(reasonText(row, world, anAnswer({}), [], words)).toBe(`${serves}。`);
    const best = { ok: true as const, value: anAnswer({ value: 40_000_000 }) };
    const answer = anAnswer({ value: 50_000_000 });
    expect(reasonText(row, world, answer, [{ candidate: 7, best }], words)).toBe(
      `${serves}；不选它，其余重新安排到最好也要少覆盖 1000.0 万。`,
    );
    const same = { ok: true as const, value: answer };
    expect(reasonText(row, world, answer, [{ candidate: 7, best: same }], words)).toContain('同样好');
  });

  it('counts the centres that a cover takes more without it', () => {
    const cover = asked({ objective: 'lscp' }, 'zh');
    const best = { ok: true as const, value: anAnswer({ objective: 'lscp', value: 5 }) };
    const answer = anAnswer({ objective: 'lscp', value: 4 });
    expect(reasonText(row, cover.world, answer, [{ candidate: 7, best }], cover.words)).toContain('也要多 1 个中心');
  });
});
