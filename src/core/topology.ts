// The published areas, from shared topology to what the map draws: polygons with their figures, and border lines by kind.
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import * as v from 'valibot';
import type { Adcode } from './adcode';
import { asAdcode } from './adcode';
import { failed, ok, type Result } from './result';

export interface AreaProperties {
  readonly adcode: Adcode;
  readonly name: string | null;
  /** No source draws its border: cut by hand, and said on the screen. */
  readonly isApproximate: boolean;
  /** Where a label stands in it; null when the file has none. */
  readonly label: readonly [lng: number, lat: number] | null;
}
export type Area = Feature<Polygon | MultiPolygon, AreaProperties>;
export type Areas = FeatureCollection<Polygon | MultiPolygon, AreaProperties>;
export type LineKind = 'prefecture' | 'province' | 'nation' | 'island' | 'dash';
export type Lines = FeatureCollection<Geometry, { readonly kind: LineKind }>;

export const NO_AREAS: Areas = { type: 'FeatureCollection', features: [] };

const TOPOLOGY = v.looseObject({
  type: v.literal('Topology'),
  objects: v.record(
    v.string(),
    v.looseObject({ type: v.literal('GeometryCollection'), geometries: v.array(v.looseObject({ type: v.string() })) }),
  ),
  arcs: v.custom<number[][][]>(isArcs, 'arcs must be lists of positions'),
});

const LABEL = v.tuple([v.number(), v.number()]);

/** A topology as far as drawing needs it; each polygon's `adcode` is checked when it becomes an area. */
export function decodeTopology(input: unknown): Result<Topology, string> {
  const parsed = v.safeParse(TOPOLOGY, input);
  if (!parsed.success) return failed(parsed.issues[0].message);
  return ok(parsed.output as unknown as Topology); // the schema has checked the parts that topojson-client walks
}

/** The polygons of an object; geometries without a valid code are left out. */
export function areasOf(topology: Topology, object: string): Areas {
  const features = collectionOf(topology, object).features.flatMap((one): Area[] => {
    const properties: Readonly<Record<string, unknown>> = one.properties ?? {};
    const code = asAdcode(String(properties['adcode'] ?? ''));
    const { geometry } = one;
    if (!code || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return [];
    const name = properties['name'];
    return [
      {
        type: 'Feature',
        geometry,
        properties: {
          adcode: code,
          name: typeof name === 'string' ? name : null,
          isApproximate: properties['approximate'] === true,
          label: v.is(LABEL, properties['label']) ? properties['label'] : null,
        },
      },
    ];
  });
  return { type: 'FeatureCollection', features };
}

/** Outlines and inner borders of provinces, with islands and dashes. */
export function provinceLines(topology: Topology): Lines {
  const object = geometries(topology, 'provinces');
  const lines = [
    line('province', object && mesh(topology, object, (a, b) => a !== b)),
    line('nation', object && mesh(topology, object, (a, b) => a === b)),
  ];
  for (const [name, kind] of [['islands', 'island'] as const, ['dashes', 'dash'] as const]) {
    for (const one of collectionOf(topology, name).features) lines.push(line(kind, one.geometry));
  }
  return { type: 'FeatureCollection', features: lines.flat() };
}

/** Borders between prefectures of one province. */
export function prefectureLines(topology: Topology): Lines {
  const object = geometries(topology, 'prefectures');
  const inner = object && mesh(topology, object, (a, b) => a !== b && provinceIn(a) === provinceIn(b));
  return { type: 'FeatureCollection', features: line('prefecture', inner) };
}

/** By hand, since a schema takes ten times as long over a hundred thousand numbers, and the first view waits for it. */
function isArcs(input: unknown): boolean {
  return Array.isArray(input) && input.every((arc) => Array.isArray(arc) && arc.every(isPosition));
}

function isPosition(input: unknown): boolean {
  return Array.isArray(input) && input.length >= 2 && input.every((number) => typeof number === 'number');
}

/** All polygons of an object without regard to codes: neighbouring land. */
export function plainAreas(topology: Topology, object: string): FeatureCollection {
  return collectionOf(topology, object);
}

function line(kind: LineKind, geometry: Geometry | null | undefined): Lines['features'] {
  return geometry ? [{ type: 'Feature', geometry, properties: { kind } }] : [];
}

function provinceIn(geometry: GeometryObject): string {
  const properties = (geometry.properties ?? {}) as Readonly<Record<string, unknown>>; // topojson types it as {}
  return String(properties['adcode'] ?? '').slice(0, 2);
}

function geometries(topology: Topology, object: string): GeometryCollection | null {
  const found = topology.objects[object];
  return found?.type === 'GeometryCollection' ? (found as GeometryCollection) : null; // its properties are read as unknown
}

function collectionOf(topology: Topology, object: string): FeatureCollection {
  const found = geometries(topology, object);
  return found ? feature(topology, found) : { type: 'FeatureCollection', features: [] };
}
