// The user's own sets as supplies, and what a supply of the comparison is called.
import { type Against, isSetSupply, setIn } from '../../core/gaps-params';
import { useAtlas } from '../../store/store';
import { useTranslate } from '../../store/translate';
import { useParam } from './use-params';

export interface OwnSet {
  readonly id: string;
  readonly name: string;
}

/** Those that are switched on, as they were imported. */
export function useOwnSets(): readonly OwnSet[] {
  return useAtlas((state) => state.imports.sets).flatMap(({ info }) => (info.isShown ? [info] : []));
}

/** What the supply itself is called beside another: a set by its name. */
export function useOwnName(): string {
  const t = useTranslate();
  const of = useParam('of');
  const supply = useParam('supply');
  const set = useSupplyName(of ?? 'none');
  if (supply === 'points') return t('gaps.supply.points');
  return of === null ? t('gaps.curve.shown') : set;
}

export function useSupplyName(against: Against): string {
  const t = useTranslate();
  const sets = useOwnSets();
  if (!isSetSupply(against)) return t(`gaps.against.${against}`);
  const id = setIn(against);
  return sets.find((set) => set.id === id)?.name ?? t('gaps.set.unknown', { id });
}
