// From units to a shared topology that can be simplified without slivers: borders are stored once, so neighbours keep touching.
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import type { MultiPolygon as ArcMultiPolygon, Polygon as ArcPolygon, Topology } from 'topojson-specification';
import type { AreaUnit } from './units';

export interface AreaProperties {
  readonly adcode: string;
  /** Of prefecture-level units. */
  readonly province?: string;
  /** Of units that the census does not count. */
  readonly name?: string;
}

export type AreaObject = (ArcPolygon<AreaProperties> | ArcMultiPolygon<AreaProperties>) & {
  readonly properties: AreaProperties;
};

/** One object `areas`; arcs in degrees, neither quantized nor delta-encoded. */
export interface AreaTopology {
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly areas: readonly AreaObject[];
}

export function topologyOf(units: readonly AreaUnit[], propertiesOf: (unit: AreaUnit) => AreaProperties): AreaTopology {
  const features = units.map((unit) => ({
    type: 'Feature' as const,
    properties: { ...propertiesOf(unit) },
    geometry: { type: 'MultiPolygon', coordinates: unit.polygons } as unknown as MultiPolygon,
  }));
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const built = topology({ areas: collection }) as unknown as RawTopology;
  return { arcs: built.arcs, areas: built.objects.areas.geometries };
}

/** Joins the areas that `propertiesOf` gives one adcode; borders inside a joined area vanish. */
export function joined(from: AreaTopology, propertiesOf: (area: AreaProperties) => AreaProperties): AreaTopology {
  const groups = new Map<string, { properties: AreaProperties; members: AreaObject[] }>();
  for (const area of from.areas) {
    const properties = propertiesOf(area.properties);
    const group = groups.get(properties.adcode) ?? { properties, members: [] };
    group.members.push(area);
    groups.set(properties.adcode, group);
  }
  const raw = { type: 'Topology', arcs: from.arcs, objects: {} } as unknown as Topology;
  const areas = [...groups.values()].map(({ properties, members }) => {
    const merged = mergeArcs(raw, members as unknown as ArcPolygon[]);
    return { ...merged, properties } as AreaObject;
  });
  return recut({ arcs: from.arcs, areas: areas.sort((a, b) => (a.properties.adcode < b.properties.adcode ? -1 : 1)) });
}

/** The polygons of an area as rings of arc indexes. */
export function ringsOf(area: AreaObject): number[][][] {
  return area.type === 'Polygon' ? [area.arcs] : area.arcs;
}

/** The positions of a ring: its arcs end to end, a reversed arc being ~index. */
export function positionsOf(arcs: AreaTopology['arcs'], ring: readonly number[]): number[][] {
  const positions: number[][] = [];
  for (const index of ring) {
    const arc = index < 0 ? arcs[~index]!.toReversed() : arcs[index]!;
    for (const position of positions.length === 0 ? arc : arc.slice(1)) positions.push([position[0]!, position[1]!]);
  }
  return positions;
}

interface RawTopology {
  readonly arcs: number[][][];
  readonly objects: { readonly areas: { readonly geometries: readonly AreaObject[] } };
}

/** Builds the topology anew, so that arcs run from one remaining junction to the next and can be simplified as wholes. */
function recut(from: AreaTopology): AreaTopology {
  const units = from.areas.map((area) => ({
    adcode: area.properties.adcode,
    name: null,
    polygons: ringsOf(area).map((rings) => rings.map((ring) => positionsOf(from.arcs, ring))),
  }));
  const properties = new Map(from.areas.map((area) => [area.properties.adcode, area.properties]));
  return topologyOf(units, ({ adcode }) => properties.get(adcode)!);
}
