// The question of the gaps drawer as a link holds it: short `key:value` pairs, those at their default left out.
// Reading never fails: what is malformed keeps its default and is named, so that the screen can say so.
import { type Adcode, asAdcode } from './adcode';
import type { ResidentBasis, Scope } from './coverage/demand';
import type { GapsQuestion, SupplyChoice } from './coverage/question';
import { COLUMNS, DEFAULT_SORTING, type Sorting } from './gaps-order';
import { pinsWith, readPins, writePins } from './gaps-pins';
import { PLACE_ROLES } from './reach';
import type { AtlasRecord } from './record';
import { REGION_IDS } from './region';
import { KM_RANGE } from './share-state';
import { unreachable } from './unreachable';

/** What the shown records are laid beside: all records, the hubs, the pilot zones, or the scan without imported ones. */
export const AGAINST = ['none', 'all', 'hub', 'pilot_zone', 'scan'] as const;
/** One of the user's own sets, by its id. */
export type SetSupply = `set.${string}`;
export type Against = (typeof AGAINST)[number] | SetSupply;

/** What is asked about: the records that are shown, or the user's point sets as the filter leaves them. */
export const SUPPLIES = ['shown', 'points'] as const;

export interface GapsParams {
  readonly supply: (typeof SUPPLIES)[number];
  readonly basis: ResidentBasis;
  readonly standardKm: number;
  readonly scope: Scope;
  /** One of the user's own sets as the supply, whatever the filter; null for the shown records. */
  readonly of: SetSupply | null;
  readonly against: Against;
  /** Whether the seat of an organisation counts as a place of what it does. */
  readonly withOffices: boolean;
  readonly backup: number;
  readonly rankBy: GapsQuestion['rankBy'];
  readonly rows: GapsQuestion['rows'];
  readonly columns: GapsQuestion['columns'];
  readonly withAccess: boolean;
  readonly view: 'table' | 'matrix';
  readonly sorting: Sorting;
  /** Typed over the table: a name, or part of one. */
  readonly find: string;
  readonly pins: readonly Adcode[];
}

export const DEFAULT_GAPS: GapsParams = {
  supply: 'shown',
  basis: 'urban',
  standardKm: 100,
  scope: { kind: 'nation' },
  of: null,
  against: 'none',
  withOffices: true,
  backup: 2,
  rankBy: 'certain',
  rows: 'city',
  columns: 'province',
  withAccess: false,
  view: 'table',
  sorting: DEFAULT_SORTING,
  find: '',
  pins: [],
};

/** Longer than any name. */
export const MAX_FIND = 60;

export function encodeGaps(params: GapsParams): Readonly<Record<string, string>> {
  const all = textsOf(params);
  const defaults = textsOf(DEFAULT_GAPS);
  return Object.fromEntries(Object.entries(all).filter(([key, text]) => text !== defaults[key]));
}

export interface DecodedGaps {
  readonly params: GapsParams;
  /** The pairs that could not be read, as `key:value`. */
  readonly ignored: readonly string[];
}

export function decodeGaps(pairs: Readonly<Record<string, string>>): DecodedGaps {
  let params = DEFAULT_GAPS;
  const ignored: string[] = [];
  for (const [key, text] of Object.entries(pairs)) {
    const part = (Object.hasOwn(READERS, key) ? READERS[key]?.(text) : null) ?? null;
    if (part) params = { ...params, ...part };
    else ignored.push(`${key}:${text}`.slice(0, 40));
  }
  return { params, ignored };
}

/** The question for the engine: the shown records are the supply. */
export function gapsQuestionOf(
  params: GapsParams,
  shown: readonly AtlasRecord[],
  records: readonly AtlasRecord[],
): GapsQuestion {
  const { basis, standardKm, scope, backup, rankBy, rows, columns, withAccess, withOffices } = params;
  return {
    supply: supplyOf(params, shown),
    against: againstOf(params.against, records),
    roles: PLACE_ROLES.filter((role) => withOffices || role !== 'office'),
    basis,
    standardKm,
    scope,
    backup,
    rankBy,
    rows,
    columns,
    withAccess,
  };
}

export function withPin(params: GapsParams, code: Adcode): GapsParams {
  return { ...params, pins: pinsWith(params.pins, code) };
}

/** X within the ends of the slider and on its steps. */
export function onSlider(km: number): number {
  return Math.min(KM_RANGE.max, Math.max(KM_RANGE.min, Math.round(km / 5) * 5));
}

function supplyOf({ supply, of }: GapsParams, shown: readonly AtlasRecord[]): SupplyChoice {
  if (supply === 'points') return { kind: 'imported' };
  return of === null ? choiceOf(shown) : { kind: 'set', set: setIn(of) };
}

