// The table of all units as it is shipped: one array per column, the format version first.
// Encoder and decoder stand side by side; decode(encode(table)) gives the table back (tests/core/unit-table.test.ts).
import * as v from 'valibot';
import { type Adcode, adcode, asAdcode } from './adcode';
import { REGION_IDS, type Region } from './region';
import { failed, ok, type Result } from './result';
import { UNIT_LEVELS, type Unit } from './unit';

export const UNIT_TABLE_FORMAT = 1;

/** How a unit got its representative point. */
export const POINT_BASES = ['own', 'median', 'borrowed', 'area', 'seat'] as const;
/**
 * own: the county's own point; median: the 1-median of its counties; seat: the point of its seat or of one of its towns;
 * borrowed: it has none and stands at the median of its prefecture; area: a point inside its area (no census row).
 */
export type PointBasis = (typeof POINT_BASES)[number];

export interface UnitTable {
  /** Parents before children. */
  readonly units: readonly Unit[];
  /** One per unit, in the same order. */
  readonly pointBases: readonly PointBasis[];
  readonly regions: readonly Region[];
}

export type UnitTableError =
  | { readonly kind: 'format'; readonly found: unknown }
  | { readonly kind: 'shape'; readonly reason: string };

// Whole columns are checked at once: item by item a schema takes ten times as long.
const integers = column<readonly number[]>((value) => Number.isInteger(value), 'whole numbers');
const integersOrNulls = column<readonly (number | null)[]>(
  (value) => value === null || Number.isInteger(value),
  'whole numbers or null',
);
const strings = column<readonly string[]>((value) => typeof value === 'string', 'texts');
const code = v.pipe(
  v.string(),
  v.check((text) => asAdcode(text) !== null, 'is no code of a unit'),
  v.transform(adcode),
);

const SCHEMA = v.object({
  format: v.literal(UNIT_TABLE_FORMAT),
  regions: v.array(
    v.object({
      id: v.picklist(REGION_IDS),
      name: v.string(),
      nameEn: v.string(),
      aliases: strings,
      members: v.array(code),
      source: v.string(),
    }),
  ),
  columns: v.object({
    adcode: integers,
    parent: integers,
    level: integers,
    flags: integers,
    pointBasis: integers,
    name: strings,
    shortName: strings,
    syllables: strings,
    nameEn: strings,
    aliases: v.record(v.string(), strings),
    lng: integers,
    lat: integers,
    population: integersOrNulls,
    urbanShare: integersOrNulls,
    urbanRest: integers,
    communiquePopulation: v.record(v.string(), v.number()),
  }),
});

type Columns = v.InferOutput<typeof SCHEMA>['columns'];

const IS_CITY = 1;
const IS_LEAF = 2;
const IS_DEVELOPMENT_ZONE = 4;
/** Degrees are kept to four places: 11 m, finer than any point we have. */
const DEGREE = 1e4;

