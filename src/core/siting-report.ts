// What a siting answer says in numbers that people read: shares and kilometres instead of residents × km, the rows of the
// table of proposed cities, whom a city serves, and how two scenarios differ.
import type { SitingObjective } from './siting/question';
import type { Step } from './siting-score';
import type { SitingWorld } from './siting-world';
import type { Unit } from './unit';
import type { UnitIndex } from './unit-index';

/** An amount of the engine in reading units: a share in percent where residents are reached, else kilometres. */
export function readable(objective: SitingObjective, value: number, totalWeight: number): number {
  if ('radiusKm' in objective) return totalWeight > 0 ? (100 * value) / totalWeight : 0;
  return objective.kind === 'p-median' ? value / totalWeight : value;
}

/** A score (already a mean where the engine gives a sum) in the same units. */
export function readableScore(objective: SitingObjective, score: number, totalWeight: number): number {
  return 'radiusKm' in objective ? readable(objective, score, totalWeight) : score;
}

export interface PartNumbers {
  readonly candidate: number;
  readonly adds: number | null;
  readonly lost: number | null;
  readonly serves: Int32Array;
  readonly residentsServed: number;
  readonly meanKm: number;
  readonly farthestKm: number;
}

export interface ProposedRow {
  readonly unit: Unit;
  readonly candidate: number;
  readonly isForced: boolean;
  /** After this city and those above it, in reading units. */
  readonly together: number;
  /** Null while they are not known. Residents where residents are reached, else kilometres. */
  readonly part: PartNumbers | null;
  readonly servedCities: readonly ServedCity[];
}

export interface ServedCity {
  readonly city: Unit;
  readonly residents: number;
}

/** `chosen` are candidates of the world, `steps` the order in which they help most. */
export function proposedRows(
  world: SitingWorld,
  objective: SitingObjective,
  chosen: Int32Array,
  steps: readonly Step[],
  parts: readonly PartNumbers[] | null,
  index: UnitIndex,
): readonly ProposedRow[] {
  const byCandidate = new Map(parts?.map((part) => [part.candidate, part]));
  return steps.flatMap(({ at, score }) => {
    const candidate = chosen[at] ?? -1;
    const unit = world.candidates[candidate];
    if (!unit) return [];
    const part = byCandidate.get(candidate) ?? null;
    return {
      unit,
      candidate,
      isForced: world.params.forcedIn.includes(unit.adcode),
      together: readableScore(objective, score, world.totalWeight),
      part: part && perReader(part, objective, world.totalWeight),
      servedCities: part ? servedCities(world, part.serves, index) : [],
    };
  });
}

/** The cities of the served counties, most residents first. */
export function servedCities(world: SitingWorld, serves: Int32Array, index: UnitIndex): readonly ServedCity[] {
  const residents = new Map<Unit, number>();
  for (const i of serves) {
    const city = index.cityOf(world.demand[i]!.adcode);
    if (city) residents.set(city, (residents.get(city) ?? 0) + world.weight[i]!);
  }
  return [...residents].map(([city, count]) => ({ city, residents: count })).sort((a, b) => b.residents - a.residents);
}

export interface ScenarioDifference {
  readonly shared: readonly Unit[];
  readonly onlyFirst: readonly Unit[];
  readonly onlySecond: readonly Unit[];
}

export function differenceOf(first: readonly Unit[], second: readonly Unit[]): ScenarioDifference {
  const codes = (units: readonly Unit[]) => new Set(units.map((unit) => unit.adcode));
  const [inFirst, inSecond] = [codes(first), codes(second)];
  return {
    shared: first.filter((unit) => inSecond.has(unit.adcode)),
    onlyFirst: first.filter((unit) => !inSecond.has(unit.adcode)),
    onlySecond: second.filter((unit) => !inFirst.has(unit.adcode)),
  };
}

/** Residents stay residents; sums of kilometres become kilometres of a mean resident. */
function perReader(part: PartNumbers, objective: SitingObjective, totalWeight: number): PartNumbers {
  if (objective.kind !== 'p-median') return part;
  const mean = (sum: number | null) => (sum === null ? null : sum / totalWeight);
  return { ...part, adds: mean(part.adds), lost: mean(part.lost) };
}
