// From clean units of one level to what one file holds: islets out, light vertices out, onto the grid, and cleaned once more there,
// because thinning and rounding can push one border over another.
import { crossingArcs } from './crossings';
import { dissolve, partition } from './dissolve';
import { type Grid, type GridArc, onGrid } from './encode';
import { limitsByArc, type Tolerance, thinned, weightedArcs, withoutIslets } from './simplify';
import { type AreaObject, type AreaProperties, type AreaTopology, positionsOf, ringsOf, topologyOf } from './topology';
import type { AreaUnit } from './units';

export interface Published {
  readonly areas: readonly AreaObject[];
  readonly arcs: readonly GridArc[];
  /** Arcs that meet another elsewhere than at their ends: must be empty. */
  readonly crossings: readonly number[];
}

export function publishAreas(
  units: readonly AreaUnit[],
  propertiesOf: (adcode: string) => AreaProperties,
  tolerance: Tolerance,
  grid: Grid,
): Published {
  const whole = withoutIslets(topologyOf(units, propertiesOf), tolerance);
  const limits = limitsByArc(whole, tolerance);
  const light = thinned(weightedArcs(whole), (arc) => limits[arc]!);
  const clean = cleanedOnGrid({ areas: whole.areas, arcs: onGrid(light, grid) });
  const { areas, arcs } = topologyOf(clean, propertiesOf);
  // The arcs of whole numbers come back as they went in.
  return { areas, arcs: arcs as unknown as GridArc[], crossings: crossingArcs(arcs as unknown as GridArc[]) };
}

/** Gaps of up to two steps are closed: they are where two borders were pressed together. */
const GAP_STEPS = 2;

function cleanedOnGrid({ areas, arcs }: AreaTopology): AreaUnit[] {
  const polygons = areas.map((area) =>
    ringsOf(area).map((rings) => rings.map((ring) => positionsOf(arcs, ring) as [number, number][])),
  );
  const parts = partition(polygons, GAP_STEPS);
  const adcodes = areas.map(({ properties }) => properties.adcode);
  return [...dissolve(parts, (unit) => adcodes[unit]!)].map(([adcode, clean]) => ({
    adcode,
    polygons: clean as unknown as AreaUnit['polygons'],
  }));
}
