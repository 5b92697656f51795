// The smallest things that the parts of the drawer need from the store.
import { useMemo } from 'react';
import type { DecodedSiting } from '../../core/siting-params';
import { type ProposedRow, proposedRows } from '../../core/siting-report';
import { type Words, wordsOf } from '../../core/siting-words';
import type { SitingWorld } from '../../core/siting-world';
import { unitIndex } from '../../store/selectors';
import { sitingParams } from '../../store/siting-selectors';
import type { SitingRun } from '../../store/siting-state';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';

export function useSitingParams(): DecodedSiting {
  return useAtlas(sitingParams);
}

export function useRun(): SitingRun | null {
  return useAtlas((state) => state.siting.run);
}

export function useWords(world: SitingWorld): Words {
  const t = useTranslate();
  const lang = useLang();
  return useMemo(() => wordsOf(world, t, lang), [world, t, lang]);
}

/** The proposed cities of a run, in the order in which they help most. */
export function useRows(run: SitingRun): readonly ProposedRow[] {
  const index = useAtlas(unitIndex);
  const words = useWords(run.world);
  return useMemo(
    () =>
      index && run.answer
        ? proposedRows(run.world, words.objective, run.answer.chosen, run.steps, run.parts, index)
        : [],
    [index, run, words],
  );
}
