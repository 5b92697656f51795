// What follows from the facts for siting: the question that the address holds, and which layers stay out of its way.
import { LAYER_GROUPS, type LayerGroup, type LayersState } from '../core/share-state';
import { type DecodedSiting, decodeSiting, type Pairs } from '../core/siting-params';
import { memoised } from './memo';
import type { AtlasState } from './state';

const decoded = memoised((pairs: Pairs): DecodedSiting => decodeSiting(pairs));

export function sitingParams({ analysis }: AtlasState): DecodedSiting {
  return decoded(analysis.siting);
}

/** Names stay; figures and marks would hide the answer. */
const KEPT: readonly LayerGroup[] = ['labels'];

const cleared = memoised(
  (layers: LayersState): LayersState => ({
    ...layers,
    hidden: LAYER_GROUPS.filter((group) => !KEPT.includes(group) || layers.hidden.includes(group)),
  }),
);

/** The layers as they are drawn: under a siting question only the ground and the names of cities. */
export function drawnLayers({ view, panels }: AtlasState): LayersState {
  return panels.tab === 'siting' ? cleared(view.layers) : view.layers;
}
