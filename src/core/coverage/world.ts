// What stays loaded between questions: the demand, the records, an imported set, and what was measured for the last
// few supplies, so that moving X measures nothing again.
import type { Role } from '../footprint';
import { groundOf } from '../ground';
import { setIdOf } from '../import/set-id';
import type { AtlasRecord } from '../record';
import type { Region } from '../region';
import type { Unit } from '../unit';
import { unreachable } from '../unreachable';
import { type Demand, demandOf } from './demand';
import { type Density, densityBy } from './density';
import { citiesWithRecord } from './gap-kinds';
import { type BoundsCache, type Nearest, nearestOf } from './nearest';
import type { SupplyChoice } from './question';
import { type ImportedPoints, NO_POINTS, type Supply, supplyOf } from './supply';

export interface World {
  readonly demand: Demand;
  readonly records: readonly AtlasRecord[];
  readonly imported: ImportedPoints | null;
  /** Holds for the demand, whatever the records. */
  readonly bounds: BoundsCache;
  readonly measured: Map<string, Measured>;
}

export interface Measured {
  readonly supply: Supply;
  readonly nearest: Nearest;
  readonly cityMarks: Uint8Array;
  readonly density: { readonly city: Density; readonly province: Density };
  /** The records behind the supply's first owners, in their order; null for imported points alone, whose owners are rows. */
  readonly records: readonly AtlasRecord[] | null;
}

const MEASURED_KEPT = 8;

export function worldOf(units: readonly Unit[], regions: readonly Region[]): World {
  const demand = demandOf(groundOf(units, regions));
  return { demand, records: [], imported: null, bounds: new Map(), measured: new Map() };
}

export function withRecords(world: World, records: readonly AtlasRecord[]): World {
  return { ...world, records, measured: new Map() };
}

export function withImported(world: World, imported: ImportedPoints | null): World {
  return { ...world, imported, measured: new Map() };
}

/** Supply and distances of a choice; from the last few answers when it was asked before. */
export function measure(world: World, choice: SupplyChoice, roles: readonly Role[], k: number): Measured {
  const records = chosenRecords(world, choice);
  const points = pointsOf(world, choice);
  const key = JSON.stringify([k, roles.toSorted(), points !== NO_POINTS, records?.map((record) => record.id)]);
  const known = world.measured.get(key);
  if (known) return known;
  const supply = supplyOf(records ?? [], new Set(roles), points, world.demand);
  const measured = measuredOf(world, supply, records, k);
  world.measured.set(key, measured);
  for (const oldest of world.measured.keys()) if (world.measured.size > MEASURED_KEPT) world.measured.delete(oldest);
  return measured;
}

function measuredOf(
  { demand, bounds }: World,
  supply: Supply,
  records: readonly AtlasRecord[] | null,
  k: number,
): Measured {
  return {
    supply,
    records,
    nearest: nearestOf(demand.points, supply, k, bounds),
    cityMarks: citiesWithRecord(supply, demand),
    density: {
      city: densityBy('city', supply.homes, demand.cities.length),
      province: densityBy('province', supply.homes, demand.provinces.length),
    },
  };
}

/** In the order of the set, so that the same choice is the same supply however it was made; null where only points are asked for. */
function chosenRecords({ records }: World, choice: SupplyChoice): readonly AtlasRecord[] | null {
  switch (choice.kind) {
    case 'records': {
      const wanted = new Set(choice.ids);
      return records.filter((record) => wanted.has(record.id));
    }
    case 'set':
      return records.filter((record) => setIdOf(record.id) === choice.set);
    case 'everything':
      return records;
    case 'imported':
      return null;
    default:
      return unreachable(choice);
  }
}

function pointsOf({ imported }: World, { kind }: SupplyChoice): ImportedPoints {
  return (kind === 'imported' || kind === 'everything') && imported ? imported : NO_POINTS;
}
