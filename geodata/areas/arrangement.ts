// Cuts the borders of all units where they meet, so that what is left are edges that touch at their ends only.
// The sources draw some borders twice, a few steps apart; the faces between them are given to one side in faces.ts.
import Flatbush from 'flatbush';
import { meetBadly, type Point, turn } from './crossings';
import type { GridPolygon } from './echarts';

/** Edges between nodes. `covers` of an edge: unit -> how often it lies left of the edge minus how often right. */
export interface Arrangement {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly covers: readonly ReadonlyMap<number, number>[];
}

const ROUNDS = 12;

/** `units`: polygons in whole numbers below 2^24. */
export function arrange(units: readonly (readonly GridPolygon[])[]): Arrangement {
  const draft = new Draft();
  units.forEach((polygons, unit) => {
    for (const rings of polygons) for (const ring of rings) draft.addRing(ring, unit, ring === rings[0]);
  });
  for (let round = 0; round < ROUNDS; round++) if (!draft.splitOnce()) return draft.finished();
  throw new Error(`arrange: borders still cross after ${ROUNDS} rounds of cutting`);
}

class Draft {
  readonly x: number[] = [];
  readonly y: number[] = [];
  private readonly nodes = new Map<number, number>();
  private edges = new Map<number, Map<number, number>>();

  addRing(ring: readonly Point[], unit: number, isOuter: boolean): void {
    const leftSign = twiceArea(ring) > 0 === isOuter ? 1 : -1;
    for (let i = 1; i < ring.length; i++) this.addEdge(this.node(ring[i - 1]!), this.node(ring[i]!), unit, leftSign);
  }

  /** Cuts every edge at the nodes and crossings on it; false when there were none. */
  splitOnce(): boolean {
    const keys = [...this.edges.keys()];
    const ends = keys.map((key): [number, number] => [Math.floor(key / 2 ** 24), key % 2 ** 24]);
    const cuts = this.findCuts(ends);
    if (cuts.size === 0) return false;
    const before = this.edges;
    this.edges = new Map();
    keys.forEach((key, edge) => {
      const [a, b] = ends[edge]!;
      const chain = [a, ...this.alongEdge(a, b, cuts.get(edge) ?? []), b];
      for (const [unit, count] of before.get(key)!)
        for (let i = 1; i < chain.length; i++) this.addEdge(chain[i - 1]!, chain[i]!, unit, count);
    });
    return true;
  }

  finished(): Arrangement {
    // An edge with the same units on both sides divides nothing.
    const kept = [...this.edges].filter(([, covers]) => covers.size > 0).sort(([a], [b]) => a - b);
    return {
      x: this.x,
      y: this.y,
      from: kept.map(([key]) => Math.floor(key / 2 ** 24)),
      to: kept.map(([key]) => key % 2 ** 24),
      covers: kept.map(([, covers]) => covers),
    };
  }

  private node([x, y]: Point): number {
    const key = x * 2 ** 24 + y;
    const known = this.nodes.get(key);
    if (known !== undefined) return known;
    this.nodes.set(key, this.x.length);
    this.x.push(x);
    return this.y.push(y) - 1;
  }

  private addEdge(a: number, b: number, unit: number, count: number): void {
    if (a === b) return;
    const key = a < b ? a * 2 ** 24 + b : b * 2 ** 24 + a;
    const covers = this.edges.get(key) ?? new Map<number, number>();
    if (covers.size === 0) this.edges.set(key, covers);
    const sum = (covers.get(unit) ?? 0) + (a < b ? count : -count);
    if (sum === 0) covers.delete(unit);
    else covers.set(unit, sum);
  }

  private findCuts(ends: readonly (readonly [number, number])[]): Map<number, number[]> {
    const index = new Flatbush(ends.length);
    const boxes = ends.map(([a, b]) => boxOf(this.point(a), this.point(b)));
    for (const box of boxes) index.add(...box);
    index.finish();
    const cuts = new Map<number, number[]>();
    const cut = (edge: number, node: number): void => {
      const [a, b] = ends[edge]!;
      if (node !== a && node !== b) cuts.set(edge, [...(cuts.get(edge) ?? []), node]);
    };
    for (let i = 0; i < ends.length; i++) {
      for (const j of index.search(...boxes[i]!, (other) => other > i))
        this.cutPair(
          ends[i]!,
          ends[j]!,
          (n) => cut(i, n),
          (n) => cut(j, n),
        );
    }
    return cuts;
  }

  private cutPair(
    [a, b]: readonly [number, number],
    [c, d]: readonly [number, number],
    cutFirst: (n: number) => void,
    cutSecond: (n: number) => void,
  ): void {
    const [pa, pb, pc, pd] = [this.point(a), this.point(b), this.point(c), this.point(d)];
    if (!meetBadly(pa, pb, pc, pd)) return;
    const [abc, abd, cda, cdb] = [turn(pa, pb, pc), turn(pa, pb, pd), turn(pc, pd, pa), turn(pc, pd, pb)];
    if (abc * abd < 0 && cda * cdb < 0) {
      const t = cda / (cda - cdb);
      const node = this.node([Math.round(pa[0] + t * (pb[0] - pa[0])), Math.round(pa[1] + t * (pb[1] - pa[1]))]);
      cutFirst(node);
      cutSecond(node);
      return;
    }
    if (abc === 0 && isBetween(pc, pa, pb)) cutFirst(c);
    if (abd === 0 && isBetween(pd, pa, pb)) cutFirst(d);
    if (cda === 0 && isBetween(pa, pc, pd)) cutSecond(a);
    if (cdb === 0 && isBetween(pb, pc, pd)) cutSecond(b);
  }

  private alongEdge(a: number, b: number, nodes: readonly number[]): number[] {
    const [[ax, ay], [bx, by]] = [this.point(a), this.point(b)];
    const along = (n: number): number => (this.x[n]! - ax) * (bx - ax) + (this.y[n]! - ay) * (by - ay);
    return [...new Set(nodes)].sort((m, n) => along(m) - along(n));
  }

  private point(node: number): Point {
    return [this.x[node]!, this.y[node]!];
  }
}

export function twiceArea(ring: readonly Point[]): number {
  let sum = 0;
  const [x0, y0] = ring[0]!;
  for (let i = 1; i < ring.length; i++)
    sum += (ring[i - 1]![0] - x0) * (ring[i]![1] - y0) - (ring[i]![0] - x0) * (ring[i - 1]![1] - y0);
  return sum;
}

function boxOf(a: Point, b: Point): [number, number, number, number] {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}

function isBetween(p: Point, a: Point, b: Point): boolean {
  return (p[0] - a[0]) * (p[0] - b[0]) + (p[1] - a[1]) * (p[1] - b[1]) < 0;
}
