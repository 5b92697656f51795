// What a narrow screen alone shows is not there on a wide one: only hidden by a style sheet, it took part in every change.
import { type ReactNode, useSyncExternalStore } from 'react';

/** The width at which the style sheets turn the panels into a sheet. */
const NARROW = '(max-width: 899px)';

export function OnNarrow({ children }: { readonly children: ReactNode }) {
  const isNarrow = useSyncExternalStore(follow, () => window.matchMedia(NARROW).matches);
  return isNarrow ? children : null;
}

function follow(onChange: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
