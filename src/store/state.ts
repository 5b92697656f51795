// What the user is doing now: facts only. What follows from them is a selector.
import { type Compare, NO_COMPARE } from '../core/compare/question';
import type { Facts } from '../core/facts-schema';
import type { Filter } from '../core/filter';
import { NO_FILTER } from '../core/filter';
import type { Lang } from '../core/format';
import type { Ground } from '../core/ground';
import type { TraditionalMessages } from '../core/message';
import type { AreaFile } from '../core/packed-areas';
import type { AtlasRecord } from '../core/record';
import type { Camera, LayersState, Near, Selection, Tab } from '../core/share-state';
import { DEFAULT_LAYERS } from '../core/share-state';
import type { ListedSource } from '../core/source-list';
import { type Areas, NO_AREAS } from '../core/topology';
import type { Tour } from '../core/tour';
import type { TourAt } from '../core/tour-at';
import type { UnitTable } from '../core/unit-table';
import type { FileProblem } from '../data/fetch-file';
import { type ArchiveState, NO_ARCHIVES } from './archives-state';
import { type BaseState, NO_BASE } from './base-state';
import { type CompareState, NO_COMPARE_ANSWER } from './compare-state';
import { type GapsState, NO_GAPS } from './gaps-state';
import { type ImportsState, NO_IMPORTS } from './imports-state';
import { NO_POINTS, type PointsState } from './points-state';
import { NO_SITING, type SitingState } from './siting-state';

export interface DataState {
  /** Arriving once the first files are shown. */
  readonly status: 'loading' | 'arriving' | 'ready';
  readonly version: string | null;
  readonly asOf: string;
  /** As published: names in simplified characters. */
  readonly publishedTable: UnitTable | null;
  /** With the names in the script of the screen. */
  readonly table: UnitTable | null;
  readonly ground: Ground | null;
  readonly records: readonly AtlasRecord[];
  /** What the map draws of the ground: the topologies as they came, since its worker unpacks them. Empty until they are wanted. */
  readonly areaTexts: Readonly<Record<AreaFile, string>>;
  readonly provinces: Areas;
  readonly prefectures: Areas;
  readonly districts: Areas;
  /** The operator's own county areas (public/config.json) stand in place of the districts. */
  readonly hasCountyAreas: boolean;
  readonly facts: Facts | null;
  /** The app's Chinese sentences in traditional characters, once they are asked for. */
  readonly traditional: TraditionalMessages | null;
  readonly sources: readonly ListedSource[] | null;
  readonly scanLines: readonly string[] | null;
  readonly problems: readonly FileProblem[];
}

export interface TourState {
  /** The step that stands on the screen; the link holds it. */
  readonly at: TourAt | null;
  /** Null until they are asked for. */
  readonly tours: readonly Tour[] | null;
}

/** A wish to move the map; the map room carries it out once per `id`. */
export interface CameraWish {
  readonly id: number;
  readonly target:
    | { readonly kind: 'fly'; readonly lng: number; readonly lat: number; readonly zoom: number | null }
    | { readonly kind: 'fit'; readonly bounds: readonly [number, number, number, number] }
    /** As `fit`, unless the bounds are well in view already. */
    | { readonly kind: 'reveal'; readonly bounds: readonly [number, number, number, number] }
    | { readonly kind: 'jump'; readonly camera: Camera }
    | { readonly kind: 'zoom'; readonly by: number };
}

export interface ViewState {
  readonly camera: Camera | null;
  readonly wish: CameraWish | null;
  readonly layers: LayersState;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly hovered: Selection;
  /** In a frame of another page: map, legend and counter alone. */
  readonly isEmbedded: boolean;
  readonly mapStatus: 'starting' | 'ready' | 'no-webgl' | 'lost';
  /** The first view has been drawn, or should have been: what it did not need may come. */
  readonly hasRested: boolean;
}

export type Theme = 'light' | 'dark';

/** One plain sentence for the user, by its message key and values. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export type SheetStop = 'peek' | 'half' | 'full';
/** The last two bring a page of their own. */
export type Dialog = 'none' | 'help' | 'guide' | 'sources' | 'open' | 'share' | 'brief';

export interface PanelState {
  readonly tab: Tab;
  readonly dialog: Dialog;
  readonly isLegendOpen: boolean;
  readonly sheet: SheetStop;
  readonly notices: readonly Notice[];
  /** A later edition waits; `others` pages of this one were open when it was asked for. */
  readonly update: { readonly others: number } | null;
}

export interface AtlasState {
  readonly data: DataState;
  readonly view: ViewState;
  readonly query: { readonly filter: Filter; readonly near: Near | null };
  readonly selection: Selection;
  readonly panels: PanelState;
  readonly analysis: {
    readonly gaps: Readonly<Record<string, string>>;
    readonly siting: Readonly<Record<string, string>>;
    readonly compare: Compare;
  };
  readonly archives: readonly ArchiveState[];
  readonly base: BaseState;
  readonly compare: CompareState;
  readonly tour: TourState;
  readonly gaps: GapsState;
  readonly imports: ImportsState;
  readonly points: PointsState;
  readonly siting: SitingState;
}

export const INITIAL_STATE: AtlasState = {
  data: {
    status: 'loading',
    version: null,
    asOf: '2022',
    publishedTable: null,
    table: null,
    ground: null,
    records: [],
    areaTexts: { land: '', provinces: '', prefectures: '', districts: '' },
    provinces: NO_AREAS,
    prefectures: NO_AREAS,
    districts: NO_AREAS,
    hasCountyAreas: false,
    facts: null,
    traditional: null,
    sources: null,
    scanLines: null,
    problems: [],
  },
  view: {
    camera: null,
    wish: null,
    layers: DEFAULT_LAYERS,
    lang: 'zh',
    theme: 'light',
    hovered: { kind: 'none' },
    isEmbedded: false,
    mapStatus: 'starting',
    hasRested: false,
  },
  query: { filter: NO_FILTER, near: null },
  selection: { kind: 'none' },
  panels: {
    tab: 'near',
    dialog: 'none',
    // In a low window it would cover the south-west of the country.
    isLegendOpen: typeof window !== 'undefined' && window.innerWidth >= 900 && window.innerHeight >= 760,
    sheet: 'half',
    notices: [],
    update: null,
  },
  analysis: { gaps: {}, siting: {}, compare: NO_COMPARE },
  archives: NO_ARCHIVES,
  base: NO_BASE,
  compare: NO_COMPARE_ANSWER,
  tour: { at: null, tours: null },
  gaps: NO_GAPS,
  imports: NO_IMPORTS,
  points: NO_POINTS,
  siting: NO_SITING,
};
