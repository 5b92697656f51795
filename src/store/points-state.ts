// The user's sets of points: what the page knows of them. The points themselves are in the worker.
import type { PointFacets } from '../core/points/point-filter';
import type { PointSetInfo, PointSetSummary } from '../core/points/point-set';
import type { SetNear } from '../data/points-service';

export type { SetNear };

export interface PointSet {
  readonly info: PointSetInfo;
  readonly summary: PointSetSummary;
  /** Points that pass the filter. */
  readonly passing: number;
}

export interface PointsState {
  readonly sets: readonly PointSet[];
  /** Goes up when tiles would be drawn otherwise than before. */
  readonly version: number;
  /** Of the sets that are shown; null until somebody asks. */
  readonly facets: PointFacets | null;
  /** Of the near question that stands now; null until it is answered. */
  readonly near: readonly SetNear[] | null;
  /** How many of the nearest are asked for. */
  readonly nearMost: number;
}

export const NEAR_PAGE = 50;

export const NO_POINTS: PointsState = {
  sets: [],
  version: 0,
  facets: null,
  near: null,
  nearMost: NEAR_PAGE,
};
