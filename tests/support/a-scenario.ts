// A siting scenario over the shipped cities whose answer is known: so many chosen, such a share reached.
import { translator } from '../../src/core/message';
import { DEFAULT_SITING, type SitingParams } from '../../src/core/siting-params';
import type { Scenario } from '../../src/core/siting-scenarios';
import { wordsOf } from '../../src/core/siting-words';
import { sitingWorld } from '../../src/core/siting-world';
import { index, records } from './a-brief';

interface Wanted {
  readonly k: number;
  /** Places among the candidates. */
  readonly chosen: readonly number[];
  /** Of the residents, 0 to 1; a quarter was reached before. */
  readonly share: number;
  readonly params?: SitingParams;
  readonly isProven?: boolean;
  readonly lang?: 'zh' | 'en';
}

export function aScenario({
  k,
  chosen,
  share,
  params = DEFAULT_SITING,
  isProven = true,
  lang = 'zh',
}: Wanted): Scenario {
  const world = sitingWorld({ ...params, k }, index, records, records);
  const value = world.totalWeight * share;
  return {
    world,
    isProven,
    problem: '',
    words: wordsOf(world, translator(lang), lang),
    answer: {
      ...{ kind: 'answer', objective: params.objective, chosen: Int32Array.from(chosen), value, bound: value },
      ...{
        gap: isProven ? 0 : 0.02,
        proven: isProven,
        before: world.totalWeight / 4,
        phase: 'final',
        nodes: 1,
        ms: 640,
      },
    },
  };
}
