// communities.json: the neighbourhoods (居委会, 社区) below the towns, and how one is found in a text whose town, county or
// city is already known. Loaded only where it is wanted: nothing else in the geocoder needs it.
import * as v from 'valibot';
import { type Adcode, asAdcode } from '../adcode';
import { failed, ok, type Result } from '../result';
import { type Folding, foldName } from './fold';

export const COMMUNITIES_FORMAT = 1;

export interface CommunityRow {
  readonly adcode: Adcode;
  readonly name: string;
}

export type CommunitiesError =
  | { readonly kind: 'format'; readonly found: unknown }
  | { readonly kind: 'shape'; readonly reason: string };

/** Common endings, written as one digit behind what is left of the name; 0 is nothing cut off. */
const ENDINGS = ['', '社区居委会', '居委会', '社区居民委员会', '居民委员会', '社区', '社区委员会'] as const;

const integers = v.array(v.pipe(v.number(), v.integer()));
const SCHEMA = v.object({
  format: v.literal(COMMUNITIES_FORMAT),
  town: integers,
  size: integers,
  serial: integers,
  name: v.string(),
});

/** Rows in the order of their codes. */
export function encodeCommunities(rows: readonly CommunityRow[]): string {
  const towns = new Map<string, CommunityRow[]>();
  for (const row of rows) {
    const town = row.adcode.slice(0, 9);
    towns.set(town, [...(towns.get(town) ?? []), row]);
  }
  const codes = [...towns.keys()].map(Number);
  const columns = {
    format: COMMUNITIES_FORMAT,
    town: codes.map((code, at) => code - (codes[at - 1] ?? 0)),
    size: [...towns.values()].map((list) => list.length),
    serial: [...towns.values()].flatMap((list) => {
      const serials = list.map(({ adcode }) => Number(adcode.slice(9)));
      return serials.map((serial, at) => serial - (serials[at - 1] ?? 0));
    }),
    name: [...towns.values()].map((list) => list.map(({ name }) => cutEnding(name)).join('')).join('|'),
  };
  return `${JSON.stringify(columns)}\n`;
}

/** Communities by town: names still packed, so that the whole country costs a few megabytes. */
export interface Communities {
  /** Nine-digit town code -> its packed names and the last three digits of their codes. */
  readonly byTown: ReadonlyMap<string, { readonly packed: string; readonly serials: readonly number[] }>;
  /** Town codes in order, so that those of a county or city stand side by side. */
  readonly towns: readonly string[];
}

export function decodeCommunities(input: unknown): Result<Communities, CommunitiesError> {
  const format = typeof input === 'object' && input !== null && 'format' in input ? input.format : undefined;
  if (format !== COMMUNITIES_FORMAT) return failed({ kind: 'format', found: format });
  const parsed = v.safeParse(SCHEMA, input);
  if (!parsed.success) return failed({ kind: 'shape', reason: parsed.issues[0].message });
  const { town, size, serial, name } = parsed.output;
  const names = name === '' ? [] : name.split('|');
  if (names.length !== town.length || size.length !== town.length)
    return failed({ kind: 'shape', reason: `${town.length} towns have ${names.length} lists of names` });
  const byTown = new Map<string, { packed: string; serials: number[] }>();
  let code = 0;
  let row = 0;
  for (const [at, packed] of names.entries()) {
    code += town[at]!;
    const serials = sums(serial.slice(row, row + size[at]!));
    row += size[at]!;
    if (asAdcode(String(code)) === null) return failed({ kind: 'shape', reason: `${code} is no town` });
    byTown.set(String(code), { packed, serials });
  }
  if (row !== serial.length) return failed({ kind: 'shape', reason: `${serial.length} codes for ${row} communities` });
  return ok({ byTown, towns: [...byTown.keys()] });
}

/** The communities of one town. */
export function communitiesOf(communities: Communities, town: string): CommunityRow[] {
  const found = communities.byTown.get(town);
  if (!found) return [];
  const names = found.packed.match(/\D*\d/g) ?? [];
  // town and serial were checked to be digits by decodeCommunities
  return names.map((packed, at) => ({
    adcode: `${town}${String(found.serials[at]).padStart(3, '0')}` as Adcode,
    name: packed.slice(0, -1) + ENDINGS[Number(packed.at(-1))],
  }));
}

/** What people write before 社区 or 居委会 -> the communities called so, for all towns whose code starts with `area`. */
export function stemsIn(communities: Communities, area: string, folding: Folding): Map<string, CommunityRow[]> {
  const stems = new Map<string, CommunityRow[]>();
  for (const town of communities.towns) {
    if (!town.startsWith(area)) continue;
    for (const row of communitiesOf(communities, town)) {
      const stem = foldName(stemOf(row.name), folding);
      const list = stems.get(stem);
      if (list) list.push(row);
      else stems.set(stem, [row]);
    }
  }
  return stems;
}

/** 玉林东路社区居委会 -> 玉林东路. */
export function stemOf(name: string): string {
  return name.replace(/(?:社区)?(?:居民委员会|居委会|委员会)?$/, '');
}

/** Neighbourhoods of towns and cities; villages (村委会) are not taken. */
export function isCommunityName(name: string): boolean {
  return /(?:居委会|居民委员会|社区|社区委员会)$/.test(name) && stemOf(name).length >= 2 && !/\d/.test(name);
}

function cutEnding(name: string): string {
  const digit = ENDINGS.findLastIndex((ending, at) => at > 0 && name.endsWith(ending) && isLongest(name, ending));
  return digit < 0 ? `${name}0` : name.slice(0, -ENDINGS[digit]!.length) + digit;
}

function isLongest(name: string, ending: string): boolean {
  return !ENDINGS.some((other) => other.length > ending.length && name.endsWith(other));
}

function sums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
