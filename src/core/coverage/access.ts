// Access with competition: the two-step floating catchment area (2SFCA, Luo & Wang 2003, doi 10.1068/b29120) and its
// enhancement by zones (E2SFCA, Luo & Qi 2009, doi 10.1016/j.healthplace.2009.06.002). Only exact points take part.
import { distanceKm } from '../sphere';
import {
  chord2Of,
  FAN,
  farChord2,
  LEAF,
  loosened,
  nearChord2,
  type SpherePoints,
  type SphereTree,
} from './sphere-tree';

/** Residents or places at most `km` away, and farther than the zone before, count with this weight. Ascending. */
export interface Zone {
  readonly km: number;
  readonly weight: number;
}

/** One zone: all within X count alike. */
export function zones2sfca(radiusKm: number): readonly Zone[] {
  return [{ km: radiusKm, weight: 1 }];
}

/** Thirds of X with the weights that Luo & Qi (2009) gave to 0–10, 10–20 and 20–30 minutes of driving. */
export function zonesE2sfca(radiusKm: number): readonly Zone[] {
  return [
    { km: radiusKm / 3, weight: 1 },
    { km: (2 * radiusKm) / 3, weight: 0.68 },
    { km: radiusKm, weight: 0.22 },
  ];
}

export interface Access {
  /** By county: places per resident, A_i = Σ_j W_ij R_j. */
  readonly score: Float64Array;
  /** Places that someone lives near, each of supply 1; Σ P_i A_i is this number. */
  readonly served: number;
  /** Places that nobody within X competes for: they give access to nobody. */
  readonly unserved: number;
}

/**
 * Step 1: each place j of supply S_j = 1 is shared by those around it, R_j = S_j / Σ_k W_kj P_k. Step 2: each county
 * sums the shares within its reach. `demands` are the counties that have a figure.
 */
export function accessOf(
  counties: SpherePoints,
  residents: Float64Array,
  demands: Uint32Array,
  supply: SphereTree,
  zones: readonly Zone[],
): Access {
  const walk = walkOf(counties, supply, zones);
  const share = sharesOf(walk, residents, demands);
  const shareOfNode = handUp(supply, share);
  const score = new Float64Array(counties.lng.length);
  for (let county = 0; county < score.length; county++) {
    let sum = 0;
    const addNode: Visit = (node, weight) => {
      sum += weight * shareOfNode[node]!;
    };
    const addPoint: Visit = (point, weight) => {
      sum += weight * share[point]!;
    };
    forEachWithin(walk, county, addNode, addPoint);
    score[county] = sum;
  }
  const served = share.reduce((count, value) => count + (value > 0 ? 1 : 0), 0);
  return { score, served, unserved: supply.size - served };
}

/** R_j by place; 0 where nobody competes. Residents go to whole boxes first and are handed down to the points at the end. */
function sharesOf(walk: Walk, residents: Float64Array, demands: Uint32Array): Float64Array {
  const { tree } = walk;
  const byNode = new Float64Array(tree.boxes.length / 6);
  const byPoint = new Float64Array(tree.size);
  for (const county of demands) {
    const people = residents[county]!;
    if (people === 0) continue;
    const addNode: Visit = (node, weight) => {
      byNode[node] = byNode[node]! + weight * people;
    };
    const addPoint: Visit = (point, weight) => {
      byPoint[point] = byPoint[point]! + weight * people;
    };
    forEachWithin(walk, county, addNode, addPoint);
  }
  handDown(tree, byNode, byPoint);
  return byPoint.map((people) => (people > 0 ? 1 / people : 0));
}

interface Walk {
  readonly counties: SpherePoints;
  readonly tree: SphereTree;
  readonly zones: readonly Zone[];
  readonly chords2: readonly number[];
}

type Visit = (at: number, weight: number) => void;

function walkOf(counties: SpherePoints, tree: SphereTree, zones: readonly Zone[]): Walk {
  return { counties, tree, zones, chords2: zones.map(({ km }) => chord2Of(km)) };
}

