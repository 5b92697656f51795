// The partition of the land among units, dissolved at any level: rings that share every border point for point,
// never cross, and touch themselves nowhere. Outer rings run counter-clockwise (RFC 7946).
import { type Arrangement, arrange, twiceArea } from './arrangement';
import type { Point } from './crossings';
import type { GridPolygon } from './echarts';
import { type Faces, facesOf, originOf } from './faces';

export interface Partition {
  readonly arrangement: Arrangement;
  readonly faces: Faces;
}

/** `maxGapWidth` in the units' own steps: thinner gaps between units are closed. */
export function partition(
  units: readonly (readonly GridPolygon[])[],
  maxGapWidth: number,
  cutFrom: ReadonlyMap<number, number> = new Map(),
): Partition {
  const arrangement = arrange(units);
  return { arrangement, faces: facesOf(arrangement, maxGapWidth, cutFrom) };
}

/** Units of one group become one; those whose group is null are left out. Groups in the order of their codes. */
export function dissolve(
  { arrangement, faces }: Partition,
  groupOf: (unit: number) => string | null,
): Map<string, GridPolygon[]> {
  const groups = Array.from(faces.owner, (unit) => (unit === -1 ? null : groupOf(unit)));
  const isBorder = (half: number): boolean => {
    const group = groups[faces.cycleOf[half]!]!;
    return group !== null && groups[faces.cycleOf[half ^ 1]!] !== group;
  };
  const seen = new Uint8Array(faces.next.length);
  const ringsByGroup = new Map<string, Point[][]>();
  for (let start = 0; start < faces.next.length; start++) {
    if (seen[start] || !isBorder(start)) continue;
    const nodes: number[] = [];
    for (let half = start; !seen[half]; ) {
      seen[half] = 1;
      nodes.push(originOf(arrangement, half));
      half = faces.next[half]!;
      while (!isBorder(half)) half = faces.next[half ^ 1]!;
    }
    const group = groups[faces.cycleOf[start]!]!;
    const rings = simpleLoops(nodes).map((loop) => closedRing(arrangement, loop));
    ringsByGroup.set(group, [...(ringsByGroup.get(group) ?? []), ...rings]);
  }
  return new Map(
    [...ringsByGroup].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, rings]) => [group, withHoles(rings)]),
  );
}

/** Parts a walk that comes back to a node into loops that visit each node once. */
function simpleLoops(nodes: readonly number[]): number[][] {
  const loops: number[][] = [];
  const path: number[] = [];
  const placeOf = new Map<number, number>();
  for (const node of nodes) {
    const place = placeOf.get(node);
    if (place !== undefined) {
      const loop = path.splice(place);
      for (const left of loop) placeOf.delete(left);
      loops.push(loop);
    }
    placeOf.set(node, path.length);
    path.push(node);
  }
  return [...loops, path].filter((loop) => loop.length >= 3);
}

function closedRing({ x, y }: Arrangement, nodes: readonly number[]): Point[] {
  return [...nodes, nodes[0]!].map((node): Point => [x[node]!, y[node]!]);
}

/** Outer rings with the holes in them, largest first. */
function withHoles(rings: readonly Point[][]): GridPolygon[] {
  const outers = rings
    .map((ring) => ({ ring, area: twiceArea(ring), holes: [] as Point[][] }))
    .filter(({ area }) => area > 0);
  outers.sort((a, b) => a.area - b.area);
  for (const hole of rings) {
    if (twiceArea(hole) >= 0) continue;
    const [px, py] = besideFirstEdge(hole);
    const home = outers.find(({ ring }) => isInside(ring, px, py));
    if (!home) throw new Error(`dissolve: a hole at ${hole[0]} lies in no outer ring`);
    home.holes.push(hole);
  }
  return outers.reverse().map(({ ring, holes }) => [ring, ...holes]);
}

/** A point just left of the first edge: inside the area that the hole is cut from, and on no vertex. */
function besideFirstEdge([a, b]: readonly Point[]): Point {
  const [dx, dy] = [b![0] - a![0], b![1] - a![1]];
  const length = Math.hypot(dx, dy);
  return [(a![0] + b![0]) / 2 - (dy / length) * 1e-3, (a![1] + b![1]) / 2 + (dx / length) * 1e-3];
}

function isInside(ring: readonly Point[], px: number, py: number): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
    if (ay > py !== by > py && px < ax + ((py - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  }
  return inside;
}
