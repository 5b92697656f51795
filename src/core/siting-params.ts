// A siting question as a user asks it, and its form in the address: short keys, defaults left out. Reading never fails:
// what cannot be read is left at its default and named.
import { type Adcode, asAdcode } from './adcode';
import { RECORD_KINDS, type RecordKind } from './record';
import { REGION_IDS, type RegionId } from './region';

export const SITING_OBJECTIVES = ['mclp', 'lscp', 'p-median', 'p-center'] as const;
export type ObjectiveKind = (typeof SITING_OBJECTIVES)[number];

/** The centres that exist: all of some kinds of record, or whatever passes the filter on the screen. */
export type ExistingChoice =
  | { readonly kind: 'kinds'; readonly kinds: readonly RecordKind[] }
  | { readonly kind: 'shown' };

export interface SitingParams {
  readonly objective: ObjectiveKind;
  /** X of the covering objectives. */
  readonly km: number;
  /** Share of the residents to reach with the fewest centres, in percent. */
  readonly sharePct: number;
  readonly k: number;
  readonly metric: 'urbanPopulation' | 'population';
  readonly existing: ExistingChoice;
  readonly level: 'city' | 'county';
  /** Candidates only in this province, prefecture or region. */
  readonly area: Adcode | RegionId | null;
  /** Candidates with at least so many residents, counted as `metric`. */
  readonly minPeople: number;
  readonly minUrbanPct: number;
  readonly forcedIn: readonly Adcode[];
  readonly forcedOut: readonly Adcode[];
  readonly spacingKm: number;
  /** The scenario's name; empty while it has none. */
  readonly name: string;
  /** The version of the data that the numbers were first seen with. */
  readonly version: string | null;
}

export const SITING_RANGES = {
  km: { min: 20, max: 500 },
  sharePct: { min: 1, max: 100 },
  k: { min: 1, max: 20 },
  minPeople: { min: 0, max: 30_000_000 },
  minUrbanPct: { min: 0, max: 100 },
  spacingKm: { min: 0, max: 1000 },
} as const;

export const DEFAULT_SITING: SitingParams = {
  objective: 'mclp',
  km: 200,
  sharePct: 80,
  k: 3,
  metric: 'urbanPopulation',
  existing: { kind: 'kinds', kinds: ['hub'] },
  level: 'city',
  area: null,
  minPeople: 0,
  minUrbanPct: 0,
  forcedIn: [],
  forcedOut: [],
  spacingKm: 0,
  name: '',
  version: null,
};

export type Pairs = Readonly<Record<string, string>>;

export interface DecodedSiting {
  readonly params: SitingParams;
  /** The scenario it is compared with. */
  readonly other: SitingParams | null;
  /** The pairs that could not be read, as they stand there. */
  readonly ignored: readonly string[];
}

export function encodeSiting(params: SitingParams, other: SitingParams | null = null): Pairs {
  const pairs = pairsOf(params);
  return other ? { ...pairs, vs: joined(pairsOf(other)) } : pairs;
}

export function decodeSiting(pairs: Pairs): DecodedSiting {
  const ignored: string[] = [];
  const { vs, ...own } = pairs;
  const params = paramsOf(own, ignored);
  const other = vs === undefined ? null : paramsOf(parted(vs), ignored);
  return { params, other, ignored };
}

/** The same for two questions exactly when they have the same answer on the same data; `k` is left out for the curve. */
export function questionKey(params: SitingParams, withoutK = false): string {
  return joined(pairsOf({ ...params, name: '', version: null, k: withoutK ? DEFAULT_SITING.k : params.k }));
}

/** A code is forced one way at most: forcing it anew, or `null`, takes it off the other list. */
export function withForced(params: SitingParams, code: Adcode, way: 'in' | 'out' | null): SitingParams {
  const rest = (codes: readonly Adcode[]) => codes.filter((one) => one !== code);
  const forcedIn = rest(params.forcedIn);
  const forcedOut = rest(params.forcedOut);
  return {
    ...params,
    forcedIn: way === 'in' ? [...forcedIn, code] : forcedIn,
    forcedOut: way === 'out' ? [...forcedOut, code] : forcedOut,
  };
}

/** A name of at most forty characters; a character of two halves is never cut. */
export function scenarioName(text: string): string {
  return Array.from(text.replace(/\s+/g, ' ').trimStart()).slice(0, 40).join('');
}

const NONE = '-';
const SHOWN = '~';

