// Builds public/data/units.json: every unit from nation to county with the 2020 census, names to search by, and the regions.
import { encodeUnits } from '../src/core/unit-table';
import type { Step, StepResult } from './step';
import { ALIASES_FILE, checkAliases, checkReadings, READINGS_FILE, readAliases, readReadings } from './units/aliases';
import { assembleUnits, type UnitInputs } from './units/assemble';
import { readCensus } from './units/census';
import { checkUnits } from './units/checks';
import { REGIONS_FILE, readRegions } from './units/regions';

export const unitsStep: Step = {
  name: 'units.json',
  gzipBudget: { 'units.json': 110_000 },
  build: (read) => {
    const text = (path: string) => read(path).toString('utf8');
    const census = readCensus(read);
    const aliases = readAliases(text(ALIASES_FILE));
    const readings = readReadings(text(READINGS_FILE));
    const areaPoints = new Map([
      ['659010', { lng: 84.9, lat: 44.7 }],
      ['810000', { lng: 114.17, lat: 22.32 }],
      ['820000', { lng: 113.55, lat: 22.2 }],
      ['710000', { lng: 120.96, lat: 23.8 }],
    ]);
    return transformUnits({ census, aliases, readings, areaUnits: [], areaPoints }, text(REGIONS_FILE));
  },
};

/** The file and its faults. */
export function transformUnits(inputs: UnitInputs, regionsText: string): StepResult {
  const { units, pointBases, syllables } = assembleUnits(inputs);
  const names = new Map<string, string>(units.map((unit) => [unit.adcode, unit.name]));
  const { regions, faults } = readRegions(regionsText, (code) => names.get(code));
  const content = encodeUnits({ units, pointBases, regions }, (unit) => syllables.get(unit.adcode)!);
  return {
    outputs: new Map([['units.json', content]]),
    faults: [
      ...checkUnits(units, pointBases, inputs.census),
      ...checkAliases(inputs.aliases, (code) => names.get(code)),
      ...checkReadings(
        inputs.readings,
        units.map((unit) => unit.shortName),
      ),
      ...faults,
    ],
  };
}
