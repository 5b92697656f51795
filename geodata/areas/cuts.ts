// Counties that have moved to another prefecture whole, but whose own border no source gives: cut out of the old prefecture as
// the part that is nearer to the county's point than to those of its former fellow counties (its Voronoi cell, a sketch).
import gcoord from 'gcoord';
import Papa from 'papaparse';
import { GRID_PER_DEGREE, type GridPoint } from './echarts';

export const CUTS_FILE = 'geodata/areas/cuts.csv';
export const COUNTY_POINTS_FILE = 'geodata/sources/county_points.csv';

export interface Cut {
  readonly adcode: string;
  readonly name: string;
  /** Prefecture that the source still has it in, and the one it belongs to. */
  readonly from: string;
  readonly to: string;
  /** Convex, on the grid of the source; it reaches beyond the old prefecture and holds only inside it. */
  readonly cell: readonly GridPoint[];
}

interface Row {
  readonly adcode: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly lng: string;
  readonly lat: string;
}

export function readCuts(read: (path: string) => Buffer): Cut[] {
  const points = rowsOf<{ adcode: string; lng: string; lat: string }>(read(COUNTY_POINTS_FILE));
  return rowsOf<Row>(read(CUTS_FILE)).map(({ adcode, name, from, to, lng, lat }) => {
    const fellows = points.filter((row) => row.adcode.startsWith(from.slice(0, 4)) && row.lng !== '');
    const cell = voronoiCell(
      [Number(lng), Number(lat)],
      fellows.map((row) => [Number(row.lng), Number(row.lat)]),
    );
    return { adcode, name, from, to, cell: cell.map(toGrid) };
  });
}

type Degrees = readonly [lng: number, lat: number];

/** The part of a box of two degrees each way that is nearer to `site` than to any of `others`; closed, counter-clockwise. */
export function voronoiCell(site: Degrees, others: readonly Degrees[]): Degrees[] {
  const [x, y] = site;
  const shrink = Math.cos((y * Math.PI) / 180) ** 2;
  let corners: Degrees[] = [
    [x - 2, y - 2],
    [x + 2, y - 2],
    [x + 2, y + 2],
    [x - 2, y + 2],
  ];
  for (const [ox, oy] of others) {
    // Positive on the site's side of the line midway, degrees of longitude shortened.
    const side = ([px, py]: Degrees): number =>
      (x - ox) * (px - (x + ox) / 2) * shrink + (y - oy) * (py - (y + oy) / 2);
    corners = corners.flatMap((corner, i) => {
      const previous = corners.at(i - 1)!;
      const [a, b] = [side(previous), side(corner)];
      const kept = b >= 0 ? [corner] : [];
      if (a >= 0 === b >= 0) return kept;
      const t = a / (a - b);
      return [
        [previous[0] + t * (corner[0] - previous[0]), previous[1] + t * (corner[1] - previous[1])] as Degrees,
        ...kept,
      ];
    });
  }
  return [...corners, corners[0]!];
}

function toGrid([lng, lat]: Degrees): GridPoint {
  const [x, y] = gcoord.transform<[number, number]>([lng, lat], gcoord.WGS84, gcoord.GCJ02);
  return [Math.round(x * GRID_PER_DEGREE + 0.5), Math.round(y * GRID_PER_DEGREE + 0.5)];
}

function rowsOf<T>(bytes: Buffer): T[] {
  return Papa.parse<T>(bytes.toString('utf8'), { header: true, skipEmptyLines: true }).data;
}
