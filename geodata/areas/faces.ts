// The faces between the edges of an arrangement, and the one unit that each belongs to: where units overlap the smaller one
// (an enclave lies on the unit round it), where none reaches and the face is thin the neighbour along its longest side.
import Flatbush from 'flatbush';
import type { Arrangement } from './arrangement';

/** Half-edges 2e (from -> to) and 2e+1 (back); a cycle is one closed walk round a face, the face on its left. */
export interface Faces {
  readonly next: Int32Array;
  readonly cycleOf: Int32Array;
  /** Twice the signed area per cycle: negative for the outside of a group of edges. */
  readonly twiceAreas: Float64Array;
  /** Unit per cycle, -1 for none. */
  readonly owner: Int32Array;
}

/** `cutFrom`: a unit that counts only where it lies on the unit that it is cut from. */
export function facesOf(arrangement: Arrangement, maxGapWidth: number, cutFrom: ReadonlyMap<number, number>): Faces {
  const { next, outgoing } = linked(arrangement);
  const { cycleOf, starts } = cyclesOf(next);
  const twiceAreas = Float64Array.from(starts, (start) => twiceAreaOf(arrangement, next, start));
  const labels = labelsOf(arrangement, next, cycleOf, starts, outgoing);
  const sizes = unitSizes(labels, twiceAreas);
  const owner = Int32Array.from(labels, (label) => ownerOf(label, sizes, cutFrom));
  fillGaps(arrangement, { next, cycleOf, twiceAreas, owner }, starts, maxGapWidth);
  return { next, cycleOf, twiceAreas, owner };
}

export function originOf({ from, to }: Arrangement, half: number): number {
  return half % 2 === 0 ? from[half >> 1]! : to[half >> 1]!;
}

/** For each half-edge the one that follows it round the face on its left, and the half-edges leaving each node by angle. */
function linked(arrangement: Arrangement): { next: Int32Array; outgoing: ReadonlyMap<number, readonly number[]> } {
  const { x, y, from } = arrangement;
  const outgoing = new Map<number, number[]>();
  for (let half = 0; half < from.length * 2; half++) {
    const origin = originOf(arrangement, half);
    const list = outgoing.get(origin);
    if (list) list.push(half);
    else outgoing.set(origin, [half]);
  }
  const angle = (half: number): number => {
    const [a, b] = [originOf(arrangement, half), originOf(arrangement, half ^ 1)];
    return Math.atan2(y[b]! - y[a]!, x[b]! - x[a]!);
  };
  const next = new Int32Array(from.length * 2);
  for (const list of outgoing.values()) {
    list.sort((g, h) => angle(g) - angle(h));
    list.forEach((half, i) => {
      next[half ^ 1] = list.at(i - 1)!;
    });
  }
  return { next, outgoing };
}

function cyclesOf(next: Int32Array): { cycleOf: Int32Array; starts: number[] } {
  const cycleOf = new Int32Array(next.length).fill(-1);
  const starts: number[] = [];
  for (let half = 0; half < next.length; half++) {
    if (cycleOf[half] !== -1) continue;
    for (let h = half; cycleOf[h] === -1; h = next[h]!) cycleOf[h] = starts.length;
    starts.push(half);
  }
  return { cycleOf, starts };
}

/** Calls `visit` for every half-edge of the cycle that begins with `start`. */
function walk(next: Int32Array, start: number, visit: (half: number) => void): void {
  let half = start;
  do {
    visit(half);
    half = next[half]!;
  } while (half !== start);
}

function twiceAreaOf(arrangement: Arrangement, next: Int32Array, start: number): number {
  const { x, y } = arrangement;
  const first = originOf(arrangement, start);
  let sum = 0;
  walk(next, start, (half) => {
    const [a, b] = [originOf(arrangement, half), originOf(arrangement, half ^ 1)];
    sum += (x[a]! - x[first]!) * (y[b]! - y[first]!) - (x[b]! - x[first]!) * (y[a]! - y[first]!);
  });
  return sum;
}

type Label = ReadonlyMap<number, number>;

