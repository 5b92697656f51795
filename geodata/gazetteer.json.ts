// Builds public/data/gazetteer.json: towns with their positions, the state of 2023 beside units.json, former names and
// the folding of traditional characters. What units.json holds is not repeated.
import { adcode } from '../src/core/adcode';
import { encodeGazetteer, type GazetteerFile, type TownRow } from '../src/core/gazetteer/gazetteer-file';
import type { Unit } from '../src/core/unit';
import { decodeUnits } from '../src/core/unit-table';
import { foldingPairs } from './gazetteer/folding';
import { OFFICIAL_FILES, type OfficialRow, readOfficial, readTaiwan } from './gazetteer/official';
import { CHANGE_FILES, readChanges } from './gazetteer/official-changes';
import { readTownPositions, TOWN_POINT_FILES } from './gazetteer/town-positions';
import type { Fault, Step, StepResult } from './step';

const OUTPUT = 'gazetteer.json';

export const gazetteerStep: Step = {
  name: OUTPUT,
  gzipBudget: { [OUTPUT]: 450_000 },
  build: (read, built) => {
    const text = (path: string) => read(path).toString('utf8');
    const table = decodeUnits(JSON.parse(built('units.json')));
    if (!table.ok) throw new Error(`units.json does not decode: ${JSON.stringify(table.error)}`);
    return transformGazetteer({
      units: table.value.units,
      counties: readOfficial(text(OFFICIAL_FILES.counties)),
      towns: readOfficial(text(OFFICIAL_FILES.towns)),
      taiwan: readTaiwan(text(OFFICIAL_FILES.taiwan)),
      positions: readTownPositions(text(TOWN_POINT_FILES.geonames), text(TOWN_POINT_FILES.cases)),
      texts: {
        official: text(CHANGE_FILES.official),
        historic: text(CHANGE_FILES.historic),
        changes: text(CHANGE_FILES.changes),
      },
    });
  },
};

export interface GazetteerInputs {
  readonly units: readonly Unit[];
  readonly counties: readonly OfficialRow[];
  readonly towns: readonly OfficialRow[];
  readonly taiwan: ReadonlyMap<string, readonly string[]>;
  readonly positions: ReadonlyMap<string, { readonly lng: number; readonly lat: number }>;
  readonly texts: Parameters<typeof readChanges>[0];
}

export function transformGazetteer(inputs: GazetteerInputs): StepResult {
  const { units, counties, positions, taiwan } = inputs;
  const { faults, ...changes } = readChanges(inputs.texts, units, counties);
  const towns: TownRow[] = inputs.towns.map(({ code, name }) => ({
    adcode: adcode(code),
    name,
    point: positions.get(code) ?? null,
  }));
  const parts = [...partsOf(units, taiwan), ...FORMER_CITIES];
  const names = [units, towns, changes.changed].flatMap((rows) => rows.map(({ name }) => name));
  const others = [...changes.former.map(([name]) => name), ...parts.flatMap(([, list]) => list)];
  const file: GazetteerFile = { folding: foldingPairs([...names, ...others]), ...changes, parts, towns };
  const codes = new Set<string>(towns.map((town) => town.adcode));
  const lost: Fault[] = [...positions.keys()]
    .filter((code) => /^\d{9}$/.test(code) && !codes.has(code))
    .map((code) => ({ file: TOWN_POINT_FILES.geonames, line: null, reason: `places ${code}, which is no town` }));
  return { outputs: new Map([[OUTPUT, encodeGazetteer(file)]]), faults: [...faults, ...lost] };
}

/**
 * Cities that are a part of another one now, in several districts of it (code_changes_2018_2023.csv: 莱芜市 is 莱芜区 and 钢城区 of
 * 济南市 since 2019). All that is certain of their name is the city that they are in.
 */
const FORMER_CITIES: GazetteerFile['parts'] = [[adcode('370100'), ['莱芜市']]];

function partsOf(units: readonly Unit[], taiwan: ReadonlyMap<string, readonly string[]>): GazetteerFile['parts'] {
  return units.flatMap((unit) => {
    const names = unit.adcode.startsWith('71') ? taiwan.get(unit.name) : undefined;
    return names ? [[unit.adcode, names] as const] : [];
  });
}
