// Where a comparison stands: the distances of all counties to the shown records, from which the cover of any place follows.
import type { CountyColumns } from '../core/coverage/gaps';
import type { Point } from '../core/reach';
import type { Camera, Selection } from '../core/share-state';
import type { GapsProblem } from './gaps-state';
import type { SitingRun } from './siting-state';

export interface CompareState {
  /** Kilometres by county of the ground; it stays until the next answer is there. */
  readonly countyKm: CountyColumns['km'] | null;
  readonly problem: GapsProblem | null;
  /** Where a link puts the first of the two maps; null once another comparison is asked, which is framed anew. */
  readonly linkedCamera: Camera | null;
}

export const NO_COMPARE_ANSWER: CompareState = { countyKm: null, problem: null, linkedCamera: null };

export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** One of the two maps: what it is called, what is marked on it, and where it stands when it stands over its own place. */
export interface ComparePane {
  readonly label: string;
  readonly anchor: Point | null;
  readonly bounds: Bounds | null;
  /** The units whose areas are marked: the city itself, the members of a region. */
  readonly focus: readonly Selection[];
  /** Drawn round the anchor; null for none. */
  readonly circleKm: number | null;
  /** Instead of records, the answer of a siting scenario. */
  readonly run: SitingRun | null;
}
