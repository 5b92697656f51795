// Where each unit stands: a county at its own point, a prefecture or province at the 1-median of its counties, and the
// few without any point at an honest substitute that is published as such.
import { NATION } from '../../src/core/adcode';
import type { PointBasis } from '../../src/core/unit-table';
import { medianPoint } from './median';

export interface Point {
  readonly lng: number;
  readonly lat: number;
}

export interface Placed {
  readonly point: Point;
  readonly basis: PointBasis;
}

/** What a unit's place depends on. */
export interface Placeable {
  readonly adcode: string;
  readonly name: string;
  readonly parent: string | null;
  readonly province: string;
  readonly isLeaf: boolean;
  readonly urbanPopulation: number | null;
}

interface Weighted extends Point {
  readonly weight: number;
}

/**
 * The place of every unit. `partPoints` are the parts of provinces that this census does not tabulate: without figures
 * each counts alike for its province, and none for the nation. Throws when a unit has nothing to stand on.
 */
export function placeUnits(
  units: readonly Placeable[],
  ownPoints: ReadonlyMap<string, Placed>,
  partPoints: readonly (Point & { readonly parent: string })[],
): ReadonlyMap<string, Placed> {
  const members = membersOf(units, ownPoints, partPoints);
  const placed = new Map<string, Placed>();
  for (const { adcode, isLeaf } of units) {
    const own = isLeaf ? ownPoints.get(adcode) : undefined;
    const median = isLeaf ? null : medianPoint(members.get(adcode) ?? []);
    if (own) placed.set(adcode, own);
    else if (median) placed.set(adcode, { point: median, basis: 'median' });
  }
  for (const { adcode, name, parent } of units) {
    if (placed.has(adcode)) continue;
    const above = placed.get(parent ?? '');
    if (!above) throw new Error(`${adcode} ${name} has no point, no county with one and no parent with one`);
    placed.set(adcode, { point: above.point, basis: 'borrowed' });
  }
  return placed;
}

/** The weighted points of all leaves below each unit. */
function membersOf(
  units: readonly Placeable[],
  ownPoints: ReadonlyMap<string, Placed>,
  partPoints: readonly (Point & { readonly parent: string })[],
): ReadonlyMap<string, readonly Weighted[]> {
  const members = new Map<string, Weighted[]>();
  const add = (code: string, point: Weighted) => {
    const list = members.get(code);
    if (list) list.push(point);
    else members.set(code, [point]);
  };
  for (const { adcode, parent, province, isLeaf, urbanPopulation } of units) {
    const point = isLeaf ? ownPoints.get(adcode)?.point : undefined;
    if (!point) continue;
    const above = new Set([parent ?? NATION, province, NATION]);
    for (const code of above) add(code, { ...point, weight: urbanPopulation ?? 0 });
  }
  for (const { parent, lng, lat } of partPoints) add(parent, { lng, lat, weight: 1 });
  return members;
}
