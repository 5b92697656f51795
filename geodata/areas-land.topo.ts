// Builds land.topo.json: the world's land as one shape, the ground on which China's own areas are drawn.
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AreaGeometry } from '../src/core/areas';
import { encodeTopoJson, type Grid, type GridArc } from './areas/encode';
import { readLand, simplifiedLand } from './areas/land';
import type { Step } from './step';

const LAND_FILE = 'node_modules/world-atlas/land-50m.json';
const GRID: Grid = { step: 0.02, west: -180, south: -90 };

export const landStep: Step = {
  name: 'land',
  gzipBudget: { 'land.topo.json': 25_000 },
  build(read, built) {
    const provinces = JSON.parse(built('provinces.topo.json')) as Topology<{ provinces: GeometryCollection }>;
    const china = feature(provinces, provinces.objects.provinces).features.map(
      ({ geometry }) => geometry as AreaGeometry,
    );
    const polygons = simplifiedLand(readLand(read(LAND_FILE).toString('utf8')), china, GRID);
    const rings: GridArc[] = polygons.flat();
    let next = 0;
    const arcs = polygons.map((polygon) => polygon.map(() => [next++]));
    const text = encodeTopoJson({ land: [{ type: 'MultiPolygon', arcs, properties: null }] }, rings, GRID);
    const faults =
      polygons.length > 100
        ? []
        : [{ file: 'public/data/land.topo.json', line: null, reason: `only ${polygons.length} pieces of land` }];
    return { outputs: new Map([['land.topo.json', text]]), faults };
  },
};
