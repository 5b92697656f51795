// Questions about one area given as GeoJSON (WGS-84, no ring across 180°): its box, whether a point is in it, where to put its label.
import type { MultiPolygon, Polygon, Position } from 'geojson';

export type AreaGeometry = Polygon | MultiPolygon;

/** West, south, east, north in degrees. Throws on an area without positions. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

export function boundsOf(geometry: AreaGeometry): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rings of polygonsOf(geometry)) {
    for (const [lng, lat] of (rings[0] ?? []) as [number, number][]) {
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  if (west > east) throw new Error(`boundsOf: got a ${geometry.type} without positions`);
  return [west, south, east, north];
}

/**
 * Whether the point is in the area, holes left out. A point on a border belongs to one side only: west and south edges
 * are in, east and north edges out, and both neighbours of a shared edge compute it alike, so that no point is in two.
 */
export function contains(geometry: AreaGeometry, lng: number, lat: number): boolean {
  let inside = false;
  for (const rings of polygonsOf(geometry))
    for (const ring of rings) if (isOddlyCrossed(ring, lng, lat)) inside = !inside;
  return inside;
}

/** The one of the areas that holds the point; undefined for none. Takes a walk over their borders: for one point, not for a file of them. */
export function areaAt<T extends { readonly geometry: AreaGeometry }>(
  areas: readonly T[],
  lng: number,
  lat: number,
): T | undefined {
  return areas.find(({ geometry }) => contains(geometry, lng, lat));
}

/**
 * The point of the largest part that is farthest from its border, to about 1% of its size: a place for a label, always inside.
 * Degrees of longitude are shortened by the latitude of the part.
 */
export function interiorPoint(geometry: AreaGeometry): readonly [lng: number, lat: number] {
  const parts = polygonsOf(geometry).toSorted((a, b) => planarArea(b[0] ?? []) - planarArea(a[0] ?? []));
  const rings = parts[0];
  if (!rings?.[0]?.length) throw new Error(`interiorPoint: got a ${geometry.type} without positions`);
  const [west, south, east, north] = boundsOf({ type: 'Polygon', coordinates: rings });
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const flat = rings.map((ring) => ring.map(([lng, lat]) => [lng! * shrink, lat!] as const));
  const [x, y] = farthestFromBorder(flat, [west * shrink, south, east * shrink, north]);
  return [x / shrink, y];
}

type FlatRing = readonly (readonly [number, number])[];

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  /** Signed distance from the centre to the border, positive inside. */
  readonly distance: number;
}

/** Best-first search over square cells; a cell is dropped when even its corner cannot beat the best centre so far. */
function farthestFromBorder(rings: readonly FlatRing[], [west, south, east, north]: Bounds): readonly [number, number] {
  const size = Math.min(east - west, north - south) || 1e-9;
  const precision = Math.max(east - west, north - south) / 200;
  let cells: Cell[] = [];
  for (let x = west; x < east; x += size)
    for (let y = south; y < north; y += size) cells.push(cellAt(rings, x + size / 2, y + size / 2, size / 2));
  let best = cells.reduce((a, b) => (b.distance > a.distance ? b : a), centroidCell(rings));
  // A thin area may hide its inside from the first cells: go on until something is inside.
  for (let round = 0; cells.length > 0 && round < 24; round++) {
    const open = cells.filter(
      (cell) => cell.distance + cell.half * Math.SQRT2 > best.distance + (best.distance > 0 ? precision : 0),
    );
    cells = open.flatMap((cell) => quartersOf(rings, cell));
    best = cells.reduce((a, b) => (b.distance > a.distance ? b : a), best);
  }
  return [best.x, best.y];
}

function quartersOf(rings: readonly FlatRing[], { x, y, half }: Cell): Cell[] {
  const h = half / 2;
  return [
    cellAt(rings, x - h, y - h, h),
    cellAt(rings, x + h, y - h, h),
    cellAt(rings, x - h, y + h, h),
    cellAt(rings, x + h, y + h, h),
  ];
}

function cellAt(rings: readonly FlatRing[], x: number, y: number, half: number): Cell {
  let inside = false;
  let squared = Infinity;
  for (const ring of rings) {
    if (isOddlyCrossed(ring, x, y)) inside = !inside;
    for (let i = 1; i < ring.length; i++) squared = Math.min(squared, squaredDistance(x, y, ring[i - 1]!, ring[i]!));
  }
  return { x, y, half, distance: (inside ? 1 : -1) * Math.sqrt(squared) };
}

function centroidCell(rings: readonly FlatRing[]): Cell {
  const ring = rings[0]!;
  let [sum, x, y] = [0, 0, 0];
  const [x0, y0] = ring[0]!;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = [ring[i - 1]![0] - x0, ring[i - 1]![1] - y0];
    const [bx, by] = [ring[i]![0] - x0, ring[i]![1] - y0];
    const cross = ax * by - bx * ay;
    sum += cross * 3;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return sum === 0 ? cellAt(rings, x0, y0, 0) : cellAt(rings, x0 + x / sum, y0 + y / sum, 0);
}

function squaredDistance(x: number, y: number, a: readonly [number, number], b: readonly [number, number]): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / length));
  return (x - a[0] - t * dx) ** 2 + (y - a[1] - t * dy) ** 2;
}

/** Ray casting to the east. Each edge is taken from its lower end, so that both directions round alike. */
function isOddlyCrossed(ring: readonly Position[] | FlatRing, x: number, y: number): boolean {
  let odd = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    if (ay > y === by > y) continue;
    const crossing = ay < by ? ax + ((y - ay) * (bx - ax)) / (by - ay) : bx + ((y - by) * (ax - bx)) / (ay - by);
    if (x < crossing) odd = !odd;
  }
  return odd;
}

function polygonsOf(geometry: AreaGeometry): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function planarArea(ring: readonly Position[]): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
  return Math.abs(twice / 2);
}
