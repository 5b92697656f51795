// What is known of the point archives that the operator names: how far each has come.
import type { ArchiveSettings } from '../core/points/point-archive';
import type { PointArchive } from '../data/point-archive';

export interface ArchiveState {
  readonly settings: ArchiveSettings;
  readonly status: 'off' | 'opening' | 'shown' | 'failed';
  /** Stays once it is there, so that the map keeps its source. */
  readonly archive: PointArchive | null;
  /** Goes up with each opening: tiles of a file that was replaced meanwhile are asked for anew. */
  readonly version: number;
}

export const NO_ARCHIVES: readonly ArchiveState[] = [];
