// The names of units and regions in traditional characters, for the screen. Searching still finds the simplified name:
// it joins the aliases. Codes, figures and everything of the records stay as they are.
import * as v from 'valibot';
import { failed, ok, type Result } from './result';
import type { Unit } from './unit';
import type { UnitTable } from './unit-table';

export const TRADITIONAL_NAMES_FORMAT = 1;

const NAMES = v.record(v.string(), v.string());
const SCHEMA = v.object({
  format: v.literal(TRADITIONAL_NAMES_FORMAT),
  names: NAMES,
  shortNames: NAMES,
  regions: NAMES,
});

export interface TraditionalNames {
  /** Full names by code, where they differ. */
  readonly names: Readonly<Record<string, string>>;
  /** Short names by code that are not the beginning of the full one. */
  readonly shortNames: Readonly<Record<string, string>>;
  readonly regions: Readonly<Record<string, string>>;
}

export function encodeTraditionalNames({ names, shortNames, regions }: TraditionalNames): string {
  return `${JSON.stringify({ format: TRADITIONAL_NAMES_FORMAT, names, shortNames, regions })}\n`;
}

export function decodeTraditionalNames(input: unknown): Result<TraditionalNames, { readonly reason: string }> {
  const parsed = v.safeParse(SCHEMA, input);
  if (!parsed.success) return failed({ reason: parsed.issues[0].message });
  const { names, shortNames, regions } = parsed.output;
  return ok({ names, shortNames, regions });
}

/** The table as a reader of traditional characters sees it. */
export function inTraditional(table: UnitTable, { names, shortNames, regions }: TraditionalNames): UnitTable {
  return {
    ...table,
    units: table.units.map((unit) => unitWith(unit, names[unit.adcode] ?? unit.name, shortNames[unit.adcode])),
    regions: table.regions.map((region) => ({ ...region, name: regions[region.id] ?? region.name })),
  };
}

function unitWith(unit: Unit, name: string, givenShort: string | undefined): Unit {
  const isBeginning = unit.name.startsWith(unit.shortName);
  const shortName = givenShort ?? (isBeginning ? name.slice(0, unit.shortName.length) : unit.shortName);
  if (name === unit.name && shortName === unit.shortName) return unit;
  return { ...unit, name, shortName, aliases: [...new Set([...unit.aliases, unit.name, unit.shortName])] };
}
