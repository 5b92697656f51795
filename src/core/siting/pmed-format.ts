// Reads OR-Library's p-median files (Beasley 1985): vertices, edges, p, then one edge a line. Every vertex is demand and
// candidate; distances are shortest paths.
import { failed, ok, type Result } from '../result';

export interface PmedInstance {
  readonly vertexCount: number;
  readonly p: number;
  /** Row-major shortest paths. */
  readonly distance: Float64Array;
}

export type PmedFault =
  | { readonly kind: 'not-a-number'; readonly token: string }
  | { readonly kind: 'bad-header' }
  | { readonly kind: 'short'; readonly edgesRead: number; readonly edgesPromised: number }
  | { readonly kind: 'bad-edge'; readonly edge: number }
  | { readonly kind: 'not-connected' };

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
  if (distance.includes(Number.POSITIVE_INFINITY)) return failed({ kind: 'not-connected' });
  return ok({ vertexCount, p, distance });
}

function isVertex(value: number, vertexCount: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= vertexCount;
}

/** Floyd's algorithm over rows. */
function shortestPaths(vertexCount: number, lengths: ReadonlyMap<number, number>): Float64Array {
  const n = vertexCount;
  const distance = new Float64Array(n * n).fill(Number.POSITIVE_INFINITY);
  for (let v = 0; v < n; v++) distance[v * n + v] = 0;
  for (const [key, length] of lengths) {
    const a = Math.floor(key / (n + 1)) - 1;
    const b = (key % (n + 1)) - 1;
    if (a === b) continue;
    distance[a * n + b] = length;
    distance[b * n + a] = length;
  }
  const through = new Float64Array(n);
  for (let via = 0; via < n; via++) {
    through.set(distance.subarray(via * n, via * n + n));
    for (let i = 0; i < n; i++) {
      const toVia = through[i]!;
      if (i === via || toVia === Number.POSITIVE_INFINITY) continue;
      const row = i * n;
      for (let j = 0; j < n; j++) {
        const path = toVia + through[j]!;
        if (path < distance[row + j]!) distance[row + j] = path;
      }
    }
  }
  return distance;
}
