// An imported set as GeoJSON (RFC 7946): WGS-84, longitude first, no crs member; a row without a place is a feature
// without a geometry, so that nothing is lost on the way.
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { ExportTable } from './export-table';
import type { LngLat } from './grid';
import type { RowResult } from './project';

export function geoJsonOf({ header, rows, results }: ExportTable): FeatureCollection<Geometry | null> {
  return { type: 'FeatureCollection', features: rows.map((cells, at) => featureOf(header, cells, results[at]!)) };
}

/** Rows known by a unit only have no geometry of their own unless the unit's point is known; their code says where. */
export function featureOf(
  header: readonly string[],
  cells: readonly string[],
  { locations }: Pick<RowResult, 'locations'>,
): Feature<Geometry | null> {
  const points = locations.flatMap(({ place, point }): LngLat[] =>
    place.kind === 'point' ? [place] : point ? [point] : [],
  );
  // fromEntries defines own members, so that a column named __proto__ stays a column
  return {
    type: 'Feature',
    geometry: geometryOf(points),
    properties: Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ''])),
  };
}

function geometryOf(points: readonly LngLat[]): Geometry | null {
  const [first, ...others] = points.map(({ lng, lat }) => [lng, lat]);
  if (!first) return null;
  return others.length === 0
    ? { type: 'Point', coordinates: first }
    : { type: 'MultiPoint', coordinates: [first, ...others] };
}
