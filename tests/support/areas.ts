// Reads published areas back as the app does, for tests that measure them.
import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import Papa from 'papaparse';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AreaProperties } from '../../geodata/areas/topology';
import type { AreaGeometry } from '../../src/core/areas';

export interface Area {
  readonly properties: AreaProperties;
  readonly geometry: AreaGeometry;
}

export function textOf(file: string): string {
  return readFileSync(`public/data/${file}`, 'utf8');
}

export function rowsOf(path: string): Record<string, string>[] {
  const text = readFileSync(path, 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

export function areasOf(text: string, object: string): Area[] {
  const topology = JSON.parse(text) as Topology<Record<string, GeometryCollection<AreaProperties>>>;
  return feature(topology, topology.objects[object]!).features as unknown as Area[];
}

export function polygonsOf({ geometry }: Area): Position[][][] {
  return geometry.type === 'Polygon' ? [(geometry as Polygon).coordinates] : (geometry as MultiPolygon).coordinates;
}
