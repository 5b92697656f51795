// From clean units of one level to the text of one file: shared topology, islets out, vertices out, on the grid, no border crossing another.
import { crossingArcs } from './crossings';
import { type Grid, type GridArc, onGrid, withoutCollapsed } from './encode';
import { type Tolerance, thinned, type WeightedArcs, weightedArcs, withoutIslets } from './simplify';
import { type AreaObject, type AreaProperties, topologyOf } from './topology';
import type { AreaUnit } from './units';

export interface Published {
  readonly areas: readonly AreaObject[];
  readonly arcs: readonly GridArc[];
  /** Arcs that still cross after every vertex of theirs was put back: a fault of the source or of the grid. */
  readonly crossings: readonly number[];
}

export function publishAreas(
  units: readonly AreaUnit[],
  propertiesOf: (unit: AreaUnit) => AreaProperties,
  tolerance: Tolerance,
  grid: Grid,
): Published {
  const whole = withoutIslets(topologyOf(units, propertiesOf), tolerance);
  const { arcs, crossings } = withoutCrossings(weightedArcs(whole), tolerance, grid, whole.areas);
  return { areas: withoutCollapsed(whole.areas, arcs), arcs, crossings };
}

const ROUNDS = 1;

/** Thins all arcs; where borders cross afterwards, gives those arcs a quarter of the tolerance and tries again. */
function withoutCrossings(
  weighted: WeightedArcs,
  tolerance: Tolerance,
  grid: Grid,
  areas: readonly AreaObject[],
): { arcs: GridArc[]; crossings: number[] } {
  const limits = weighted.map(() => tolerance.triangleKm2);
  const used = new Set(areas.flatMap((area) => area.arcs.flat(3)).map((arc) => (arc < 0 ? ~arc : arc)));
  let arcs: GridArc[] = [];
  let crossings: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    arcs = onGrid(
      thinned(weighted, (arc) => limits[arc]!),
      grid,
    );
    crossings = crossingArcs(arcs, used);
    if (crossings.length === 0) break;
    for (const arc of crossings) limits[arc] = round === ROUNDS - 2 ? 0 : limits[arc]! / 4;
  }
  return { arcs, crossings };
}
