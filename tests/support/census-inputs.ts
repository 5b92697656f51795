// The inputs of the units step, read from the sources and the built areas: for tests that change one thing in them.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AREA_FILES, readAreaUnits } from '../../geodata/units/area-units';
import type { UnitInputs } from '../../geodata/units/assemble';
import { readCensus } from '../../geodata/units/census';
import { readReviewed } from '../../geodata/units/reviewed';

const top = resolve(import.meta.dirname, '../..');

export const readSource = (path: string) => readFileSync(resolve(top, path));
export const readBuilt = (file: string) => readFileSync(resolve(top, 'public/data', file), 'utf8');

export function censusInputs(): UnitInputs {
  const areaUnits = readAreaUnits(readBuilt(AREA_FILES.prefectures), readBuilt(AREA_FILES.districts));
  return { census: readCensus(readSource), reviewed: readReviewed(readSource), areaUnits };
}
