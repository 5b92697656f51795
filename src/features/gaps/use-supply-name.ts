// The user's own sets as supplies, and what a supply of the comparison is called.
import { type Against, isSetSupply, setIn } from '../../core/gaps-params';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';

export interface OwnSet {
  readonly id: string;
  readonly name: string;
}

/** Those that are switched on, as they were imported. */
export function useOwnSets(): readonly OwnSet[] {
  return useAtlas((state) => state.imports.sets).flatMap(({ info }) => (info.isShown ? [info] : []));
}

export function useSupplyName(against: Against): string {
  const t = useTranslate();
  const sets = useOwnSets();
  if (!isSetSupply(against)) return t(`gaps.against.${against}`);
  const id = setIn(against);
  return sets.find((set) => set.id === id)?.name ?? t('gaps.set.unknown', { id });
}
