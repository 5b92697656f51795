// Reads the two small reviewed tables of names: aliases (蓉 of 成都) and place-name readings (六安 is lu an).
import type { Fault } from '../step';
import { parseCsv } from './census';
import type { Reading } from './names';

export const ALIASES_FILE = 'geodata/aliases.csv';
export const READINGS_FILE = 'geodata/pinyin.csv';

export interface Alias {
  readonly line: number;
  readonly adcode: string;
  readonly name: string;
  readonly alias: string;
}

export function readAliases(text: string): Alias[] {
  return parseCsv(text).map(({ line, cells }) => ({
    line,
    adcode: cells['adcode'] ?? '',
    name: cells['name'] ?? '',
    alias: cells['alias'] ?? '',
  }));
}

export function readReadings(text: string): Reading[] {
  return parseCsv(text).map(({ line, cells }) => ({
    line,
    text: cells['text'] ?? '',
    syllables: (cells['syllables'] ?? '').split(' '),
  }));
}

/** An alias must name a unit by its code and its name, and be given once. */
export function checkAliases(aliases: readonly Alias[], nameOf: (code: string) => string | undefined): Fault[] {
  const seen = new Set<string>();
  return aliases.flatMap(({ line, adcode, name, alias }) => {
    const key = `${adcode} ${alias}`;
    const reason =
      nameOf(adcode) !== name
        ? `${adcode} is ${nameOf(adcode) ?? 'unknown'}, not ${name}`
        : seen.has(key)
          ? `${key} is given twice`
          : null;
    seen.add(key);
    return reason === null ? [] : [{ file: ALIASES_FILE, line, reason }];
  });
}

/** A reading must fit its text, and be of use: some short name holds it. */
export function checkReadings(readings: readonly Reading[], shortNames: readonly string[]): Fault[] {
  return readings.flatMap(({ line, text, syllables }) => {
    const reason =
      syllables.length !== text.length
        ? `${text} has ${syllables.length} syllables`
        : shortNames.some((name) => name.includes(text))
          ? null
          : `no short name holds ${text}`;
    return reason === null ? [] : [{ file: READINGS_FILE, line, reason }];
  });
}
