// The two maps of a comparison, as facts: what stands on each and where.
import { useMemo } from 'react';
import { anchorOf, frameOf, isArea, placeName, unitsOf } from '../../core/compare/place';
import type { ComparePlace } from '../../core/compare/question';
import type { Ground } from '../../core/ground';
import type { Selection } from '../../core/share-state';
import { comparedPlaces } from '../../store/compare';
import type { Bounds, ComparePane } from '../../store/compare-state';
import { sitingParams } from '../../store/siting-selectors';
import type { SitingRun } from '../../store/siting-state';
import { useAtlas } from '../../store/store';
import { useLang, useTranslate } from '../../store/translate';

export type Panes = readonly [ComparePane, ComparePane];

/** The name in the user's language; its code for a place that is not in this data. */
export function usePlaceName(): (place: ComparePlace) => string {
  const lang = useLang();
  const ground = useAtlas((state) => state.data.ground);
  return (place) => placeName(place, ground, lang);
}

export function usePlacePanes(): Panes {
  const t = useTranslate();
  const { first, second, km } = useAtlas(comparedPlaces);
  const ground = useAtlas((state) => state.data.ground);
  const name = usePlaceName();
  const firstLabel = first ? name(first) : t('compare.first');
  const secondLabel = second ? name(second) : t('compare.second');
  return useMemo(
    () => [paneOf(first, firstLabel, km, ground), paneOf(second, secondLabel, km, ground)],
    [first, second, firstLabel, secondLabel, km, ground],
  );
}

export function useScenarioPanes(): Panes {
  const t = useTranslate();
  const run = useAtlas((state) => state.siting.run);
  const otherRun = useAtlas((state) => state.siting.otherRun);
  const { params, other } = useAtlas(sitingParams);
  const firstLabel = params.name || t('compare.scenario.first');
  const secondLabel = other ? other.name || t('compare.scenario.second') : t('compare.scenario.none');
  return useMemo(
    () => [scenarioPane(run, firstLabel), scenarioPane(otherRun, secondLabel)],
    [run, otherRun, firstLabel, secondLabel],
  );
}

function paneOf(place: ComparePlace | null, label: string, km: number, ground: Ground | null): ComparePane {
  const anchor = place && ground ? anchorOf(place, ground) : null;
  if (!place || !ground || !anchor) return { label, anchor: null, bounds: null, focus: [], circleKm: null, run: null };
  return {
    label,
    anchor,
    bounds: frameOf(place, km, ground),
    focus: unitsOf(place, ground).map((adcode) => ({ kind: 'unit', adcode })),
    circleKm: isArea(place, ground) ? null : km,
    run: null,
  };
}

const CHINA: Bounds = [73.4, 17.6, 135.2, 53.7];
const NOTHING: readonly Selection[] = [];

function scenarioPane(run: SitingRun | null, label: string): ComparePane {
  return { label, anchor: null, bounds: CHINA, focus: NOTHING, circleKm: null, run };
}
