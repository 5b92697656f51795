// From units to a shared topology that can be simplified without slivers: borders are stored once, so neighbours keep touching.
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { topology } from 'topojson-server';
import type { MultiPolygon as ArcMultiPolygon, Polygon as ArcPolygon } from 'topojson-specification';
import type { AreaUnit } from './units';

export interface AreaProperties {
  readonly adcode: string;
  /** Of prefecture-level units. */
  readonly province?: string;
  /** Of units that the census does not count. */
  readonly name?: string;
  /** Part of the border is a sketch of ours: geodata/areas/cuts.csv. */
  readonly approximate?: true;
  /** Of provinces: where a label stands, in degrees. */
  readonly label?: readonly [lng: number, lat: number];
}

export type AreaObject = (ArcPolygon<AreaProperties> | ArcMultiPolygon<AreaProperties>) & {
  readonly properties: AreaProperties;
};

/** One object `areas`; arcs in degrees, neither quantized nor delta-encoded. */
export interface AreaTopology {
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly areas: readonly AreaObject[];
}

export function topologyOf(units: readonly AreaUnit[], propertiesOf: (adcode: string) => AreaProperties): AreaTopology {
  const features = units.map((unit) => ({
    type: 'Feature' as const,
    properties: { ...propertiesOf(unit.adcode) },
    geometry: { type: 'MultiPolygon', coordinates: unit.polygons } as unknown as MultiPolygon,
  }));
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  const built = topology({ areas: collection }) as unknown as RawTopology;
  return { arcs: built.arcs, areas: built.objects.areas.geometries };
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
