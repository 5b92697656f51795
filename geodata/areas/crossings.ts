// Finds borders that cross or lie on one another, over exact integers: the proof that no area overlaps a neighbour or itself.
import Flatbush from 'flatbush';
import type { GridArc } from './encode';

/** Indexes of arcs of which a segment meets another segment elsewhere than at a common end, ascending. */
export function crossingArcs(arcs: readonly GridArc[]): number[] {
  const segments: { readonly arc: number; readonly from: Point; readonly to: Point }[] = [];
  arcs.forEach((points, arc) => {
    for (let i = 1; i < points.length; i++) segments.push({ arc, from: points[i - 1]!, to: points[i]! });
  });
  if (segments.length === 0) return [];
  const index = new Flatbush(segments.length);
  for (const { from, to } of segments)
    index.add(Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1]));
  index.finish();
  const found = new Set<number>();
  segments.forEach(({ arc, from, to }, i) => {
    const box = [
      Math.min(from[0], to[0]),
      Math.min(from[1], to[1]),
      Math.max(from[0], to[0]),
      Math.max(from[1], to[1]),
    ] as const;
    for (const other of index.search(...box, (candidate) => candidate > i)) {
      const b = segments[other]!;
      if (meetBadly(from, to, b.from, b.to)) found.add(arc).add(b.arc);
    }
  });
  return [...found].sort((a, b) => a - b);
}

export type Point = readonly [number, number];

/** Whether two segments share any point that is not an end of both. */
export function meetBadly(a: Point, b: Point, c: Point, d: Point): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc * abd < 0 && cda * cdb < 0) return true;
  const ends = [
    [abc, c, a, b],
    [abd, d, a, b],
    [cda, a, c, d],
    [cdb, b, c, d],
  ] as const;
  return ends.some(([side, p, from, to]) => side === 0 && isStrictlyBetween(p, from, to)) || isSame(a, b, c, d);
}

/** Positive when c is to the left of the line from a to b. Exact for whole numbers up to 2^26. */
export function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

function isStrictlyBetween(p: Point, from: Point, to: Point): boolean {
  const along = (p[0] - from[0]) * (to[0] - from[0]) + (p[1] - from[1]) * (to[1] - from[1]);
  const length = (to[0] - from[0]) ** 2 + (to[1] - from[1]) ** 2;
  return along > 0 && along < length;
}

function isSame(a: Point, b: Point, c: Point, d: Point): boolean {
  const equal = (p: Point, q: Point): boolean => p[0] === q[0] && p[1] === q[1];
  return !equal(a, b) && ((equal(a, c) && equal(b, d)) || (equal(a, d) && equal(b, c)));
}
