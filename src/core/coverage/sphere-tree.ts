// Points on the unit sphere in a packed tree of boxes: built once, then asked for the nearest owners or walked by
// distance. Boxes are in three dimensions, so that neither the poles nor 180° is a special case.
import { distanceKm, EARTH_RADIUS_KM } from '../sphere';
import { hilbertOrder } from './hilbert';
import { offer, type Shortlist } from './shortlist';

export interface SpherePoints {
  /** WGS-84 degrees. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** The same points as unit vectors. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
}

export interface SphereTree {
  readonly size: number;
  readonly points: SpherePoints;
  /** The input place of each point in tree order; `points` is in tree order. */
  readonly ids: Uint32Array;
  /** Six numbers for each node, min x, y, z, max x, y, z; leaves first, the root last. */
  readonly boxes: Float64Array;
  /** First node of each level, leaves first, and after them the number of nodes. */
  readonly levels: readonly number[];
}

/** Points in a leaf and children of a node. */
export const LEAF = 16;
export const FAN = 8;

/** Chords that differ by less than this are settled by the haversine formula, which has the last word. */
const SLACK = 1e-9;
const TINY = 1e-18;

const RADIANS = Math.PI / 180;

export function spherePoints(lng: Float64Array, lat: Float64Array): SpherePoints {
  const size = lng.length;
  const points = { lng, lat, x: new Float64Array(size), y: new Float64Array(size), z: new Float64Array(size) };
  for (let at = 0; at < size; at++) {
    const cosLat = Math.cos(lat[at]! * RADIANS);
    points.x[at] = Math.cos(lng[at]! * RADIANS) * cosLat;
    points.y[at] = Math.sin(lng[at]! * RADIANS) * cosLat;
    points.z[at] = Math.sin(lat[at]! * RADIANS);
  }
  return points;
}

/** Squared straight-line distance on the unit sphere of a great-circle distance: grows with it, and needs no arc sine. */
export function chord2Of(km: number): number {
  const half = Math.sin(Math.min(Math.PI / 2, km / (2 * EARTH_RADIUS_KM)));
  return 4 * half * half;
}

/** The bound above which a squared chord certainly is farther than this one. */
export function loosened(chord2: number): number {
  return chord2 * (1 + SLACK) + TINY;
}

/** Sorts along a Hilbert curve and packs boxes bottom-up; n log n, about a second for two million points. */
export function buildTree(lng: Float64Array, lat: Float64Array): SphereTree {
  const size = lng.length;
  const ids = hilbertOrder(lng, lat);
  const points = spherePoints(inOrder(lng, ids), inOrder(lat, ids));
  const levels = [0];
  for (let count = Math.ceil(size / LEAF); count > 0; count = count === 1 ? 0 : Math.ceil(count / FAN))
    levels.push(levels[levels.length - 1]! + count);
  return { size, points, ids, boxes: packBoxes(points, levels), levels };
}

/** Offers to the shortlist the nearest point of every owner that can still enter it; `owners` are by input place. */
export function offerNearest(
  tree: SphereTree,
  owners: Uint32Array,
  from: SpherePoints,
  at: number,
  shortlist: Shortlist,
): void {
  if (tree.size === 0) return;
  const root = tree.levels.length - 2;
  const search: Search = {
    tree,
    owners,
    shortlist,
    lng: from.lng[at]!,
    lat: from.lat[at]!,
    x: from.x[at]!,
    y: from.y[at]!,
    z: from.z[at]!,
    limit: limitOf(shortlist),
  };
  descend(search, root, tree.levels[root]!);
}

/** Squared chord from a point to the nearest point of a node's box. */
export function nearChord2(boxes: Float64Array, node: number, x: number, y: number, z: number): number {
  const at = node * 6;
  const dx = Math.max(boxes[at]! - x, 0, x - boxes[at + 3]!);
  const dy = Math.max(boxes[at + 1]! - y, 0, y - boxes[at + 4]!);
  const dz = Math.max(boxes[at + 2]! - z, 0, z - boxes[at + 5]!);
  return dx * dx + dy * dy + dz * dz;
}

/** Squared chord from a point to the farthest corner of a node's box. */
export function farChord2(boxes: Float64Array, node: number, x: number, y: number, z: number): number {
  const at = node * 6;
  const dx = Math.max(x - boxes[at]!, boxes[at + 3]! - x);
  const dy = Math.max(y - boxes[at + 1]!, boxes[at + 4]! - y);
  const dz = Math.max(z - boxes[at + 2]!, boxes[at + 5]! - z);
  return dx * dx + dy * dy + dz * dz;
}

