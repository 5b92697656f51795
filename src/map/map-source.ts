// One source of the map: its id and what it holds.
import type { FeatureCollection } from 'geojson';
import type { SourceId } from '../layers/sources';

export interface MapSource {
  readonly id: SourceId;
  readonly data: FeatureCollection;
}
