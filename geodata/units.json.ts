// Builds public/data/units.json: every unit from nation to county with the 2020 census, names to search by, and the regions.
import { encodeUnits } from '../src/core/unit-table';
import type { Step, StepResult } from './step';
import { AREA_FILES, readAreaUnits } from './units/area-units';
import { assembleUnits, type UnitInputs } from './units/assemble';
import { readCensus } from './units/census';
import { checkUnits } from './units/checks';
import { REGIONS_FILE, readRegions } from './units/regions';
import { checkNamed, checkReadings, checkSpellings, REVIEWED, readReviewed } from './units/reviewed';

export const unitsStep: Step = {
  name: 'units.json',
  gzipBudget: { 'units.json': 110_000 },
  build: (read, built) => {
    const census = readCensus(read);
    const areaUnits = readAreaUnits(built(AREA_FILES.prefectures), built(AREA_FILES.districts));
    const inputs = { census, reviewed: readReviewed(read), areaUnits };
    return transformUnits(inputs, read(REGIONS_FILE).toString('utf8'));
  },
};

/** The file and its faults. */
export function transformUnits(inputs: UnitInputs, regionsText: string): StepResult {
  const { census, reviewed } = inputs;
  const { units, pointBases, syllables } = assembleUnits(inputs);
  const names = new Map<string, string>(units.map((unit) => [unit.adcode, unit.name]));
  const nameOf = (code: string) => names.get(code);
  const { regions, faults } = readRegions(regionsText, nameOf);
  const content = encodeUnits({ units, pointBases, regions }, (unit) => syllables.get(unit.adcode)!);
  return {
    outputs: new Map([['units.json', content]]),
    faults: [
      ...checkUnits(units, pointBases, census),
      ...checkNamed(REVIEWED.aliases, reviewed.aliases, nameOf),
      ...checkNamed(REVIEWED.english, reviewed.english, nameOf),
      ...checkNamed(REVIEWED.spellings, reviewed.spellings, nameOf),
      ...checkReadings(
        reviewed.readings,
        units.map((unit) => unit.shortName),
      ),
      ...checkSpellings(reviewed, [...census.provinces.filter(isPlace), ...census.prefectures.filter(isCounted)]),
      ...faults,
    ],
  };
}

/** Not the nation, nor the servicemen who belong to no province. */
function isPlace({ adcode }: { readonly adcode: string }): boolean {
  return adcode !== '000000' && adcode !== '100000';
}

/** 台湾, 香港 and 澳门 stand in both tables. */
function isCounted({ population }: { readonly population: number | null }): boolean {
  return population !== null;
}
