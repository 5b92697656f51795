// A click or a pointer on the map becomes a wish: which marks, which badge, which unit lies under it.
import type { MapGeoJSONFeature, Map as MapLibre, Point } from 'maplibre-gl';
import { type Adcode, asAdcode } from '../core/adcode';
import { areaAt } from '../core/areas';
import { asRecordId, type RecordId } from '../core/record';
import { AUTO_ZOOMS, RECORD_GROUPS, type Selection } from '../core/share-state';
import { markLayerId } from '../layers/marks';
import { ARCHIVE_LAYERS, POINTS_LAYER } from '../layers/sources';
import { useAtlas } from '../store/store';

/** Fingers are wide: marks within this many pixels count as hit. */
const SLACK_PX = 6;

export function hitAt(map: MapLibre, point: Point): Selection {
  const marks = markAt(map, point);
  if (marks.length > 0) return selectionOf(marks);
  const points = pointsAt(map, point);
  if (points.kind !== 'none') return points;
  const gap = unitOf(featuresAt(map, point, ['gap-cities'], 0)[0]);
  if (gap) return { kind: 'unit', adcode: gap };
  const badge = featuresAt(map, point, ['wide-badges'], 4)[0];
  if (badge) return { kind: 'stack', ids: idsOf(badge) };
  const code = areaUnder(map, point);
  return code ? { kind: 'unit', adcode: code } : { kind: 'none' };
}

/** Asked of the areas themselves: a layer to be pointed at would be cut into triangles and masked in every frame. */
function areaUnder(map: MapLibre, point: Point): Adcode | null {
  const { districts, prefectures } = useAtlas.getState().data;
  const { lng, lat } = map.unproject(point);
  const district = map.getZoom() >= AUTO_ZOOMS.county ? areaAt(districts.features, lng, lat) : undefined;
  return (district ?? areaAt(prefectures.features, lng, lat))?.properties.adcode ?? null;
}

/** Only what a pointer should turn into a hand for. */
export function markAt(map: MapLibre, point: Point): readonly RecordId[] {
  const feature = featuresAt(map, point, RECORD_GROUPS.map(markLayerId), SLACK_PX)[0];
  return feature ? idsOf(feature) : [];
}

/** The points of one mark of an imported point set or of an archive, by their run in its order; all layers of point sets are one. */
export function pointsAt(map: MapLibre, point: Point): Selection {
  const hit = featuresAt(map, point, [POINTS_LAYER, ...ARCHIVE_LAYERS], SLACK_PX / 2)[0];
  const { set, from, to, count, tile = null } = hit?.properties ?? {};
  if (hit?.geometry.type === 'Point' && set === undefined) {
    const [lng = 0, lat = 0] = hit.geometry.coordinates;
    return { kind: 'archive', at: ARCHIVE_LAYERS.indexOf(hit.layer.id), from, to: from + count, tile, lng, lat };
  }
  return typeof set === 'string' && typeof from === 'number' && typeof to === 'number'
    ? { kind: 'points', set, from, to }
    : { kind: 'none' };
}

/** Whether a circle of an uncovered city or county lies here. */
export function isOnGap(map: MapLibre, point: Point): boolean {
  return featuresAt(map, point, ['gap-cities'], 0).length > 0;
}

function unitOf(feature: MapGeoJSONFeature | undefined): Adcode | null {
  return feature ? asAdcode(String(feature.properties['adcode'] ?? '')) : null;
}

function selectionOf(ids: readonly RecordId[]): Selection {
  const [only] = ids;
  return ids.length === 1 && only ? { kind: 'record', id: only } : { kind: 'stack', ids };
}

function featuresAt(map: MapLibre, { x, y }: Point, layers: readonly string[], slack: number): MapGeoJSONFeature[] {
  const present = layers.filter((id) => map.getLayer(id));
  if (present.length === 0) return [];
  return map.queryRenderedFeatures(
    [
      [x - slack, y - slack],
      [x + slack, y + slack],
    ],
    { layers: present },
  );
}

/** The binding hands arrays back as JSON text. */
function idsOf(feature: MapGeoJSONFeature): readonly RecordId[] {
  const text: unknown = feature.properties['ids'];
  return typeof text === 'string' ? text.split(',').flatMap((id) => asRecordId(id) ?? []) : [];
}