/** The spelling of a name in Latin letters follows from its syllables unless it is given: ['xi', 'an'] -> Xi'an. */
export function spell(syllables: readonly string[]): string {
  const joined = syllables.map((one, at) => (at > 0 && /^[aoe]/.test(one) ? `'${one}` : one)).join('');
  const text = joined.replace(/v/g, 'ü');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `syllablesOf` gives the pinyin of each unit one syllable apart, from which its pinyin and initials follow. */
export function encodeUnits(table: UnitTable, syllablesOf: (unit: Unit) => readonly string[]): string {
  const { units } = table;
  const position = new Map(units.map((unit, at) => [unit.adcode, at]));
  const syllables = units.map(syllablesOf);
  const columns: Columns = {
    adcode: deltas(units.map((unit) => Number(unit.adcode))),
    parent: units.map((unit) => (unit.parent === null ? -1 : position.get(unit.parent)!)),
    level: units.map((unit) => UNIT_LEVELS.indexOf(unit.level)),
    flags: units.map(flagsOf),
    pointBasis: table.pointBases.map((basis) => POINT_BASES.indexOf(basis)),
    name: units.map((unit) => unit.name),
    shortName: units.map(encodeShortName),
    syllables: syllables.map((list) => list.join(' ')),
    nameEn: units.map((unit, at) => (unit.nameEn === spell(syllables[at]!) ? '' : unit.nameEn)),
    aliases: Object.fromEntries(units.filter((u) => u.aliases.length > 0).map((u) => [u.adcode, u.aliases.slice()])),
    lng: deltas(units.map((unit) => Math.round(unit.lng * DEGREE))),
    lat: deltas(units.map((unit) => Math.round(unit.lat * DEGREE))),
    population: units.map((unit) => unit.population),
    urbanShare: units.map((unit) => (unit.urbanSharePct === null ? null : Math.round(unit.urbanSharePct * 100))),
    urbanRest: units.map((unit) => (unit.urbanPopulation ?? 0) - urbanByShare(unit.population, unit.urbanSharePct)),
    communiquePopulation: Object.fromEntries(
      units.flatMap((u) => (u.communiquePopulation === null ? [] : [[u.adcode, u.communiquePopulation] as const])),
    ),
  };
  return `${JSON.stringify({ format: UNIT_TABLE_FORMAT, regions: table.regions, columns })}\n`;
}

/** Checks everything that the types promise: shapes, column lengths, codes, parents before children. */
export function decodeUnits(input: unknown): Result<UnitTable, UnitTableError> {
  const format = typeof input === 'object' && input !== null && 'format' in input ? input.format : undefined;
  if (format !== UNIT_TABLE_FORMAT) return failed({ kind: 'format', found: format });
  const parsed = v.safeParse(SCHEMA, input);
  if (!parsed.success) return failed({ kind: 'shape', reason: describe(parsed.issues[0]) });
  const { columns, regions } = parsed.output;
  const reason = faultIn(columns);
  if (reason !== null) return failed({ kind: 'shape', reason });
  return ok({
    units: unitsOf(columns),
    pointBases: columns.pointBasis.map((basis) => POINT_BASES[basis]!),
    regions,
  });
}

function column<T extends readonly unknown[]>(isItem: (value: unknown) => boolean, what: string) {
  return v.custom<T>((value) => Array.isArray(value) && value.every(isItem), `wanted a list of ${what}`);
}

function unitsOf(columns: Columns): Unit[] {
  const codes = sums(columns.adcode).map((code) => String(code) as Adcode); // checked by faultIn
  const lng = sums(columns.lng);
  const lat = sums(columns.lat);
  return codes.map((code, at) => {
    const syllables = columns.syllables[at]!.split(' ');
    const population = columns.population[at]!;
    const share = columns.urbanShare[at]!;
    const urbanSharePct = share === null ? null : share / 100;
    const flags = columns.flags[at]!;
    return {
      adcode: code,
      level: UNIT_LEVELS[columns.level[at]!]!,
      name: columns.name[at]!,
      nameEn: columns.nameEn[at] || spell(syllables),
      shortName: decodeShortName(columns.shortName[at]!, columns.name[at]!),
      aliases: columns.aliases[code] ?? [],
      pinyin: syllables.join(''),
      initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
      parent: codes[columns.parent[at]!] ?? null,
      lng: lng[at]! / DEGREE,
      lat: lat[at]! / DEGREE,
      isCity: (flags & IS_CITY) > 0,
      isLeaf: (flags & IS_LEAF) > 0,
      isDevelopmentZone: (flags & IS_DEVELOPMENT_ZONE) > 0,
      population,
      urbanPopulation: population === null ? null : urbanByShare(population, urbanSharePct) + columns.urbanRest[at]!,
      urbanSharePct,
      communiquePopulation: columns.communiquePopulation[code] ?? null,
    };
  });
}

/** The first broken promise of the columns in words, or null. */
function faultIn(columns: Columns): string | null {
  const size = columns.adcode.length;
  for (const [name, column] of Object.entries(columns))
    if (Array.isArray(column) && column.length !== size) return `${name} has ${column.length} rows, wanted ${size}`;
  const seen = new Set<number>();
  for (const [at, code] of sums(columns.adcode).entries()) {
    if (asAdcode(String(code)) === null || seen.has(code)) return `row ${at} has the code ${code}`;
    seen.add(code);
    if (columns.parent[at]! >= at || columns.parent[at]! < -1) return `row ${at} stands before its parent`;
    if (!UNIT_LEVELS[columns.level[at]!] || !POINT_BASES[columns.pointBasis[at]!]) return `row ${at} has no such level`;
    if ((columns.population[at] === null) !== (columns.urbanShare[at] === null)) return `row ${at} has half a census`;
  }
  return null;
}

function describe(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`;
}

function flagsOf(unit: Unit): number {
  return (unit.isCity ? IS_CITY : 0) | (unit.isLeaf ? IS_LEAF : 0) | (unit.isDevelopmentZone ? IS_DEVELOPMENT_ZONE : 0);
}

/** What the share alone gives; the table keeps the rest, because the counties of a prefecture add up to its figure. */
function urbanByShare(population: number | null, sharePct: number | null): number {
  return population === null || sharePct === null ? 0 : Math.round((population * Math.round(sharePct * 100)) / 1e4);
}

/** Nearly every short name is the beginning of the name: then how many characters are cut off is all we keep. */
function encodeShortName(unit: Unit): string {
  return unit.name.startsWith(unit.shortName) ? String(unit.name.length - unit.shortName.length) : unit.shortName;
}

function decodeShortName(text: string, name: string): string {
  return /^\d+$/.test(text) ? name.slice(0, name.length - Number(text)) : text;
}

function deltas(values: readonly number[]): number[] {
  return values.map((value, at) => value - (at === 0 ? 0 : values[at - 1]!));
}

function sums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
