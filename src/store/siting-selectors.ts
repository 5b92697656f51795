// What follows from the facts for siting: the question that the address holds, and which layers stay out of its way.
import type { Adcode } from '../core/adcode';
import { LAYER_GROUPS, type LayerGroup, type LayersState } from '../core/share-state';
import { type DecodedSiting, decodeSiting, type Pairs } from '../core/siting-params';
import { memoised } from './memo';
import type { SitingRun } from './siting-state';
import type { AtlasState } from './state';

const decoded = memoised((pairs: Pairs): DecodedSiting => decodeSiting(pairs));

export function sitingParams({ analysis }: AtlasState): DecodedSiting {
  return decoded(analysis.siting);
}

/** Names stay; figures and marks would hide the answer. */
const KEPT: readonly LayerGroup[] = ['labels'];

/** Only the ground and the names of cities. */
export const clearedLayers = memoised(
  (layers: LayersState): LayersState => ({
    ...layers,
    hidden: LAYER_GROUPS.filter((group) => !KEPT.includes(group) || layers.hidden.includes(group)),
  }),
);

/** The layers as they are drawn: under a siting question only the ground and the names of cities. */
export function drawnLayers({ view, panels }: AtlasState): LayersState {
  return panels.tab === 'siting' ? clearedLayers(view.layers) : view.layers;
}

const NO_CODES: ReadonlySet<Adcode> = new Set();

const named = memoised((world: SitingRun['world'] | null, chosen: Int32Array | null): ReadonlySet<Adcode> => {
  if (!world) return NO_CODES;
  const existing = world.placed.flatMap(({ city }) => city?.adcode ?? []);
  const proposed = Array.from(chosen ?? [], (candidate) => world.candidates[candidate]?.adcode ?? []).flat();
  return new Set([...existing, ...proposed]);
}, 2);

/** The cities that a siting answer names on the map, which their own labels need not name again. */
export function sitingNames(run: SitingRun | null): ReadonlySet<Adcode> {
  return named(run?.world ?? null, run?.answer?.chosen ?? null);
}
