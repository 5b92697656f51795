// The way into a tour: small enough for the first view, the rest comes when it is wanted.
import { openDialog } from './actions';

/** The first tour from its first step. */
export function openTour(): void {
  openDialog('none');
  void import('./tour').then(({ startTour }) => startTour());
}
