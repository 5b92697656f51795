// Simplifies a shared topology by the area of the triangle that a vertex makes with its neighbours (Visvalingam & Whyatt 1993,
// doi:10.1179/000870493786962263) in km² on the ground, drops islets, and never loses the last part of a unit.
import { presimplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import { type AreaObject, type AreaTopology, positionsOf, ringsOf } from './topology';

const KM_PER_DEGREE = 111.195;
const ISLET_SHARE = 1 / 100;
const TRIANGLE_SHARE = 1 / 500;

export interface Tolerance {
  /** Vertices whose triangle is smaller go; on the border of a small unit less, at most 1/500 of the unit. */
  readonly triangleKm2: number;
  /** Parts that touch no neighbour go if they are smaller, and smaller than 1/100 of the unit's largest part. */
  readonly islandKm2: number;
  /** Units of which every part stays, however small. */
  readonly keepsAllParts: (adcode: string) => boolean;
}

/** An arc as positions [lng, lat, weight in km²]; ends weigh infinitely. */
export type WeightedArcs = readonly (readonly (readonly number[])[])[];

export function weightedArcs({ arcs }: Pick<AreaTopology, 'arcs'>): WeightedArcs {
  const raw = { type: 'Topology', arcs, objects: {} } as unknown as Topology<Record<string, never>>;
  return presimplify(raw, triangleKm2 as never).arcs as unknown as WeightedArcs;
}

/** The arcs at their thresholds; a closed arc keeps at least three corners beside its start, the heaviest. */
export function thinned(arcs: WeightedArcs, thresholdOf: (arc: number) => number): number[][][] {
  return arcs.map((arc, index) => {
    const limit = Math.min(thresholdOf(index), isClosed(arc) ? nthHeaviest(arc, 3) : Infinity);
    return arc.filter((p, i) => i === 0 || i === arc.length - 1 || p[2]! >= limit).map((p) => [p[0]!, p[1]!]);
  });
}

/** The threshold of each arc: the tolerance, or less where a small unit lies on one of its sides. */
export function limitsByArc({ arcs, areas }: AreaTopology, { triangleKm2: tolerance }: Tolerance): number[] {
  const limits = arcs.map(() => tolerance);
  for (const area of areas) {
    const km2 = ringsOf(area).reduce((sum, rings) => sum + ringKm2(positionsOf(arcs, rings[0]!)), 0);
    for (const arc of ringsOf(area).flat(2)) limits[plain(arc)] = Math.min(limits[plain(arc)]!, km2 * TRIANGLE_SHARE);
  }
  return limits;
}

/** Leaves out small parts that stand alone; the largest part of a unit always stays. */
export function withoutIslets(from: AreaTopology, { islandKm2, keepsAllParts }: Tolerance): AreaTopology {
  const uses = from.arcs.map(() => 0);
  for (const area of from.areas) for (const arc of ringsOf(area).flat(2)) uses[plain(arc)]!++;
  const areas = from.areas.map((area): AreaObject => {
    if (keepsAllParts(area.properties.adcode)) return area;
    const parts = ringsOf(area).map((rings) => ({ rings, km2: ringKm2(positionsOf(from.arcs, rings[0]!)) }));
    const enough = Math.min(islandKm2, ISLET_SHARE * Math.max(...parts.map(({ km2 }) => km2)));
    const kept = parts.filter(({ rings, km2 }) => km2 >= enough || rings.flat().some((arc) => uses[plain(arc)]! > 1));
    return { type: 'MultiPolygon', arcs: kept.map(({ rings }) => rings), properties: area.properties };
  });
  return { arcs: from.arcs, areas };
}

/** Area of a ring in km², with degrees of longitude shortened at its middle latitude. */
export function ringKm2(ring: readonly (readonly number[])[]): number {
  let [twice, latitudes] = [0, 0];
  for (let i = 1; i < ring.length; i++) {
    twice +=
      (ring[i - 1]![0]! - ring[0]![0]!) * (ring[i]![1]! - ring[0]![1]!) -
      (ring[i]![0]! - ring[0]![0]!) * (ring[i - 1]![1]! - ring[0]![1]!);
    latitudes += ring[i]![1]!;
  }
  return Math.abs(twice / 2) * KM_PER_DEGREE ** 2 * Math.cos(((latitudes / (ring.length - 1)) * Math.PI) / 180);
}

function triangleKm2([a, b, c]: readonly (readonly number[])[]): number {
  return ringKm2([a!, b!, c!, a!]);
}

function plain(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

function isClosed(arc: readonly (readonly number[])[]): boolean {
  const [first, last] = [arc[0]!, arc.at(-1)!];
  return first[0] === last[0] && first[1] === last[1];
}

function nthHeaviest(arc: WeightedArcs[number], n: number): number {
  const weights = arc.slice(1, -1).map((p) => p[2]!);
  return weights.sort((a, b) => b - a)[Math.min(n, weights.length) - 1] ?? 0;
}
