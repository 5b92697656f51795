// Reads OR-Library's p-median files (Beasley 1985): vertices, edges, p, then one edge a line. Every vertex is demand and
// candidate; distances are shortest paths.
import { failed, ok, type Result } from '../result';

export interface PmedInstance {
  readonly vertexCount: number;
  readonly p: number;
  /** Row-major shortest paths. Where no path leads, more than all vertices together can cost: the optimum serves every part. */
  readonly distance: Float64Array;
}

export type PmedFault =
  | { readonly kind: 'not-a-number'; readonly token: string }
  | { readonly kind: 'bad-header' }
  | { readonly kind: 'short'; readonly edgesRead: number; readonly edgesPromised: number }
  | { readonly kind: 'bad-edge'; readonly edge: number }
  /** Some part of the graph would be left without a centre. */
  | { readonly kind: 'more-parts-than-p'; readonly parts: number; readonly p: number };

/** A later duplicate edge replaces an earlier one, as OR-Library asks. */
export function parsePmed(text: string): Result<PmedInstance, PmedFault> {
  const tokens = text.split(/\s+/).filter((token) => token !== '');
  const numbers = tokens.map(Number);
  const bad = numbers.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) return failed({ kind: 'not-a-number', token: tokens[bad]! });
  const [vertexCount = 0, edgeCount = -1, p = 0] = numbers;
  if (
    ![vertexCount, edgeCount, p].every(Number.isInteger) ||
    vertexCount < 1 ||
    edgeCount < 0 ||
    p < 1 ||
    p > vertexCount
  )
    return failed({ kind: 'bad-header' });
  if (numbers.length < 3 + 3 * edgeCount)
    return failed({ kind: 'short', edgesRead: Math.floor((numbers.length - 3) / 3), edgesPromised: edgeCount });
  const lengths = new Map<number, number>();
  for (let edge = 0; edge < edgeCount; edge++) {
    const [from = 0, to = 0, length = -1] = numbers.slice(3 + 3 * edge, 6 + 3 * edge);
    if (!isVertex(from, vertexCount) || !isVertex(to, vertexCount) || length < 0)
      return failed({ kind: 'bad-edge', edge });
    lengths.set(Math.min(from, to) * (vertexCount + 1) + Math.max(from, to), length);
  }
  const distance = shortestPaths(vertexCount, lengths);
  const parts = partCount(distance, vertexCount);
  if (parts > p) return failed({ kind: 'more-parts-than-p', parts, p });
  if (parts > 1) bridge(distance, vertexCount);
  return ok({ vertexCount, p, distance });
}

function isVertex(value: number, vertexCount: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= vertexCount;
}

/** Vertices that no earlier vertex leads to begin a part. */
function partCount(distance: Float64Array, vertexCount: number): number {
  let parts = 0;
  for (let v = 0; v < vertexCount; v++) {
    const begin = v * vertexCount;
    if (distance.subarray(begin, begin + v).every((path) => path === Number.POSITIVE_INFINITY)) parts++;
  }
  return parts;
}

/** With p centres enough for all parts, a choice that leaves one out costs more than any that does not. */
function bridge(distance: Float64Array, vertexCount: number): void {
  let apart = 1;
  for (let v = 0; v < vertexCount; v++) {
    const row = distance.subarray(v * vertexCount, (v + 1) * vertexCount);
    apart += row.reduce((far, path) => (path < Number.POSITIVE_INFINITY ? Math.max(far, path) : far), 0);
  }
  for (let at = 0; at < distance.length; at++) if (distance[at] === Number.POSITIVE_INFINITY) distance[at] = apart;
}

/** Dijkstra's algorithm from every vertex: pmed graphs are sparse, and Floyd's would take seconds at 900 vertices. */
function shortestPaths(vertexCount: number, lengths: ReadonlyMap<number, number>): Float64Array {
  const graph = neighbours(vertexCount, lengths);
  const all = new Float64Array(vertexCount * vertexCount).fill(Number.POSITIVE_INFINITY);
  const queue = new VertexQueue(vertexCount);
  for (let from = 0; from < vertexCount; from++) {
    const distance = all.subarray(from * vertexCount, (from + 1) * vertexCount);
    distance[from] = 0;
    queue.update(from, distance);
    for (let at = queue.take(distance); at >= 0; at = queue.take(distance))
      for (let e = graph.start[at]!; e < graph.start[at + 1]!; e++) {
        const path = distance[at]! + graph.length[e]!;
        if (path >= distance[graph.to[e]!]!) continue;
        distance[graph.to[e]!] = path;
        queue.update(graph.to[e]!, distance);
      }
  }
  return all;
}

interface Graph {
  readonly start: Int32Array;
  readonly to: Int32Array;
  readonly length: Float64Array;
}

function neighbours(vertexCount: number, lengths: ReadonlyMap<number, number>): Graph {
  const ends = [...lengths].flatMap(([key, length]) => {
    const a = Math.floor(key / (vertexCount + 1)) - 1;
    const b = (key % (vertexCount + 1)) - 1;
    return [
      [a, b, length],
      [b, a, length],
    ] as const;
  });
  const start = new Int32Array(vertexCount + 1);
  for (const [from] of ends) start[from + 1]!++;
  for (let v = 0; v < vertexCount; v++) start[v + 1]! += start[v]!;
  const next = start.slice();
  const to = new Int32Array(ends.length);
  const length = new Float64Array(ends.length);
  for (const [from, end, edge] of ends) {
    to[next[from]!] = end;
    length[next[from]!++] = edge;
  }
  return { start, to, length };
}

/** A binary heap of vertices by distance; empty again after each run. */
class VertexQueue {
  private readonly heap: Int32Array;
  private readonly place: Int32Array;
  private size = 0;

  constructor(vertexCount: number) {
    this.heap = new Int32Array(vertexCount);
    this.place = new Int32Array(vertexCount).fill(-1);
  }

  update(vertex: number, distance: Float64Array): void {
    const { heap, place } = this;
    let at = place[vertex]! >= 0 ? place[vertex]! : this.size++;
    for (let parent = (at - 1) >> 1; at > 0 && distance[heap[parent]!]! > distance[vertex]!; parent = (at - 1) >> 1) {
      heap[at] = heap[parent]!;
      place[heap[at]!] = at;
      at = parent;
    }
    heap[at] = vertex;
    place[vertex] = at;
  }

  /** The nearest vertex, −1 where none is left. */
  take(distance: Float64Array): number {
    const { heap, place } = this;
    if (this.size === 0) return -1;
    const top = heap[0]!;
    place[top] = -1;
    const last = heap[--this.size]!;
    if (this.size === 0) return top;
    let at = 0;
    for (let child = 1; child < this.size; child = 2 * at + 1) {
      if (child + 1 < this.size && distance[heap[child + 1]!]! < distance[heap[child]!]!) child++;
      if (distance[heap[child]!]! >= distance[last]!) break;
      heap[at] = heap[child]!;
      place[heap[at]!] = at;
      at = child;
    }
    heap[at] = last;
    place[last] = at;
    return top;
  }
}
