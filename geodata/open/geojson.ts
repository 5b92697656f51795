// The places of the records as GeoJSON (RFC 7946, WGS-84). Only what the source knows more finely than a county has a
// geometry; the rest has none, with the unit's code to join by: a point there would be a place nobody stated.
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Placed } from './records';
import { pointOf } from './records';
import type { OpenTable } from './table';

/** `placed` and the rows of `activities` are in the same order. */
export function locationsGeoJson(placed: readonly Placed[], activities: OpenTable): string {
  if (placed.length !== activities.rows.length)
    throw new Error(`${activities.rows.length} rows, wanted ${placed.length}`);
  const features = placed.map(({ record, location, position }, at): Feature<Point | null> => {
    const point = pointOf(location);
    return {
      type: 'Feature',
      id: `${record.id}-${position}`,
      geometry: point && { type: 'Point', coordinates: [point.lng, point.lat] },
      properties: Object.fromEntries(
        activities.fields.map(({ name }, column) => {
          const cell = activities.rows[at]![column]!;
          return [name, cell];
        }),
      ),
    };
  });
  const collection: FeatureCollection<Point | null> = { type: 'FeatureCollection', features };
  const lines = collection.features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