function againstOf(against: Against, records: readonly AtlasRecord[]): SupplyChoice | null {
  switch (against) {
    case 'none':
      return null;
    case 'all':
      return choiceOf(records);
    case 'hub':
    case 'pilot_zone':
      return choiceOf(records.filter((record) => record.kind === against));
    case 'scan':
      return choiceOf(records.filter((record) => record.kind !== 'custom'));
    default:
      return { kind: 'set', set: setIn(against) };
  }
}

export function setSupply(set: string): SetSupply {
  return `set.${set}`;
}

export function isSetSupply(against: Against): against is SetSupply {
  return against.startsWith('set.');
}

export function setIn(supply: SetSupply): string {
  return supply.slice('set.'.length);
}

function choiceOf(records: readonly AtlasRecord[]): SupplyChoice {
  return { kind: 'records', ids: records.map((record) => record.id) };
}

function textsOf(params: GapsParams): Readonly<Record<string, string>> {
  return {
    of: params.supply,
    x: String(params.standardKm),
    d: params.basis,
    in: scopeText(params.scope),
    own: params.of ?? '',
    vs: params.against,
    office: params.withOffices ? '1' : '0',
    k: String(params.backup),
    by: params.rankBy,
    rows: params.rows,
    cols: params.columns,
    acc: params.withAccess ? '1' : '0',
    view: params.view,
    sort: `${params.sorting.column}.${params.sorting.isDown ? 'down' : 'up'}`,
    find: params.find,
    pin: writePins(params.pins),
  };
}

/** A number out of its range is read as it stands: the engine says what is wrong with it. */
const READERS: Readonly<Record<string, (text: string) => Partial<GapsParams> | null>> = {
  of: (text) => one(SUPPLIES, text, (supply) => ({ supply })),
  x: (text) => number(text, (standardKm) => ({ standardKm })),
  d: (text) => one(['urban', 'total'], text, (basis) => ({ basis })),
  in: (text) => scopeOf(text),
  own: (text) => setSupplyOf(text, (of) => ({ of })),
  vs: (text) => setSupplyOf(text, (against) => ({ against })) ?? one(AGAINST, text, (against) => ({ against })),
  office: (text) => one(['0', '1'], text, (flag) => ({ withOffices: flag === '1' })),
  k: (text) => number(text, (backup) => ({ backup })),
  by: (text) => one(['certain', 'possible'], text, (rankBy) => ({ rankBy })),
  rows: (text) => one(['city', 'county'], text, (rows) => ({ rows })),
  cols: (text) => one(['province', 'region'], text, (columns) => ({ columns })),
  acc: (text) => one(['0', '1'], text, (flag) => ({ withAccess: flag === '1' })),
  view: (text) => one(['table', 'matrix'], text, (view) => ({ view })),
  sort: (text) => sortingOf(text),
  find: (text) => (text.length <= MAX_FIND ? { find: text } : null),
  pin: (text) => pinsOf(text),
};

function scopeText(scope: Scope): string {
  switch (scope.kind) {
    case 'nation':
      return 'nation';
    case 'region':
      return scope.region;
    case 'province':
      return scope.province;
    default:
      return unreachable(scope);
  }
}

function scopeOf(text: string): Partial<GapsParams> | null {
  if (text === 'nation') return { scope: { kind: 'nation' } };
  const province = asAdcode(text);
  if (province?.length === 6) return { scope: { kind: 'province', province } };
  return one(REGION_IDS, text, (region) => ({ scope: { kind: 'region', region } }));
}

function setSupplyOf(text: string, part: (supply: SetSupply) => Partial<GapsParams>): Partial<GapsParams> | null {
  return /^set\.[a-z0-9]{1,40}$/.test(text) ? part(setSupply(text.slice('set.'.length))) : null;
}

/** `distance.down`. */
function sortingOf(text: string): Partial<GapsParams> | null {
  const [name, way] = text.split('.');
  if (way !== 'up' && way !== 'down') return null;
  return one(COLUMNS, name ?? '', (column) => ({ sorting: { column, isDown: way === 'down' } }));
}

function pinsOf(text: string): Partial<GapsParams> | null {
  const pins = readPins(text);
  return pins && { pins };
}

function one<T extends string>(
  values: readonly T[],
  text: string,
  part: (value: T) => Partial<GapsParams>,
): Partial<GapsParams> | null {
  const value = values.find((known) => known === text);
  return value === undefined ? null : part(value);
}

function number(text: string, part: (value: number) => Partial<GapsParams>): Partial<GapsParams> | null {
  return /^-?\d{1,6}(\.\d{1,3})?$/.test(text) ? part(Number(text)) : null;
}
