// Writes a shared topology as TopoJSON: positions on one grid of whole numbers, arcs as steps, objects in the given order.
import type { AreaObject, AreaProperties } from './topology';
import { ringsOf } from './topology';

export interface Grid {
  /** Degrees per step. */
  readonly step: number;
  readonly west: number;
  readonly south: number;
}

export type GridArc = readonly (readonly [x: number, y: number])[];

/** A shape of which nothing is told. */
export interface PlainObject {
  readonly type: 'MultiPolygon';
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly properties: null;
}

export interface LineObject {
  readonly type: 'LineString';
  readonly arcs: readonly number[];
}

/** Positions rounded to the grid; equal neighbours become one, but an arc keeps its two ends. */
export function onGrid(arcs: readonly (readonly (readonly number[])[])[], { step, west, south }: Grid): GridArc[] {
  return arcs.map((arc) => {
    const points = arc.map(([lng, lat]): [number, number] => [
      Math.round((lng! - west) / step),
      Math.round((lat! - south) / step),
    ]);
    const moved = points.filter((p, i) => i === 0 || p[0] !== points[i - 1]![0] || p[1] !== points[i - 1]![1]);
    return moved.length === 1 ? [moved[0]!, moved[0]!] : moved;
  });
}

/** The file's text: arcs that no object uses are left out, the others numbered as they are first used. */
export function encodeTopoJson(
  objects: Readonly<Record<string, readonly (AreaObject | LineObject | PlainObject)[]>>,
  arcs: readonly GridArc[],
  { step, west, south }: Grid,
): string {
  const numbers = new Map<number, number>();
  const numberOf = (arc: number): number => {
    const index = arc < 0 ? ~arc : arc;
    if (!numbers.has(index)) numbers.set(index, numbers.size);
    return arc < 0 ? ~numbers.get(index)! : numbers.get(index)!;
  };
  const written = Object.fromEntries(
    Object.entries(objects).map(([name, geometries]) => [
      name,
      { type: 'GeometryCollection', geometries: geometries.map((geometry) => writeGeometry(geometry, numberOf)) },
    ]),
  );
  const used = [...numbers.keys()].map((index) => steps(arcs[index]!));
  const transform = { scale: [step, step], translate: [west, south] };
  return `${JSON.stringify({ type: 'Topology', transform, objects: written, arcs: used })}\n`;
}

function writeGeometry(geometry: AreaObject | LineObject | PlainObject, numberOf: (arc: number) => number): unknown {
  if (geometry.type === 'LineString') return { type: 'LineString', arcs: geometry.arcs.map(numberOf) };
  if (geometry.properties === null)
    return { type: 'MultiPolygon', arcs: geometry.arcs.map((rings) => rings.map((ring) => ring.map(numberOf))) };
  const parts = ringsOf(geometry).map((rings) => rings.map((ring) => ring.map(numberOf)));
  const { adcode, province, name, approximate, label }: AreaProperties = geometry.properties;
  const properties = {
    adcode,
    ...(province && { province }),
    ...(name && { name }),
    ...(approximate && { approximate }),
    ...(label && { label }),
  };
  if (parts.length === 1) return { type: 'Polygon', properties, arcs: parts[0] };
  return { type: 'MultiPolygon', properties, arcs: parts };
}

function steps(arc: GridArc): number[][] {
  return arc.map(([x, y], i) => (i === 0 ? [x, y] : [x - arc[i - 1]![0], y - arc[i - 1]![1]]));
}
