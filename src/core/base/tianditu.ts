// 天地图 as tiles: its WMTS on the `w` grid, Web Mercator over CGCS2000, which is the grid of our own map. CGCS2000 and
// WGS-84 are one to some centimetres, so nothing is shifted. See docs/decisions/008-official-base.md.
import type { BaseDrawing, BaseSource } from './base-drawing';

export const TIANDITU_SERVER = 'https://t{0-7}.tianditu.gov.cn';

/** Every server of `https://t{0-7}.example.cn`; an address without a range is the one it is. */
export function serversOf(template: string): readonly string[] {
  const range = /\{(\d)-(\d)\}/.exec(template);
  if (!range) return [template];
  const [first, last] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) =>
    template.replace(range[0], String(first + at)),
  );
}

/** Names lie in a picture of their own, over the map. */
const NAMES = { vec: 'cva', img: 'cia', ter: 'cta' } as const;
const LEVELS = { min: 1, max: { vec: 18, img: 18, ter: 14 } } as const;

export interface Tianditu {
  readonly server: string;
  readonly key: string;
  readonly picture: keyof typeof NAMES;
  readonly names: boolean;
}

export function tiandituDrawing({ server, key, picture, names }: Tianditu): BaseDrawing {
  const layers = names ? [picture, NAMES[picture]] : [picture];
  const sources = layers.map(
    (layer): BaseSource => ({
      id: `base-${layer}`,
      kind: 'raster',
      tiles: serversOf(server).map((one) => tileAddress(one, layer, key)),
      minzoom: LEVELS.min,
      maxzoom: LEVELS.max[picture],
      tileSize: 256,
      bounds: null,
      isFromSouth: false,
    }),
  );
  return { kind: 'pictures', sources };
}

/** A GetTile of its `w` grid: the row, column and level of WMTS are the y, x and z of the web's tiles. */
function tileAddress(server: string, layer: string, key: string): string {
  const query = [
    'SERVICE=WMTS',
    'REQUEST=GetTile',
    'VERSION=1.0.0',
    `LAYER=${layer}`,
    'STYLE=default',
    'TILEMATRIXSET=w',
    'FORMAT=tiles',
    'TILEMATRIX={z}',
    'TILEROW={y}',
    'TILECOL={x}',
    `tk=${key}`,
  ];
  return `${server.replace(/\/$/, '')}/${layer}_w/wmts?${query.join('&')}`;
}
