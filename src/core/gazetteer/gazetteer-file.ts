// gazetteer.json as it is shipped: what units.json does not hold. Towns in columns (codes and positions as differences),
// the state of 2023 where it differs from the end of 2020, former names, and the pairs that fold traditional characters.
// decode(encode(file)) gives the file back.
import * as v from 'valibot';
import { type Adcode, asAdcode } from '../adcode';
import { failed, ok, type Result } from '../result';

export const GAZETTEER_FORMAT = 1;

export interface TownRow {
  readonly adcode: Adcode;
  readonly name: string;
  /** WGS-84 degrees to three places (110 m), or null: shown at its county. */
  readonly point: { readonly lng: number; readonly lat: number } | null;
}

/** A unit of the official list of 2023 that has no row, or another name, in units.json. */
export interface ChangedUnit {
  readonly adcode: Adcode;
  readonly name: string;
  readonly parent: Adcode;
  /** The unit of units.json that wholly contains it. */
  readonly atlasUnit: Adcode;
}

export interface GazetteerFile {
  /** Traditional and simplified characters in turn. */
  readonly folding: string;
  readonly changed: readonly ChangedUnit[];
  /** Code of units.json -> code of 2023, where they differ; several may become one. */
  readonly recoded: readonly (readonly [from: Adcode, to: Adcode])[];
  /** Names that a unit had, or that a unit had which is now in it. */
  readonly former: readonly (readonly [name: string, adcode: Adcode])[];
  /** Parts that have a name but no code, by the unit they are in: the districts of Taiwan's cities and counties, and a city of before 2019. */
  readonly parts: readonly (readonly [within: Adcode, names: readonly string[]])[];
  /** In the order of their codes. */
  readonly towns: readonly TownRow[];
}

export type GazetteerFileError =
  | { readonly kind: 'format'; readonly found: unknown }
  | { readonly kind: 'shape'; readonly reason: string };

const integers = v.array(v.pipe(v.number(), v.integer()));
const code = v.custom<Adcode>((text) => typeof text === 'string' && asAdcode(text) !== null, 'wanted a code');
const SCHEMA = v.object({
  format: v.literal(GAZETTEER_FORMAT),
  folding: v.string(),
  changed: v.array(v.tuple([code, v.string(), code, code])),
  recoded: v.array(v.tuple([code, code])),
  former: v.array(v.tuple([v.string(), code])),
  parts: v.array(v.tuple([code, v.array(v.string())])),
  towns: v.object({ code: integers, name: v.string(), located: integers, lng: integers, lat: integers }),
});
type Columns = v.InferOutput<typeof SCHEMA>['towns'];

const DEGREE = 1e3;

export function encodeGazetteer(file: GazetteerFile): string {
  const located = file.towns.flatMap((town, at) => (town.point === null ? [] : [{ at, ...town.point }]));
  const towns: Columns = {
    code: deltas(file.towns.map((town) => Number(town.adcode))),
    name: file.towns.map((town) => town.name).join('|'),
    located: deltas(located.map(({ at }) => at)),
    lng: deltas(located.map(({ lng }) => Math.round(lng * DEGREE))),
    lat: deltas(located.map(({ lat }) => Math.round(lat * DEGREE))),
  };
  const changed = file.changed.map((unit) => [unit.adcode, unit.name, unit.parent, unit.atlasUnit]);
  return `${JSON.stringify({ format: GAZETTEER_FORMAT, ...file, changed, towns })}\n`;
}

export function decodeGazetteer(input: unknown): Result<GazetteerFile, GazetteerFileError> {
  const format = typeof input === 'object' && input !== null && 'format' in input ? input.format : undefined;
  if (format !== GAZETTEER_FORMAT) return failed({ kind: 'format', found: format });
  const parsed = v.safeParse(SCHEMA, input);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return failed({ kind: 'shape', reason: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}` });
  }
  const { folding, recoded, former, parts, changed } = parsed.output;
  const towns = townsOf(parsed.output.towns);
  if (!towns.ok) return towns;
  return ok({
    folding,
    recoded,
    former,
    parts,
    changed: changed.map(([adcode, name, parent, atlasUnit]) => ({ adcode, name, parent, atlasUnit })),
    towns: towns.value,
  });
}

function townsOf(columns: Columns): Result<TownRow[], GazetteerFileError> {
  const codes = sums(columns.code).map(String);
  const names = columns.name === '' ? [] : columns.name.split('|');
  const located = sums(columns.located);
  const fault = faultIn(columns, codes, names, located);
  if (fault !== null) return failed({ kind: 'shape', reason: fault });
  const lng = sums(columns.lng);
  const lat = sums(columns.lat);
  const points: ({ lng: number; lat: number } | null)[] = names.map(() => null);
  for (const [row, at] of located.entries()) points[at] = { lng: lng[row]! / DEGREE, lat: lat[row]! / DEGREE };
  // the codes were checked by faultIn
  return ok(names.map((name, at) => ({ adcode: codes[at] as Adcode, name, point: points[at]! })));
}

function faultIn(columns: Columns, codes: readonly string[], names: readonly string[], located: readonly number[]) {
  if (names.length !== codes.length) return `towns have ${names.length} names and ${codes.length} codes`;
  if (columns.lng.length !== located.length || columns.lat.length !== located.length)
    return 'towns have half positions';
  const bad = codes.find((text, at) => asAdcode(text) === null || (at > 0 && Number(text) <= Number(codes[at - 1])));
  if (bad !== undefined) return `towns have the code ${bad} out of order`;
  if (located.some((at) => at < 0 || at >= names.length)) return 'towns have a position beyond their end';
  return null;
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
