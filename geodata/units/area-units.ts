// Units that have an area but no row in the census: the districts of Hong Kong and Macau, the counties of Taiwan.
// Their point lies inside the area.
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type AreaGeometry, interiorPoint } from '../../src/core/areas';
import type { AreaUnit } from './assemble';

export const AREA_FILES = { prefectures: 'prefectures.topo.json', districts: 'districts.topo.json' } as const;

/** Provinces whose parts the census of 2020 does not tabulate: 台湾, 香港, 澳门. */
const UNCOUNTED = /^(?:71|81|82)/;

/** Ascending by code. 香港 and 澳门 stand among the prefectures as a whole: they are provinces already. */
export function readAreaUnits(prefecturesText: string, districtsText: string): readonly AreaUnit[] {
  return [
    ...readAreas(prefecturesText, 'prefectures', 'prefecture').filter(({ adcode }) => !adcode.endsWith('0000')),
    ...readAreas(districtsText, 'districts', 'county'),
  ].toSorted((a, b) => (a.adcode < b.adcode ? -1 : 1));
}

function readAreas(text: string, object: string, level: AreaUnit['level']): AreaUnit[] {
  const topology = JSON.parse(text) as Topology; // built and checked by the areas step
  const collection = topology.objects[object] as GeometryCollection<{ adcode: string; name?: string }>;
  return feature(topology, collection).features.flatMap(({ properties: { adcode, name }, geometry }) => {
    if (!UNCOUNTED.test(adcode)) return [];
    const [lng, lat] = interiorPoint(geometry as AreaGeometry); // the areas step publishes polygons only
    return [{ adcode, name: name ?? '', level, parent: `${adcode.slice(0, 2)}0000`, lng, lat }];
  });
}
