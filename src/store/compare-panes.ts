// The two maps of a comparison, as facts: what stands on each and where. The screen and the brief draw the same.
import { MAINLAND } from '../core/brief/picture-view';
import { anchorOf, frameOf, isArea, placeName, unitsOf } from '../core/compare/place';
import type { ComparePlace } from '../core/compare/question';
import type { Ground } from '../core/ground';
import type { Selection } from '../core/share-state';
import { comparedPlaces } from './compare';
import type { ComparePane } from './compare-state';
import { memoised } from './memo';
import { sitingParams } from './siting-selectors';
import type { SitingRun } from './siting-state';
import type { AtlasState } from './state';
import { translateIn } from './translate';

export type ComparePanes = readonly [ComparePane, ComparePane];

/** The same objects until what is compared changes. */
export function comparePanes(state: AtlasState): ComparePanes {
  return state.analysis.compare.kind === 'places' ? placePanes(state) : scenarioPanes(state);
}

/** Both maps show the same ground: scenarios are about one country. */
export function isOneView(state: AtlasState): boolean {
  return state.analysis.compare.kind === 'scenarios' || comparedPlaces(state).isSameView;
}

function placePanes(state: AtlasState): ComparePanes {
  const { lang } = state.view;
  const { ground } = state.data;
  const { first, second, km } = comparedPlaces(state);
  const t = translateIn(lang);
  const label = (place: ComparePlace | null, empty: string) => (place ? placeName(place, ground, lang) : empty);
  return pair(
    placePane(first, label(first, t('compare.first')), km, ground),
    placePane(second, label(second, t('compare.second')), km, ground),
  );
}

function scenarioPanes(state: AtlasState): ComparePanes {
  const { run, otherRun } = state.siting;
  const [first, second] = scenarioNames(state);
  return pair(scenarioPane(run, first), scenarioPane(otherRun, second));
}

/** What the two scenarios are called, named or not. */
export function scenarioNames(state: AtlasState): readonly [string, string] {
  const t = translateIn(state.view.lang);
  const { params, other } = sitingParams(state);
  return [
    params.name || t('compare.scenario.first'),
    other ? other.name || t('compare.scenario.second') : t('compare.scenario.none'),
  ];
}

const pair = memoised((first: ComparePane, second: ComparePane): ComparePanes => [first, second]);

const BOTH = 4; // both sides, and both of the last question

const placePane = memoised(
  (place: ComparePlace | null, label: string, km: number, ground: Ground | null): ComparePane => {
    const anchor = place && ground ? anchorOf(place, ground) : null;
    if (!place || !ground || !anchor)
      return { label, anchor: null, bounds: null, focus: [], circleKm: null, run: null };
    return {
      label,
      anchor,
      bounds: frameOf(place, km, ground),
      focus: unitsOf(place, ground).map((adcode) => ({ kind: 'unit', adcode })),
      circleKm: isArea(place, ground) ? null : km,
      run: null,
    };
  },
  BOTH,
);

const NOTHING: readonly Selection[] = [];

/** Scenarios are about one country: both maps show the same of it. */
const scenarioPane = memoised(
  (run: SitingRun | null, label: string): ComparePane => ({
    ...{ label, run },
    ...{ anchor: null, bounds: MAINLAND, focus: NOTHING, circleKm: null },
  }),
  BOTH,
);
