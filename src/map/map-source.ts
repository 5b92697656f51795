// One source of the map: its id and what it holds.
import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { isPacked } from '../core/packed-areas';
import type { SourceId } from '../layers/sources';

export interface MapSource {
  readonly id: SourceId;
  readonly data: FeatureCollection;
}

/** The same set until a source becomes empty or is so no longer. */
export function useEmptySources(sources: readonly MapSource[]): ReadonlySet<SourceId> {
  const empty = sources.filter(({ data }) => data.features.length === 0 && !isPacked(data)).map(({ id }) => id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all that the set depends on.
  return useMemo(() => new Set(empty), [empty.join()]);
}
