// The ten dashes as centre lines, and outlines of islands that no area of the other sources holds, from world-geo-json-zh (WGS-84).
// That file draws each dash as a strip about 0.02° wide; the line between its long sides is the dash.
import type { Position } from 'geojson';

export const WORLD_FILE = 'node_modules/@surbowl/world-geo-json-zh/world.zh.json';

export interface WorldOutlines {
  /** Ten lines, from Taiwan round the south to the north-west. */
  readonly dashes: readonly (readonly Position[])[];
  readonly dongsha: readonly Position[];
  readonly chiwei: readonly Position[];
}

export function readWorld(text: string): WorldOutlines {
  const world = JSON.parse(text) as RawWorld;
  const china = world.features.find(({ properties }) => properties.iso_a2 === 'CN');
  if (!china) throw new Error('world-geo-json-zh: there is no feature CN');
  const rings = china.geometry.coordinates.map((polygon) => polygon[0]!);
  return {
    dashes: rings.filter(isStrip).map(centreLine),
    dongsha: ringAt(rings, 116.83, 20.69, '东沙岛'),
    chiwei: ringAt(rings, 124.55, 25.92, '赤尾屿'),
  };
}

/** The line between the two long sides of a strip whose ends are its two shortest opposite edges. */
export function centreLine(strip: readonly Position[]): Position[] {
  const corners = strip.slice(0, -1);
  const half = corners.length / 2;
  const at = (i: number): Position => corners[i % corners.length]!;
  const length = (i: number): number => Math.hypot(at(i + 1)[0]! - at(i)[0]!, at(i + 1)[1]! - at(i)[1]!);
  let end = 0;
  for (let i = 1; i < half; i++) if (length(i) + length(i + half) < length(end) + length(end + half)) end = i;
  // Corners end+1 … end+half run along one side; their partners run back along the other.
  return Array.from({ length: half }, (_, k) => {
    const [a, b] = [at(end + 1 + k), at(end + 2 * half - k)];
    return [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2].map((degrees) => Math.round(degrees * 1e4) / 1e4);
  });
}

interface RawWorld {
  readonly features: readonly {
    readonly properties: { readonly iso_a2: string };
    readonly geometry: { readonly coordinates: readonly (readonly (readonly Position[])[])[] };
  }[];
}

/** A strip has an even number of corners and an area of about its length times 0.02°. */
function isStrip(ring: readonly Position[]): boolean {
  if (ring.length % 2 === 0) return false;
  let [twice, length] = [0, 0];
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1] as [number, number], ring[i] as [number, number]];
    twice += ax * by - bx * ay;
    length += Math.hypot(bx - ax, by - ay);
  }
  return length > 1 && Math.abs(twice) / length < 0.021;
}

function ringAt(rings: readonly (readonly Position[])[], lng: number, lat: number, name: string): readonly Position[] {
  const ring = rings.find(
    (r) => r.length < 20 && r.every(([x, y]) => Math.abs(x! - lng) < 0.2 && Math.abs(y! - lat) < 0.2),
  );
  if (!ring) throw new Error(`world-geo-json-zh: no outline of ${name} near ${lng}, ${lat}`);
  return ring;
}