function limitOf(shortlist: Shortlist): number {
  const last = shortlist.km[shortlist.km.length - 1]!;
  return last === Number.POSITIVE_INFINITY ? 5 : loosened(chord2Of(last));
}

interface Search {
  readonly tree: SphereTree;
  readonly owners: Uint32Array;
  readonly shortlist: Shortlist;
  readonly lng: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Nothing beyond this squared chord can enter the shortlist. */
  limit: number;
}

/** The nearest child first: what it holds lets most of the others be passed over. */
function descend(search: Search, level: number, node: number): void {
  if (level === 0) {
    scanLeaf(search, node);
    return;
  }
  const { boxes, levels } = search.tree;
  const begin = (node - levels[level]!) * FAN + levels[level - 1]!;
  const end = Math.min(levels[level]!, begin + FAN);
  let nearest = begin;
  let nearestChord2 = Number.POSITIVE_INFINITY;
  for (let child = begin; child < end; child++) {
    const chord2 = nearChord2(boxes, child, search.x, search.y, search.z);
    if (chord2 >= nearestChord2) continue;
    nearest = child;
    nearestChord2 = chord2;
  }
  if (nearestChord2 > search.limit) return;
  descend(search, level - 1, nearest);
  for (let child = begin; child < end; child++)
    if (child !== nearest && nearChord2(boxes, child, search.x, search.y, search.z) <= search.limit)
      descend(search, level - 1, child);
}

function scanLeaf(search: Search, leaf: number): void {
  const { tree, x, y, z } = search;
  const { points } = tree;
  const end = Math.min(tree.size, (leaf + 1) * LEAF);
  for (let point = leaf * LEAF; point < end; point++) {
    const dx = points.x[point]! - x;
    const dy = points.y[point]! - y;
    const dz = points.z[point]! - z;
    if (dx * dx + dy * dy + dz * dz > search.limit) continue;
    const km = distanceKm(search.lng, search.lat, points.lng[point]!, points.lat[point]!);
    if (offer(search.shortlist, km, search.owners[tree.ids[point]!]!)) search.limit = limitOf(search.shortlist);
  }
}

/** Typed arrays' own `from` and `map` take three times as long as this loop. */
function inOrder(values: Float64Array, ids: Uint32Array): Float64Array {
  const ordered = new Float64Array(ids.length);
  for (let at = 0; at < ids.length; at++) ordered[at] = values[ids[at]!]!;
  return ordered;
}

function packBoxes(points: SpherePoints, levels: readonly number[]): Float64Array {
  const boxes = new Float64Array(levels[levels.length - 1]! * 6);
  for (let node = 0; node < boxes.length / 6; node++)
    boxes.fill(9, node * 6, node * 6 + 3).fill(-9, node * 6 + 3, node * 6 + 6);
  for (let point = 0; point < points.x.length; point++) {
    const at = Math.floor(point / LEAF) * 6;
    const { x, y, z } = points;
    grow(boxes, at, x[point]!, y[point]!, z[point]!, x[point]!, y[point]!, z[point]!);
  }
  for (let level = 1; level < levels.length - 1; level++)
    for (let node = levels[level - 1]!; node < levels[level]!; node++) {
      const parent = levels[level]! + Math.floor((node - levels[level - 1]!) / FAN);
      const b = node * 6;
      grow(boxes, parent * 6, boxes[b]!, boxes[b + 1]!, boxes[b + 2]!, boxes[b + 3]!, boxes[b + 4]!, boxes[b + 5]!);
    }
  return boxes;
}

function grow(
  boxes: Float64Array,
  at: number,
  minX: number,
  minY: number,
  minZ: number,
  maxX: number,
  maxY: number,
  maxZ: number,
): void {
  if (minX < boxes[at]!) boxes[at] = minX;
  if (minY < boxes[at + 1]!) boxes[at + 1] = minY;
  if (minZ < boxes[at + 2]!) boxes[at + 2] = minZ;
  if (maxX > boxes[at + 3]!) boxes[at + 3] = maxX;
  if (maxY > boxes[at + 4]!) boxes[at + 4] = maxY;
  if (maxZ > boxes[at + 5]!) boxes[at + 5] = maxZ;
}
