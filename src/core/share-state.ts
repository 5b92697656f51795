// What a link holds: everything a user would want a colleague to see, and nothing of this machine.
import type { Adcode } from './adcode';
import { type Compare, NO_COMPARE } from './compare/question';
import type { Filter } from './filter';
import { NO_FILTER } from './filter';
import type { Lang } from './format';
import type { Batch, RecordId } from './record';
import type { ScaleMetric } from './scale';
import type { TourAt } from './tour-at';

export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lng: number;
}

/** The layers a user can switch, bottom to top as they are drawn by default. */
export const LAYER_GROUPS = [
  'overlay',
  'circles',
  'labels',
  'bigCities',
  'wide',
  'serviceAreas',
  'knowledge',
  'pilotZones',
  'programmes',
  'cases',
  'hubs',
  'imported',
] as const;
export type LayerGroup = (typeof LAYER_GROUPS)[number];

export type Metric = ScaleMetric;
export const OVERLAY_LEVELS = ['auto', 'province', 'prefecture', 'county'] as const;
export type OverlayLevel = (typeof OVERLAY_LEVELS)[number];

/** In `auto` provinces are coloured up to the first, from there on prefectures; districts of municipalities and counties come in at the second. */
export const AUTO_ZOOMS = { prefecture: 3.3, county: 7.2 } as const;

export interface LayersState {
  readonly hidden: readonly LayerGroup[];
  /** Batches of pilot zones that are switched off; the records stay in the lists. */
  readonly hiddenBatches: readonly Batch[];
  /** Percent, 10–100; groups that are not named are at 100. */
  readonly opacity: Readonly<Partial<Record<LayerGroup, number>>>;
  /** The record groups from bottom to top. */
  readonly order: readonly LayerGroup[];
  readonly metric: Metric;
  readonly level: OverlayLevel;
  /** The official base, where the operator of the atlas names one. */
  readonly isOnBase: boolean;
}

export type Centre =
  | { readonly kind: 'unit'; readonly adcode: Adcode }
  | { readonly kind: 'point'; readonly lng: number; readonly lat: number };

export interface Near {
  readonly centre: Centre;
  readonly km: number;
}

export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'record'; readonly id: RecordId }
  | { readonly kind: 'unit'; readonly adcode: Adcode }
  | { readonly kind: 'organisation'; readonly name: string }
  | { readonly kind: 'stack'; readonly ids: readonly RecordId[] }
  | { readonly kind: 'facts' }
  /** The points of a mark: a run in the order of an imported point set. It is on this machine only, so no link holds it. */
  | { readonly kind: 'points'; readonly set: string; readonly from: number; readonly to: number }
  /** A mark of a point archive of the operator: a run in its order, the deepest tile that holds all of it if one does. No link holds it: the archive may be another tomorrow. */
  | {
      readonly kind: 'archive';
      readonly at: number;
      readonly from: number;
      readonly to: number;
      readonly tile: number | null;
      readonly lng: number;
      readonly lat: number;
    };

export const TABS = ['near', 'gaps', 'siting', 'compare'] as const;
export type Tab = (typeof TABS)[number];

export interface ShareState {
  readonly camera: Camera | null;
  readonly layers: LayersState;
  readonly filter: Filter;
  readonly near: Near | null;
  readonly selection: Selection;
  readonly tab: Tab;
  /** The question of an analysis, `key:value` pairs that its own feature reads and checks. */
  readonly gaps: Readonly<Record<string, string>>;
  readonly siting: Readonly<Record<string, string>>;
  readonly compare: Compare;
  readonly tour: TourAt | null;
  readonly lang: Lang | null;
}

export const RECORD_GROUPS = ['knowledge', 'pilotZones', 'programmes', 'cases', 'hubs', 'imported'] as const;

export const DEFAULT_LAYERS: LayersState = {
  hidden: ['circles'],
  hiddenBatches: [],
  opacity: {},
  order: RECORD_GROUPS,
  metric: 'urbanSharePct',
  level: 'auto',
  isOnBase: false,
};

export const DEFAULT_SHARE: ShareState = {
  camera: null,
  layers: DEFAULT_LAYERS,
  filter: NO_FILTER,
  near: null,
  selection: { kind: 'none' },
  tab: 'near',
  gaps: {},
  siting: {},
  compare: NO_COMPARE,
  tour: null,
  lang: null,
};

/** The slider of a standard distance, in kilometres. */
export const KM_RANGE = { min: 10, max: 500, initial: 200 } as const;