function pairsOf(params: SitingParams): Pairs {
  const pairs: Record<string, string> = {};
  const add = (key: string, value: string, byDefault: string) => {
    if (value !== byDefault) pairs[key] = value;
  };
  add('o', params.objective, DEFAULT_SITING.objective);
  for (const [key, field] of NUMBERS) add(key, String(params[field]), String(DEFAULT_SITING[field]));
  add('d', params.metric === 'population' ? 'all' : 'urban', 'urban');
  add('e', encodeExisting(params.existing), encodeExisting(DEFAULT_SITING.existing));
  add('c', params.level, DEFAULT_SITING.level);
  add('in', params.area ?? '', '');
  add('yes', params.forcedIn.join('.'), '');
  add('no', params.forcedOut.join('.'), '');
  add('n', params.name, '');
  add('v', params.version ?? '', '');
  return pairs;
}

type NumberField = keyof typeof SITING_RANGES;

const NUMBERS: readonly (readonly [key: string, field: NumberField])[] = [
  ['x', 'km'],
  ['a', 'sharePct'],
  ['k', 'k'],
  ['p', 'minPeople'],
  ['u', 'minUrbanPct'],
  ['s', 'spacingKm'],
];

function paramsOf(pairs: Pairs, ignored: string[]): SitingParams {
  let params = DEFAULT_SITING;
  for (const [key, text] of Object.entries(pairs)) {
    const next = withPair(params, key, text);
    if (next) params = next;
    else ignored.push(`${key}:${text}`.slice(0, 80));
  }
  const { forcedIn, forcedOut } = params;
  return { ...params, forcedOut: forcedOut.filter((code) => !forcedIn.includes(code)) };
}

function withPair(params: SitingParams, key: string, text: string): SitingParams | null {
  const number = NUMBERS.find(([known]) => known === key);
  if (number) return withNumber(params, number[1], text);
  switch (key) {
    case 'o':
      return known(SITING_OBJECTIVES, text, (objective) => ({ ...params, objective }));
    case 'd':
      return known(['urban', 'all'] as const, text, (demand) => ({
        ...params,
        metric: demand === 'all' ? 'population' : 'urbanPopulation',
      }));
    case 'e':
      return existingOf(text, params);
    case 'c':
      return known(['city', 'county'] as const, text, (level) => ({ ...params, level }));
    case 'in': {
      const area = REGION_IDS.find((id) => id === text) ?? unitCode(text);
      return area && { ...params, area };
    }
    case 'yes':
      return withCodes(text, (forcedIn) => ({ ...params, forcedIn }));
    case 'no':
      return withCodes(text, (forcedOut) => ({ ...params, forcedOut }));
    case 'n':
      return { ...params, name: scenarioName(text) };
    case 'v':
      return /^[\w.-]{1,40}$/.test(text) ? { ...params, version: text } : null;
    default:
      return null;
  }
}

function withNumber(params: SitingParams, field: NumberField, text: string): SitingParams | null {
  const { min, max } = SITING_RANGES[field];
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? { ...params, [field]: value } : null;
}

function withCodes(text: string, make: (codes: readonly Adcode[]) => SitingParams): SitingParams | null {
  const codes = text.split('.').map(unitCode);
  return codes.every((code): code is Adcode => code !== null) ? make([...new Set(codes)]) : null;
}

function existingOf(text: string, params: SitingParams): SitingParams | null {
  if (text === SHOWN) return { ...params, existing: { kind: 'shown' } };
  if (text === NONE) return { ...params, existing: { kind: 'kinds', kinds: [] } };
  const names = text.split('.');
  const kinds = RECORD_KINDS.filter((kind) => names.includes(kind));
  return kinds.length === names.length ? { ...params, existing: { kind: 'kinds', kinds } } : null;
}

function encodeExisting(existing: ExistingChoice): string {
  if (existing.kind === 'shown') return SHOWN;
  return existing.kinds.length === 0 ? NONE : existing.kinds.join('.');
}

/** Units of the table have six digits; finer codes are no candidates. */
function unitCode(text: string): Adcode | null {
  return text.length === 6 ? asAdcode(text) : null;
}

function known<T extends string>(values: readonly T[], text: string, make: (value: T) => SitingParams) {
  const value = values.find((one) => one === text);
  return value === undefined ? null : make(value);
}

function joined(pairs: Pairs): string {
  return Object.entries(pairs)
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
}

function parted(text: string): Pairs {
  const entries = text.split('&').filter(Boolean);
  return Object.fromEntries(entries.map((entry) => [entry.split('=')[0] ?? '', decoded(entry)]));
}

function decoded(entry: string): string {
  const text = entry.slice(entry.indexOf('=') + 1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a cut-off escape: no key takes it but a name, which may say anything
  }
}
