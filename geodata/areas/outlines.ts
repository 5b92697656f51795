// Island outlines that must stay visible on a map of the whole country, and the dashes, on the grid of the provinces file.
import type { Position } from 'geojson';
import type { WorldOutlines } from './dashes';
import { type Grid, type GridArc, type LineObject, onGrid } from './encode';
import { thinned, weightedArcs } from './simplify';
import type { AreaObject, AreaProperties } from './topology';

export interface OutlineGroup {
  readonly properties: AreaProperties;
  readonly rings: readonly (readonly Position[])[];
}

/** Objects and the arcs they use; arc numbers begin at `firstArc`. */
export interface OutlineObjects {
  readonly islands: readonly AreaObject[];
  readonly dashes: readonly LineObject[];
  readonly arcs: readonly GridArc[];
}

export function outlineObjects(
  groups: readonly OutlineGroup[],
  lines: WorldOutlines['dashes'],
  grid: Grid,
  firstArc: number,
): OutlineObjects {
  const arcs: GridArc[] = [];
  const islands = groups.map(({ properties, rings }): AreaObject => {
    const numbers = rings.map((ring) => arcs.push(visibleRing(ring, grid)) - 1 + firstArc);
    return { type: 'MultiPolygon', arcs: numbers.map((number) => [[number]]), properties };
  });
  const dashes = lines.map((line): LineObject => {
    const [arc] = onGrid([line], grid);
    return { type: 'LineString', arcs: [arcs.push(arc!) - 1 + firstArc] };
  });
  return { islands, dashes, arcs };
}

/** Reefs keep three or four corners: enough to be seen. */
const OUTLINE_TRIANGLE_KM2 = 1;

/** A ring on the grid; one that would shrink to a line or a dot becomes a square two steps wide about its middle. */
export function visibleRing(ring: readonly Position[], grid: Grid): GridArc {
  const [light] = thinned(weightedArcs({ arcs: [ring] }), () => OUTLINE_TRIANGLE_KM2);
  const [arc] = onGrid([light!], grid);
  if (new Set(arc!.map(String)).size >= 3 && twiceArea(arc!) !== 0)
    return twiceArea(arc!) > 0 ? arc! : arc!.toReversed();
  const [x, y] = [0, 1].map((axis) => Math.round(arc!.reduce((sum, p) => sum + p[axis]!, 0) / arc!.length)) as [
    number,
    number,
  ];
  return [
    [x - 1, y - 1],
    [x + 1, y - 1],
    [x + 1, y + 1],
    [x - 1, y + 1],
    [x - 1, y - 1],
  ];
}

function twiceArea(arc: GridArc): number {
  return arc.reduce((sum, [x, y], i) => (i === 0 ? 0 : sum + arc[i - 1]![0] * y - x * arc[i - 1]![1]), 0);
}
