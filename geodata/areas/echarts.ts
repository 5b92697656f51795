// Reads the province files of echarts 4.9: rings as whole numbers of a 1/1024° grid, delta- and ZigZag-encoded as text.
// Promises exact integers, so that equal vertices of neighbouring areas stay equal.
export type GridPoint = readonly [x: number, y: number];
export type GridRing = readonly GridPoint[];
export type GridPolygon = readonly GridRing[];

export interface EchartsArea {
  /** Null where the file gives no code (崇明区, 山南市). */
  readonly code: string | null;
  readonly name: string;
  readonly polygons: readonly GridPolygon[];
}

export const GRID_PER_DEGREE = 1024;

/** Areas of one file in its order; an area without rings is left out. */
export function decodeEcharts(text: string): EchartsArea[] {
  const file = JSON.parse(text) as RawFile;
  return file.features
    .map(({ id, properties, geometry }) => ({
      code: id ?? null,
      name: properties.name,
      polygons: file.UTF8Encoding ? decodeGeometry(geometry) : gridGeometry(geometry),
    }))
    .filter(({ polygons }) => polygons.length > 0);
}

/** One ring: each pair of characters is a ZigZag-encoded step from the last point, the first from `offset`. */
export function decodeRing(text: string, offset: GridPoint): GridPoint[] {
  const ring: GridPoint[] = [];
  let [x, y] = offset;
  for (let i = 0; i < text.length; i += 2) {
    x += unZigZag(text.charCodeAt(i) - 64);
    y += unZigZag(text.charCodeAt(i + 1) - 64);
    ring.push([x, y]);
  }
  return ring;
}

interface RawGeometry {
  readonly type: 'Polygon' | 'MultiPolygon';
  readonly coordinates: unknown;
  readonly encodeOffsets?: unknown;
}

interface RawFile {
  readonly UTF8Encoding: boolean;
  readonly features: readonly {
    readonly id?: string;
    readonly properties: { readonly name: string };
    readonly geometry: RawGeometry;
  }[];
}

function decodeGeometry({ type, coordinates, encodeOffsets }: RawGeometry): GridPolygon[] {
  // The file's shape, met here: a Polygon is one list of rings, a MultiPolygon a list of those; offsets run beside.
  const texts = (type === 'Polygon' ? [coordinates] : coordinates) as string[][];
  const offsets = (type === 'Polygon' ? [encodeOffsets] : encodeOffsets) as GridPoint[][];
  return withRings(texts.map((rings, i) => rings.map((ring, k) => decodeRing(ring, offsets[i]![k]!))));
}

/** The file of Tibet is not encoded, but its degrees are whole numbers of the same grid. */
function gridGeometry({ type, coordinates }: RawGeometry): GridPolygon[] {
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as number[][][][];
  const toGrid = ([lng, lat]: readonly number[]): GridPoint => [
    wholeNumber(lng! * GRID_PER_DEGREE),
    wholeNumber(lat! * GRID_PER_DEGREE),
  ];
  return withRings(polygons.map((rings) => rings.map((ring) => ring.map(toGrid))));
}

/** Closes a ring that the file leaves open and drops what cannot enclose anything. */
function withRings(polygons: GridPoint[][][]): GridPolygon[] {
  return polygons
    .map((rings) => rings.map(closed).filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
}

function closed(ring: GridPoint[]): GridPoint[] {
  const distinct = ring.filter((p, i) => i === 0 || p[0] !== ring[i - 1]![0] || p[1] !== ring[i - 1]![1]);
  const [first, last] = [distinct[0], distinct.at(-1)];
  if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return distinct;
  return [...distinct, first];
}

function unZigZag(code: number): number {
  return (code >> 1) ^ -(code & 1);
}

function wholeNumber(value: number): number {
  if (!Number.isInteger(value)) throw new Error(`echarts grid: got ${value}, wanted a whole number of 1/1024°`);
  return value;
}
