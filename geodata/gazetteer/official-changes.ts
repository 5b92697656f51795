// Leads from units.json (end of 2020) to the official list of 2023: units with a new code or name, and former names.
// Fails on any official county that neither list explains.
import type { Adcode } from '../../src/core/adcode';
import { adcode } from '../../src/core/adcode';
import type { ChangedUnit, GazetteerFile } from '../../src/core/gazetteer/gazetteer-file';
import type { Unit } from '../../src/core/unit';
import type { Fault } from '../step';
import { parseCsv } from '../units/census';
import type { OfficialRow } from './official';

export const CHANGE_FILES = {
  official: 'geodata/official-2023.csv',
  historic: 'geodata/historic-names.csv',
  changes: 'geodata/sources/code_changes_2018_2023.csv',
} as const;

export interface ChangeTexts {
  readonly official: string;
  readonly historic: string;
  readonly changes: string;
}

/** 嘉峪关 has no counties; the statistical list writes the prefecture itself as one. */
const SELF_COUNTIES: GazetteerFile['recoded'] = [[adcode('620201'), adcode('620200')]];

export interface Changes extends Pick<GazetteerFile, 'changed' | 'recoded' | 'former'> {
  readonly faults: readonly Fault[];
}

type KnownUnit = Pick<Unit, 'adcode' | 'name' | 'parent'>;

export function readChanges(
  texts: ChangeTexts,
  units: readonly KnownUnit[],
  counties: readonly OfficialRow[],
): Changes {
  const known = new Map<string, KnownUnit>(units.map((unit) => [unit.adcode, unit]));
  const listed = parseCsv(texts.official);
  const moved = listed.map(({ cell }) => changedUnit(cell));
  const recoded = listed.flatMap(({ cell }) =>
    cell('replaces')
      .split(' ')
      .filter((code) => code !== '')
      .map((code) => [adcode(code), adcode(cell('adcode'))] as const),
  );
  const movedCodes = new Set<string>(moved.map((unit) => unit.adcode));
  const renamed = counties.flatMap(({ code, name }): ChangedUnit[] => {
    const unit = known.get(code);
    if (!unit || movedCodes.has(code) || unit.name === name || unit.parent === null) return [];
    return [{ adcode: unit.adcode, name, parent: unit.parent, atlasUnit: unit.adcode }];
  });
  const explained = new Set<string>([...known.keys(), ...movedCodes, ...SELF_COUNTIES.map(([code]) => code)]);
  return {
    changed: [...moved, ...renamed].sort((a, b) => (a.adcode < b.adcode ? -1 : 1)),
    recoded: [...recoded.filter(([from, to]) => from !== to), ...SELF_COUNTIES],
    former: formerNames(texts, explained),
    faults: [
      ...counties
        .filter(({ code }) => !explained.has(code))
        .map(({ code, name }) => fault(CHANGE_FILES.official, null, `does not explain ${code} ${name}`)),
      ...listed
        .filter(({ cell }) => !known.has(cell('atlas_unit')) || !known.has(cell('parent')))
        .map(({ line, cell }) => fault(CHANGE_FILES.official, line, `${cell('atlas_unit')} or its parent is no unit`)),
      ...checkHistoric(texts.historic, explained),
    ],
  };
}

function changedUnit(cell: (column: string) => string): ChangedUnit {
  return {
    adcode: adcode(cell('adcode')),
    name: cell('name'),
    parent: adcode(cell('parent')),
    atlasUnit: adcode(cell('atlas_unit')),
  };
}

/** Names of 2018 that differ from today's, and the older ones that were reviewed by hand. */
function formerNames(texts: ChangeTexts, codes: ReadonlySet<string>): (readonly [string, Adcode])[] {
  const recent = parseCsv(texts.changes).map(({ cell }) => ({
    name: cell('name_2018'),
    now: cell('name_2023'),
    code: cell('code_2023'),
  }));
  const older = parseCsv(texts.historic).map(({ cell }) => ({ name: cell('name'), now: '', code: cell('adcode') }));
  return [...recent, ...older]
    .filter(({ name, now, code }) => name !== '' && now !== name && codes.has(code) && !isBare(name, now))
    .map(({ name, code }) => [name, adcode(code)] as const);
}

/** Rows for 香港 and 澳门 have no second name. */
function isBare(name: string, now: string): boolean {
  return now === '' && /堂区|填海区/.test(name);
}

function checkHistoric(csv: string, codes: ReadonlySet<string>): Fault[] {
  return parseCsv(csv)
    .filter(({ cell }) => cell('name') === '' || cell('source') === '' || !codes.has(cell('adcode')))
    .map(({ line, cell }) =>
      fault(CHANGE_FILES.historic, line, `${cell('name')} needs a source and a unit, has ${cell('adcode')}`),
    );
}

function fault(file: string, line: number | null, reason: string): Fault {
  return { file, line, reason };
}
