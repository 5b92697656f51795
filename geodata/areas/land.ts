// Land of the whole world without any border, as the ground round China: finer near China, coarse far away.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type AreaGeometry, boundsOf, contains, interiorPoint } from '../../src/core/areas';
import { dissolve, partition } from './dissolve';
import type { GridPolygon } from './echarts';
import { type Grid, onGrid } from './encode';
import { ringKm2, thinned, weightedArcs } from './simplify';

/** West, south, east, north of the box in which land keeps more detail. */
export const NEAR_CHINA = [60, -12, 150, 60] as const;

const NEAR_KM2 = 25;
const FAR_KM2 = 800;
/** Antarctica is left out: the map does not go there. */
const SOUTHERNMOST = -60;

export function readLand(text: string): Position[][][] {
  const topology = JSON.parse(text) as Topology<{ land: GeometryCollection }>;
  return feature(topology, topology.objects.land).features.flatMap(({ geometry }) => {
    const { type, coordinates } = geometry as Polygon | MultiPolygon;
    return type === 'Polygon' ? [coordinates] : coordinates;
  });
}

/** Islands of `china` are left out, since China's own areas are drawn there; the rest is thinned, put on the grid and cleaned. */
export function simplifiedLand(
  polygons: readonly Position[][][],
  china: readonly AreaGeometry[],
  grid: Grid,
): GridPolygon[] {
  const boxes = china.map(boundsOf);
  const isChinas = (polygon: Position[][]): boolean => {
    const [lng, lat] = interiorPoint({ type: 'Polygon', coordinates: polygon });
    return china.some((area, i) => isInBox(boxes[i]!, lng, lat) && contains(area, lng, lat));
  };
  const kept = polygons.filter(([outer]) => {
    const [west, south, east, north] = boundsOf({ type: 'Polygon', coordinates: [outer!] });
    return north > SOUTHERNMOST && ringKm2(outer!) >= 4 * limitAt((west + east) / 2, (south + north) / 2);
  });
  const foreign = kept.filter((polygon) => polygon[0]!.length > 1000 || !isChinas(polygon));
  const light = foreign.map((rings) =>
    rings.filter((ring, i) => i === 0 || ringKm2(ring) >= 4 * FAR_KM2).flatMap((ring) => thinRing(ring, grid)),
  );
  return dissolve(partition([light], 0), () => 'land').get('land') ?? [];
}

function thinRing(ring: Position[], grid: Grid): GridPolygon {
  const [weighted] = weightedArcs({ arcs: [ring] });
  const heavy = weighted!.filter(([lng, lat, weight]) => weight! >= limitAt(lng!, lat!));
  const [light] = thinned([heavy.length >= 4 ? heavy : weighted!], () => 0);
  return onGrid([light!], grid) as unknown as GridPolygon;
}

function limitAt(lng: number, lat: number): number {
  return isInBox(NEAR_CHINA, lng, lat) ? NEAR_KM2 : FAR_KM2;
}

function isInBox(
  [west, south, east, north]: readonly [number, number, number, number],
  lng: number,
  lat: number,
): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}
