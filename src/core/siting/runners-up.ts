// Other sets that are nearly as good: everything within reach of one exchange from the answer, and of one more from those.
// What is listed is measured exactly; sets farther away may exist, and the list does not claim otherwise.
import type { SitingAnswer } from './question';
import type { Setting } from './setting';
import type { Steps } from './steps';

export interface RunnerUp {
  readonly chosen: Int32Array;
  readonly value: number;
  /** How far behind the answer, as a share of its value. */
  readonly behind: number;
}

/**
 * At most `limit` sets within `share` of the answer's value, best first, by the measure of MCLP, p-median or p-center. Ended
 * early it gives those that it has found.
 */
export function* runnersUp(
  setting: Setting,
  answer: SitingAnswer,
  share = 0.01,
  limit = 12,
): Steps<readonly RunnerUp[]> {
  const table = new ExchangeTable(setting);
  if (!(yield* table.read())) return [];
  const seen = new Map<string, RunnerUp>();
  const home = table.valueOf(answer.chosen);
  seen.set(keyOf(answer.chosen), { chosen: answer.chosen, value: home, behind: 0 });
  let frontier = [answer.chosen];
  for (let ring = 0; ring < 2; ring++) {
    if (!(yield* spread(setting, table, frontier, seen, { home, share }))) break;
    frontier = best(seen, FRONTIER).map((found) => found.chosen);
  }
  seen.delete(keyOf(answer.chosen));
  return best(seen, limit);
}

const FRONTIER = 12;

/** Adds what is one exchange away from the frontier; false where it was ended first. */
function* spread(
  setting: Setting,
  table: ExchangeTable,
  frontier: readonly Int32Array[],
  seen: Map<string, RunnerUp>,
  { home, share }: { readonly home: number; readonly share: number },
): Steps<boolean> {
  for (const chosen of frontier)
    for (const exchanges of table.exchanges(chosen)) {
      for (const { leaving, coming, value } of exchanges) {
        const behind = behindOf(setting, value, home);
        if (behind > share) continue;
        const other = Int32Array.from([...chosen.filter((j) => j !== leaving), coming]).sort();
        if (!seen.has(keyOf(other))) seen.set(keyOf(other), { chosen: other, value, behind });
      }
      if (yield) return false;
    }
  return true;
}

function best(seen: ReadonlyMap<string, RunnerUp>, count: number): readonly RunnerUp[] {
  const order = [...seen.values()].sort((a, b) => a.behind - b.behind || (keyOf(a.chosen) < keyOf(b.chosen) ? -1 : 1));
  return order.slice(0, count);
}

function keyOf(chosen: Int32Array): string {
  return chosen.join(',');
}

/** Positive where worse than the answer. */
function behindOf({ objective }: Setting, value: number, home: number): number {
  const worse = 'radiusKm' in objective ? home - value : value - home;
  return home === 0 ? (worse > 0 ? 1 : 0) : worse / home;
}

const A_FEW_ROWS = 32;

interface Exchange {
  readonly leaving: number;
  readonly coming: number;
  readonly value: number;
}

/** Prices every exchange of one chosen candidate for one free site from nearest and second-nearest distances. */
class ExchangeTable {
  private readonly setting: Setting;
  /** Per demand with residents: the distances to every candidate. */
  private readonly rows: Float64Array[] = [];
  private readonly kept: readonly number[];
  private readonly weight: Float64Array;
  private readonly toExisting: Float64Array;

  constructor(setting: Setting) {
    const { input, toExisting } = setting;
    const kept = Array.from(input.weight.keys()).filter((i) => input.weight[i]! > 0);
    this.kept = kept;
    this.setting = setting;
    this.weight = Float64Array.from(kept, (i) => input.weight[i]!);
    this.toExisting = Float64Array.from(kept, (i) => toExisting[i]!);
  }

  /** False where it was ended first. */
  *read(): Steps<boolean> {
    const { candidateCount, distances } = this.setting;
    for (const i of this.kept) {
      const row = new Float64Array(candidateCount);
      distances(i, row);
      if (this.rows.push(row) % A_FEW_ROWS === 0 && (yield)) return false;
    }
    return true;
  }

  valueOf(chosen: Int32Array): number {
    let value = 0;
    for (let i = 0; i < this.rows.length; i++) {
      let nearest = this.toExisting[i]!;
      for (const j of chosen) if (this.rows[i]![j]! < nearest) nearest = this.rows[i]![j]!;
      value = this.add(value, i, nearest);
    }
    return value;
  }

  /** For each site that may come in: the exchanges that bring it. */
  *exchanges(chosen: Int32Array): Generator<readonly Exchange[]> {
    const { candidateOf, forced, input } = this.setting;
    const siteOf = new Map(Array.from(candidateOf, (candidate, site) => [candidate, site]));
    const isChosen = new Set(chosen);
    const near = this.nearest(chosen);
    for (let site = 0; site < candidateOf.length; site++) {
      const coming = candidateOf[site]!;
      if (isChosen.has(coming)) continue;
      const rivals = new Set(Array.from(input.conflicts?.[site] ?? [], (other) => candidateOf[other]!));
      const values = this.withComing(coming, near, chosen.length);
      const found: Exchange[] = [];
      for (let slot = 0; slot < chosen.length; slot++) {
        const leaving = chosen[slot]!;
        if (forced.includes(leaving) || !siteOf.has(leaving)) continue;
        if (chosen.some((j) => j !== leaving && rivals.has(j))) continue;
        found.push({ leaving, coming, value: values[slot]! });
      }
      yield found;
    }
  }

  /** The value for each slot that leaves. */
  private withComing(coming: number, near: Nearest, slots: number): Float64Array {
    const { objective } = this.setting;
    const isWorst = objective.kind === 'p-center';
    const values = new Float64Array(slots);
    let common = 0;
    for (let i = 0; i < this.rows.length; i++) {
      const km = this.rows[i]![coming]!;
      const stays = this.cost(i, Math.min(km, near.first[i]!));
      const slot = near.slot[i]!;
      const leaves = slot < 0 ? stays : this.cost(i, Math.min(km, near.second[i]!));
      if (isWorst) {
        common = Math.max(common, stays);
        if (slot >= 0 && leaves > values[slot]!) values[slot] = leaves;
      } else {
        common += stays;
        if (slot >= 0) values[slot]! += leaves - stays;
      }
    }
    return values.map((value) => (isWorst ? Math.max(value, common) : value + common));
  }

  private nearest(chosen: Int32Array): Nearest {
    const first = this.toExisting.slice();
    const second = new Float64Array(first.length).fill(Number.POSITIVE_INFINITY);
    const slot = new Int32Array(first.length).fill(-1);
    for (let i = 0; i < first.length; i++)
      for (let s = 0; s < chosen.length; s++) {
        const km = this.rows[i]![chosen[s]!]!;
        if (km < first[i]!) {
          second[i] = first[i]!;
          first[i] = km;
          slot[i] = s;
        } else if (km < second[i]!) second[i] = km;
      }
    return { first, second, slot };
  }

  private add(value: number, i: number, km: number): number {
    return this.setting.objective.kind === 'p-center' ? Math.max(value, this.cost(i, km)) : value + this.cost(i, km);
  }

  private cost(i: number, km: number): number {
    const { objective } = this.setting;
    if ('radiusKm' in objective) return km <= objective.radiusKm ? this.weight[i]! : 0;
    return objective.kind === 'p-median' ? this.weight[i]! * km : km;
  }
}

interface Nearest {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly slot: Int32Array;
}
