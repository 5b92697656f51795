// What of an official base is drawn: where its tiles are, and its own layers when it brings some. Ids begin with `base-`,
// so that none can be one of ours.
export interface BaseSource {
  readonly id: string;
  readonly kind: 'raster' | 'vector';
  /** Templates with {z}, {x}, {y}: one picture from any of them is as good as from another. */
  readonly tiles: readonly string[];
  readonly minzoom: number;
  readonly maxzoom: number;
  readonly tileSize: number;
  readonly bounds: readonly [west: number, south: number, east: number, north: number] | null;
  /** Rows are counted from the south, as in TMS. */
  readonly isFromSouth: boolean;
}

/** A layer of a foreign style as it was written there, with our ids. */
export interface ForeignLayer {
  readonly id: string;
  readonly type: string;
  readonly [property: string]: unknown;
}

export type BaseDrawing =
  | { readonly kind: 'pictures'; readonly sources: readonly BaseSource[] }
  | { readonly kind: 'style'; readonly sources: readonly BaseSource[]; readonly layers: readonly ForeignLayer[] }
  /** Vector tiles that bring no style: each of their layers, by name. */
  | { readonly kind: 'features'; readonly sources: readonly BaseSource[]; readonly names: readonly string[] };

const CHINA = { lng: 104.3, lat: 35.6 };

/** The tile that tells whether a source answers: its coarsest, over the middle of what it says to hold, else of China. */
export function firstTile({ tiles, minzoom: z, bounds, isFromSouth }: BaseSource): string {
  const lng = bounds ? (bounds[0] + bounds[2]) / 2 : CHINA.lng;
  const lat = bounds ? (bounds[1] + bounds[3]) / 2 : CHINA.lat;
  const sine = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
  const x = Math.floor(((lng + 180) / 360) * 2 ** z);
  const fromNorth = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
  const y = isFromSouth ? 2 ** z - 1 - fromNorth : fromNorth;
  return (tiles[0] ?? '').replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y));
}

/** What a server calls a tile may be a page that says no: PNG, JPEG, WebP and vector tiles are known by how they begin. */
export function isTile(bytes: Uint8Array, kind: BaseSource['kind']): boolean {
  if (bytes.length === 0) return true; // nothing here, which is an answer
  const begins = (...signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign);
  if (kind === 'vector') return begins(0x1a);
  const isWebp = begins(0x52, 0x49, 0x46, 0x46) && bytes[8] === 0x57 && bytes[9] === 0x45;
  return begins(0x89, 0x50, 0x4e, 0x47) || begins(0xff, 0xd8, 0xff) || isWebp;
}

/** An address as its file means it: `../tiles/{z}` beside the file, with its braces kept. */
export function besides(address: string, file: string): string {
  if (/^[a-z]+:\/\//i.test(address)) return address;
  return new URL(address, file).href.replace(/%7B/gi, '{').replace(/%7D/gi, '}');
}
