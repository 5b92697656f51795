// The user's own sets and the desk where they come in: facts only.

import type { ReadFault } from '../core/import/fault';
import type { Opened } from '../core/import/opened';
import type { Project, RowResult } from '../core/import/project';
import type { ViewFault } from '../core/view-file';
import type { PlaceFault } from '../data/import-service';
import type { WorkerFault } from '../data/worker-line';

/** A project with what follows from each of its rows, kept because a large set is worked off in pieces. */
export interface ImportedSet extends Project {
  readonly results: readonly RowResult[];
  readonly pieces: number;
  /** All its pieces are in the browser's storage. */
  readonly isKept: boolean;
}

export type ImportFault = ReadFault | PlaceFault | WorkerFault | ViewFault;

export type DeskPage =
  | { readonly kind: 'start'; readonly fault: ImportFault | null; readonly fileName: string }
  | { readonly kind: 'reading'; readonly fileName: string }
  /** `isPoints`: it is read as a set of points, and its row count is a guess. */
  | { readonly kind: 'preview'; readonly fileName: string; readonly opened: Opened; readonly isPoints: boolean }
  | { readonly kind: 'placing'; readonly fileName: string; readonly done: number; readonly total: number }
  | { readonly kind: 'set'; readonly id: string }
  | { readonly kind: 'points'; readonly id: string }
  | { readonly kind: 'review'; readonly id: string };

export interface ImportsState {
  readonly isOpen: boolean;
  readonly page: DeskPage;
  readonly sets: readonly ImportedSet[];
  /** Files dropped or picked that the desk has not taken yet. */
  readonly waiting: readonly File[];
  /** Whether confirmed data survives a reload. */
  readonly storage: 'kept' | 'blocked' | 'full' | 'newer';
}

export const START_PAGE: DeskPage = { kind: 'start', fault: null, fileName: '' };

export const NO_IMPORTS: ImportsState = { isOpen: false, page: START_PAGE, sets: [], waiting: [], storage: 'kept' };
