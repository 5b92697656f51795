// What a given set of centres does, straight from the distances: the value of the set, and for each centre what it alone
// adds, what is lost if it is dropped, and whom it serves.
import type { SitingObjective } from './question';
import type { Setting } from './setting';

export interface CentrePart {
  readonly candidate: number;
  /** How much better than the existing centres alone, with only this one added; null where there is nothing to compare. */
  readonly adds: number | null;
  /** How much worse without it, the others staying and nobody taking its place; null where nothing would be left. */
  readonly lost: number | null;
  /** Demands that have it as their nearest open centre (for MCLP and LSCP: within the radius too). */
  readonly serves: Int32Array;
  readonly residentsServed: number;
  /** Mean distance of those residents, and of the farthest; 0 where it serves nobody. */
  readonly meanKm: number;
  readonly farthestKm: number;
}

/**
 * The measure of a set of candidates with the existing centres: residents reached (MCLP, LSCP), residents × km, or km.
 * Null where nobody serves. Distances are not rounded here, so p-median may differ from the search by its rounding step.
 */
export function measureSet(setting: Setting, chosen: Int32Array): number | null {
  const nearest = setting.toExisting.slice();
  for (let i = 0; i < nearest.length; i++)
    for (const j of chosen) nearest[i] = Math.min(nearest[i]!, setting.between(i, j));
  return summed(setting, nearest);
}

/** One entry per chosen candidate, in the same order. */
export function explainSet(setting: Setting, chosen: Int32Array): readonly CentrePart[] {
  const table = new ServiceTable(setting, chosen);
  const before = summed(setting, setting.toExisting);
  const after = summed(setting, table.nearest);
  return Array.from(chosen, (candidate, slot) => {
    const alone = summed(setting, table.alone(slot));
    const without = summed(setting, table.without(slot));
    return {
      candidate,
      adds: before === null || alone === null ? null : Math.abs(alone - before),
      lost: after === null || without === null ? null : Math.abs(after - without),
      ...table.served(slot),
    };
  });
}

function summed({ objective, input }: Setting, nearest: Float64Array): number | null {
  let total = 0;
  for (let i = 0; i < nearest.length; i++) {
    const residents = input.weight[i]!;
    if (residents === 0) continue;
    if ('radiusKm' in objective) total += nearest[i]! <= objective.radiusKm ? residents : 0;
    else if (nearest[i] === Number.POSITIVE_INFINITY) return null;
    else total = objective.kind === 'p-median' ? total + residents * nearest[i]! : Math.max(total, nearest[i]!);
  }
  return total;
}

/** Nearest and second-nearest open centre of each demand; existing centres win ties, then the lower candidate. */
class ServiceTable {
  readonly nearest: Float64Array;
  private readonly second: Float64Array;
  /** Slot of the nearest, −1 for an existing centre. */
  private readonly slot: Int32Array;
  private readonly own: readonly Float64Array[];
  private readonly setting: Setting;

  constructor(setting: Setting, chosen: Int32Array) {
    const { toExisting, between } = setting;
    this.setting = setting;
    this.nearest = toExisting.slice();
    this.second = new Float64Array(toExisting.length).fill(Number.POSITIVE_INFINITY);
    this.slot = new Int32Array(toExisting.length).fill(-1);
    this.own = Array.from(chosen, () => new Float64Array(toExisting.length));
    for (let i = 0; i < toExisting.length; i++)
      for (let s = 0; s < chosen.length; s++) this.meet(i, s, between(i, chosen[s]!));
  }

  alone(slot: number): Float64Array {
    return this.setting.toExisting.map((km, i) => Math.min(km, this.own[slot]![i]!));
  }

  without(slot: number): Float64Array {
    return this.nearest.map((km, i) => (this.slot[i] === slot ? this.second[i]! : km));
  }

  served(slot: number): Pick<CentrePart, 'serves' | 'residentsServed' | 'meanKm' | 'farthestKm'> {
    const { weight } = this.setting.input;
    const radius = radiusOf(this.setting.objective);
    const serves = Int32Array.from(weight.keys()).filter(
      (i) => this.slot[i] === slot && weight[i]! > 0 && this.nearest[i]! <= radius,
    );
    const residentsServed = serves.reduce((sum, i) => sum + weight[i]!, 0);
    const travelled = serves.reduce((sum, i) => sum + weight[i]! * this.nearest[i]!, 0);
    return {
      serves,
      residentsServed,
      meanKm: residentsServed === 0 ? 0 : travelled / residentsServed,
      farthestKm: serves.reduce((far, i) => Math.max(far, this.nearest[i]!), 0),
    };
  }

  private meet(i: number, slot: number, km: number): void {
    this.own[slot]![i] = km;
    if (km < this.nearest[i]!) {
      this.second[i] = this.nearest[i]!;
      this.nearest[i] = km;
      this.slot[i] = slot;
    } else if (km < this.second[i]!) this.second[i] = km;
  }
}

function radiusOf(objective: SitingObjective): number {
  return 'radiusKm' in objective ? objective.radiusKm : Number.POSITIVE_INFINITY;
}
