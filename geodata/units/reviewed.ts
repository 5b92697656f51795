// Reads the small reviewed tables of names: aliases (蓉 of 成都), place-name readings (六安 is lu an), English names of
// units without a census row, and the cities whose English name is not their pinyin (Hohhot). Each row must be of use.
import { spell } from '../../src/core/unit-table';
import type { Fault } from '../step';
import { type CensusRow, parseCsv } from './census';
import { type Reading, shortNameOf, syllablesOf } from './names';

export const REVIEWED = {
  aliases: 'geodata/aliases.csv',
  readings: 'geodata/pinyin.csv',
  english: 'geodata/names_en.csv',
  spellings: 'geodata/pinyin_exceptions.csv',
} as const;

/** A row that says something of one unit, given by code and name. */
export interface Named {
  readonly line: number;
  readonly adcode: string;
  readonly name: string;
  /** The alias, or the English name. */
  readonly text: string;
}

export interface Reviewed {
  readonly aliases: readonly Named[];
  readonly readings: readonly Reading[];
  readonly english: readonly Named[];
  /** Cities whose English name does not begin with their pinyin. */
  readonly spellings: readonly Named[];
}

export function readReviewed(read: (path: string) => Buffer): Reviewed {
  const rows = (path: string, column: string) => namedRows(read(path).toString('utf8'), column);
  return {
    aliases: rows(REVIEWED.aliases, 'alias'),
    readings: readReadings(read(REVIEWED.readings).toString('utf8')),
    english: rows(REVIEWED.english, 'name_en'),
    spellings: rows(REVIEWED.spellings, 'name_en'),
  };
}

export function namedRows(text: string, column: string): Named[] {
  return parseCsv(text).map(({ line, cell }) => ({
    line,
    adcode: cell('adcode'),
    name: cell('name'),
    text: cell(column),
  }));
}

export function readReadings(text: string): Reading[] {
  return parseCsv(text).map(({ line, cell }) => ({
    line,
    text: cell('text'),
    syllables: cell('syllables').split(' '),
  }));
}

/** Every row must name a unit by its code and its name, and say its thing once. */
export function checkNamed(
  file: string,
  rows: readonly Named[],
  nameOf: (code: string) => string | undefined,
): Fault[] {
  const seen = new Set<string>();
  return rows.flatMap(({ line, adcode, name, text }) => {
    const key = `${adcode} ${text}`;
    const isAgain = seen.has(key);
    seen.add(key);
    if (nameOf(adcode) !== name)
      return [{ file, line, reason: `${adcode} is ${nameOf(adcode) ?? 'unknown'}, not ${name}` }];
    return isAgain || text === ''
      ? [{ file, line, reason: `${name}: ${text === '' ? 'empty' : `${text} is given twice`}` }]
      : [];
  });
}

/** A reading must fit its text, and some short name must hold it. */
export function checkReadings(readings: readonly Reading[], shortNames: readonly string[]): Fault[] {
  return readings.flatMap(({ line, text, syllables }) => {
    const fits = syllables.length === text.length;
    const reason = fits ? `no short name holds ${text}` : `${text} has ${syllables.length} syllables`;
    if (fits && shortNames.some((name) => name.includes(text))) return [];
    return [{ file: REVIEWED.readings, line, reason }];
  });
}

/** The census names its cities in English: the pinyin that we make must agree, or the city must be listed as reviewed. */
export function checkSpellings({ spellings, readings }: Reviewed, cities: readonly CensusRow[]): Fault[] {
  const listed = new Map(spellings.map((row) => [row.adcode, row]));
  const differing = cities.filter((city) => {
    const spelled = spell(syllablesOf(shortNameOf(city.name, levelOf(city), false), readings));
    return !city.nameEn.startsWith(spelled);
  });
  const unlisted = differing.filter((city) => listed.get(city.adcode)?.text !== city.nameEn);
  const idle = spellings.filter((row) => !differing.some((city) => city.adcode === row.adcode));
  return [
    ...unlisted.map(({ adcode, nameEn }) => ({
      file: REVIEWED.spellings,
      line: null,
      reason: `${adcode} ${nameEn} is not what the pinyin gives, and is not listed`,
    })),
    ...idle.map(({ line, text }) => ({ file: REVIEWED.spellings, line, reason: `${text} agrees with its pinyin` })),
  ];
}

function levelOf(city: CensusRow): 'province' | 'prefecture' {
  return city.adcode.endsWith('0000') ? 'province' : 'prefecture';
}
