// Builds public/data/names-hant.json: the names of units and regions in traditional characters, where they differ.
import { encodeTraditionalNames, type TraditionalNames } from '../src/core/traditional-names';
import { decodeUnits, type UnitTable } from '../src/core/unit-table';
import { traditionalName } from './names-hant/characters';
import type { Fault, Step, StepResult } from './step';

const FILE = 'names-hant.json';

export const namesHantStep: Step = {
  name: FILE,
  gzipBudget: { [FILE]: 40_000 },
  build: (_, built) => {
    const table = decodeUnits(JSON.parse(built('units.json')));
    if (!table.ok) throw new Error(`units.json does not decode: ${JSON.stringify(table.error)}`);
    return transformNames(table.value);
  },
};

/** The file, and a fault for each name that changed its length: short names are cut from names. */
export function transformNames({ units, regions }: UnitTable): StepResult {
  const pairs = units.map(({ adcode, name, shortName }) => ({
    adcode,
    name,
    shortName,
    traditional: traditionalName(name),
    traditionalShort: traditionalName(shortName),
  }));
  const names: TraditionalNames = {
    names: Object.fromEntries(
      pairs.filter(({ name, traditional }) => name !== traditional).map((one) => [one.adcode, one.traditional]),
    ),
    shortNames: Object.fromEntries(
      pairs
        .filter(({ name, shortName, traditional, traditionalShort }) =>
          name.startsWith(shortName)
            ? traditional.slice(0, shortName.length) !== traditionalShort
            : traditionalShort !== shortName,
        )
        .map((one) => [one.adcode, one.traditionalShort]),
    ),
    regions: Object.fromEntries(regions.map(({ id, name }) => [id, traditionalName(name)])),
  };
  const faults = pairs
    .filter(({ name, traditional }) => name.length !== traditional.length)
    .map(({ name, traditional }): Fault => {
      return { file: `public/data/${FILE}`, line: null, reason: `${name} became ${traditional}, of another length` };
    });
  return { outputs: new Map([[FILE, encodeTraditionalNames(names)]]), faults };
}