/** Every point within the last zone comes exactly once, alone or in a box that lies in one zone as a whole. */
function forEachWithin(walk: Walk, county: number, visitNode: Visit, visitPoint: Visit): void {
  const { tree } = walk;
  if (tree.size === 0) return;
  const root = tree.levels.length - 2;
  descend(walk, county, root, tree.levels[root]!, visitNode, visitPoint);
}

function descend(walk: Walk, county: number, level: number, node: number, visitNode: Visit, visitPoint: Visit): void {
  const { tree, counties, chords2, zones } = walk;
  const x = counties.x[county]!;
  const y = counties.y[county]!;
  const z = counties.z[county]!;
  const near2 = nearChord2(tree.boxes, node, x, y, z);
  if (near2 > loosened(chords2[chords2.length - 1]!)) return;
  const far2 = farChord2(tree.boxes, node, x, y, z);
  let zone = 0;
  while (near2 > loosened(chords2[zone]!)) zone++;
  // A box touching a border by less than rounding is opened: its points are settled one by one.
  if (loosened(far2) <= chords2[zone]!) {
    visitNode(node, zones[zone]!.weight);
    return;
  }
  if (level === 0) {
    scanLeaf(walk, county, node, visitPoint);
    return;
  }
  const begin = (node - tree.levels[level]!) * FAN + tree.levels[level - 1]!;
  const end = Math.min(tree.levels[level]!, begin + FAN);
  for (let child = begin; child < end; child++) descend(walk, county, level - 1, child, visitNode, visitPoint);
}

function scanLeaf(walk: Walk, county: number, leaf: number, visitPoint: Visit): void {
  const { tree, counties, zones, chords2 } = walk;
  const { points, size } = tree;
  const end = Math.min(size, (leaf + 1) * LEAF);
  for (let point = leaf * LEAF; point < end; point++) {
    const dx = points.x[point]! - counties.x[county]!;
    const dy = points.y[point]! - counties.y[county]!;
    const dz = points.z[point]! - counties.z[county]!;
    const chord2 = dx * dx + dy * dy + dz * dz;
    for (let zone = 0; zone < zones.length; zone++) {
      const limit = chords2[zone]!;
      if (chord2 > loosened(limit)) continue;
      // So near to the border that rounding could decide: the formula does.
      if (loosened(chord2) >= limit && kmBetween(walk, county, point) > zones[zone]!.km) continue;
      visitPoint(point, zones[zone]!.weight);
      break;
    }
  }
}

function kmBetween({ counties, tree: { points } }: Walk, county: number, point: number): number {
  return distanceKm(counties.lng[county]!, counties.lat[county]!, points.lng[point]!, points.lat[point]!);
}

/** Adds what was given to boxes to the points within them. */
function handDown({ levels, size }: SphereTree, byNode: Float64Array, byPoint: Float64Array): void {
  for (let level = levels.length - 2; level > 0; level--)
    for (let child = levels[level - 1]!; child < levels[level]!; child++)
      byNode[child] = byNode[child]! + byNode[levels[level]! + Math.floor((child - levels[level - 1]!) / FAN)]!;
  for (let point = 0; point < size; point++) byPoint[point] = byPoint[point]! + byNode[Math.floor(point / LEAF)]!;
}

/** Sums of the points within every box. */
function handUp({ levels, boxes }: SphereTree, byPoint: Float64Array): Float64Array {
  const byNode = new Float64Array(boxes.length / 6);
  byPoint.forEach((value, point) => {
    const leaf = Math.floor(point / LEAF);
    byNode[leaf] = byNode[leaf]! + value;
  });
  for (let level = 1; level < levels.length - 1; level++)
    for (let child = levels[level - 1]!; child < levels[level]!; child++) {
      const parent = levels[level]! + Math.floor((child - levels[level - 1]!) / FAN);
      byNode[parent] = byNode[parent]! + byNode[child]!;
    }
  return byNode;
}