/** The units over each cycle's face: by ray for one cycle of each connected group of edges, from there across the edges. */
function labelsOf(
  arrangement: Arrangement,
  next: Int32Array,
  cycleOf: Int32Array,
  starts: readonly number[],
  outgoing: ReadonlyMap<number, readonly number[]>,
): Label[] {
  const labels: (Label | undefined)[] = starts.map(() => undefined);
  const nodes = [...outgoing.keys()].sort(
    (a, b) => arrangement.x[a]! - arrangement.x[b]! || arrangement.y[a]! - arrangement.y[b]!,
  );
  const index = rayIndex(arrangement);
  for (const node of nodes) {
    // Seen from the west, the leftmost node of a group shows the face left of its most northerly edge.
    const outer = cycleOf[outgoing.get(node)!.at(-1)!]!;
    if (labels[outer]) continue;
    labels[outer] = labelByRay(arrangement, index, node);
    const open = [outer];
    for (let cycle = open.pop(); cycle !== undefined; cycle = open.pop()) {
      const label = labels[cycle]!;
      walk(next, starts[cycle]!, (half) => {
        const across = cycleOf[half ^ 1]!;
        if (labels[across]) return;
        labels[across] = changed(label, arrangement.covers[half >> 1]!, half % 2 === 0 ? -1 : 1);
        open.push(across);
      });
    }
  }
  return labels as Label[];
}

/** Edges by the rows that they span, so that a ray to the west meets few. */
function rayIndex({ x, y, from, to }: Arrangement): Flatbush {
  const index = new Flatbush(Math.max(1, from.length));
  from.forEach((a, edge) => {
    const b = to[edge]!;
    index.add(Math.min(x[a]!, x[b]!), Math.min(y[a]!, y[b]!), Math.max(x[a]!, x[b]!), Math.max(y[a]!, y[b]!));
  });
  index.finish();
  return index;
}

/** Sums what a walk from far west to the node crosses. */
function labelByRay({ x, y, from, to, covers }: Arrangement, index: Flatbush, node: number): Label {
  const [px, py] = [x[node]!, y[node]!];
  let label: Label = new Map();
  for (const edge of index.search(-Infinity, py, px, py)) {
    const [ay, by] = [y[from[edge]!]!, y[to[edge]!]!];
    if (ay > py === by > py) continue;
    const [ax, bx] = [x[from[edge]!]!, x[to[edge]!]!];
    if (ax + ((py - ay) * (bx - ax)) / (by - ay) >= px) continue;
    label = changed(label, covers[edge]!, by > ay ? -1 : 1);
  }
  return label;
}

function changed(label: Label, covers: Label, sign: 1 | -1): Label {
  const sums = new Map(label);
  for (const [unit, count] of covers) {
    const sum = (sums.get(unit) ?? 0) + sign * count;
    if (sum === 0) sums.delete(unit);
    else sums.set(unit, sum);
  }
  return sums;
}

function unitSizes(labels: readonly Label[], twiceAreas: Float64Array): Map<number, number> {
  const sizes = new Map<number, number>();
  labels.forEach((label, cycle) => {
    for (const unit of label.keys()) sizes.set(unit, (sizes.get(unit) ?? 0) + twiceAreas[cycle]!);
  });
  return sizes;
}

function ownerOf(label: Label, sizes: ReadonlyMap<number, number>, cutFrom: ReadonlyMap<number, number>): number {
  let smallest = -1;
  for (const unit of label.keys())
    if (!cutFrom.has(unit) && (smallest === -1 || sizes.get(unit)! < sizes.get(smallest)!)) smallest = unit;
  for (const unit of label.keys()) if (cutFrom.has(unit) && cutFrom.get(unit) === smallest) return unit;
  return smallest;
}

/** Width is twice the area over the length round it: exact for a long strip. */
function fillGaps(arrangement: Arrangement, faces: Faces, starts: readonly number[], maxGapWidth: number): void {
  const { x, y } = arrangement;
  const filled: [number, number][] = [];
  starts.forEach((start, cycle) => {
    if (faces.owner[cycle] !== -1 || faces.twiceAreas[cycle]! <= 0) return;
    const lengths = new Map<number, number>();
    let around = 0;
    walk(faces.next, start, (half) => {
      const [a, b] = [originOf(arrangement, half), originOf(arrangement, half ^ 1)];
      const length = Math.hypot(x[b]! - x[a]!, y[b]! - y[a]!);
      const neighbour = faces.owner[faces.cycleOf[half ^ 1]!]!;
      around += length;
      if (neighbour !== -1) lengths.set(neighbour, (lengths.get(neighbour) ?? 0) + length);
    });
    if ((2 * faces.twiceAreas[cycle]!) / 2 / around > maxGapWidth) return;
    const longest = [...lengths].sort(([u, l], [v, m]) => m - l || u - v)[0];
    if (longest) filled.push([cycle, longest[0]]);
  });
  for (const [cycle, unit] of filled) faces.owner[cycle] = unit;
}
