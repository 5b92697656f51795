// The address is the state: `#map=4.2/34.30/108.90&f=kind:hub&near=510100,200&sel=record:yicang-sichuan`.
// Decoding never fails: what is malformed is left out and named in `ignored`; keys that chat apps inject are passed over.
import { type Adcode, asAdcode } from './adcode';
import { FACETS, type Facet, type Filter, NO_FILTER } from './filter';
import { PRECISIONS } from './footprint';
import { asRecordId, BATCHES, RECORD_KINDS, type RecordId } from './record';
import { METRICS } from './scale';
import {
  type Camera,
  DEFAULT_LAYERS,
  DEFAULT_SHARE,
  KM_RANGE,
  LAYER_GROUPS,
  type LayerGroup,
  type LayersState,
  type Near,
  OVERLAY_LEVELS,
  RECORD_GROUPS,
  type Selection,
  type ShareState,
  TABS,
} from './share-state';
import { THEMES } from './theme';
import { unreachable } from './unreachable';

/** Written as `v=` only when it is not 1; an older form gets a migration before it is read. */
export const SHARE_VERSION = 1;

export interface Decoded {
  readonly state: ShareState;
  /** The parts of the address that could not be read, as they stand there. */
  readonly ignored: readonly string[];
}

export function encodeShare(state: ShareState): string {
  const parts: [string, string][] = [];
  const add = (key: string, value: string) => value && parts.push([key, value]);
  if (state.camera) add('map', encodeCamera(state.camera));
  add('l', encodeLayers(state.layers));
  add('f', encodeFilter(state.filter));
  if (state.near) add('near', encodeNear(state.near));
  add('sel', encodeSelection(state.selection));
  if (state.tab !== DEFAULT_SHARE.tab) add('tab', state.tab);
  add('gaps', encodePairs(state.gaps));
  add('site', encodePairs(state.siting));
  if (state.lang) add('lang', state.lang);
  return parts.map(([key, value]) => `${key}=${value}`).join('&');
}

export function decodeShare(hash: string): Decoded {
  const ignored: string[] = [];
  const parts = splitHash(hash);
  const read = <T>(key: string, decode: (text: string) => T | null, otherwise: T): T => {
    const text = parts.get(key);
    if (text === undefined || text === '') return otherwise;
    const value = decode(text);
    if (value === null) ignored.push(`${key}=${text}`.slice(0, 80));
    return value ?? otherwise;
  };
  const state: ShareState = {
    camera: read<Camera | null>('map', decodeCamera, null),
    layers: read('l', decodeLayers, DEFAULT_LAYERS),
    filter: read('f', decodeFilter, NO_FILTER),
    near: read<Near | null>('near', decodeNear, null),
    selection: read<Selection>('sel', decodeSelection, DEFAULT_SHARE.selection),
    tab: read('tab', (text) => oneOf(TABS, text), DEFAULT_SHARE.tab),
    gaps: read('gaps', decodePairs, {}),
    siting: read('site', decodePairs, {}),
    lang: read<ShareState['lang']>('lang', (text) => oneOf(['zh', 'en'] as const, text), null),
  };
  return { state, ignored };
}

/** Pieces are percent-decoded one by one; a piece that cannot be decoded is kept as it stands. */
function splitHash(hash: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const piece of hash.replace(/^#/, '').split('&')) {
    const at = piece.indexOf('=');
    const key = at < 0 ? piece : piece.slice(0, at);
    if (at >= 0 && !parts.has(key)) parts.set(key, piece.slice(at + 1));
  }
  return parts;
}

function encodeCamera({ zoom, lat, lng }: Camera): string {
  return `${zoom.toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
}

function decodeCamera(text: string): Camera | null {
  const numbers = text.split('/').map(finite);
  const [zoom, lat, lng] = numbers;
  if (numbers.length !== 3 || zoom == null || lat == null || lng == null) return null;
  if (zoom < 0 || zoom > 22 || Math.abs(lat) > 85 || Math.abs(lng) > 180) return null;
  return { zoom, lat, lng };
}

/** `-circles,labels~60,m.population,v.county,o.hubs.cases`: hidden, opacity, metric, level, order. */
function encodeLayers(layers: LayersState): string {
  const parts: string[] = [];
  for (const group of LAYER_GROUPS) {
    const isHidden = layers.hidden.includes(group);
    if (isHidden !== DEFAULT_LAYERS.hidden.includes(group)) parts.push(`${isHidden ? '-' : '+'}${group}`);
    const opacity = layers.opacity[group];
    if (opacity !== undefined && opacity !== 100) parts.push(`${group}~${opacity}`);
  }
  if (layers.metric !== DEFAULT_LAYERS.metric) parts.push(`m.${layers.metric}`);
  if (layers.level !== DEFAULT_LAYERS.level) parts.push(`v.${layers.level}`);
  if (layers.order.join() !== DEFAULT_LAYERS.order.join()) parts.push(`o.${layers.order.join('.')}`);
  return parts.join(',');
}

function decodeLayers(text: string): LayersState | null {
  let layers = DEFAULT_LAYERS;
  for (const part of text.split(',')) {
    const next = withLayerPart(layers, part);
    if (!next) return null;
    layers = next;
  }
  return layers;
}

function withLayerPart(layers: LayersState, part: string): LayersState | null {
  if (/^[-+]/.test(part)) {
    const group = oneOf(LAYER_GROUPS, part.slice(1));
    if (!group) return null;
    const others = layers.hidden.filter((hidden) => hidden !== group);
    return { ...layers, hidden: part.startsWith('-') ? [...others, group] : others };
  }
  if (part.includes('~')) {
    const [name, percent] = part.split('~');
    const group = oneOf(LAYER_GROUPS, name ?? '');
    const opacity = finite(percent ?? '');
    if (!group || opacity === null || opacity < 10 || opacity > 100) return null;
    return { ...layers, opacity: { ...layers.opacity, [group]: Math.round(opacity) } };
  }
  const [head, ...rest] = part.split('.');
  if (head === 'm') return withKnown(oneOf(METRICS, rest[0] ?? ''), (metric) => ({ ...layers, metric }));
  if (head === 'v') return withKnown(oneOf(OVERLAY_LEVELS, rest[0] ?? ''), (level) => ({ ...layers, level }));
  if (head === 'o') return withKnown(orderOf(rest), (order) => ({ ...layers, order }));
  return null;
}

function orderOf(names: readonly string[]): readonly LayerGroup[] | null {
  const order = names.flatMap((name) => oneOf(RECORD_GROUPS, name) ?? []);
  return new Set(order).size === RECORD_GROUPS.length && names.length === order.length ? order : null;
}

const FACET_KEYS: Readonly<Record<Facet, string>> = {
  kinds: 'kind',
  themes: 'theme',
  organisations: 'org',
  precisions: 'prec',
  batches: 'batch',
};

const FACET_VALUES: Readonly<Record<Facet, readonly string[] | null>> = {
  kinds: RECORD_KINDS,
  themes: THEMES,
  organisations: null,
  precisions: PRECISIONS,
  batches: BATCHES,
};

/** `kind:hub,case;theme:issue.ageing;org:%E6%81%A9%E6%B4%BE;year:2015-2020`. */
export function encodeFilter(filter: Filter): string {
  const parts = FACETS.filter((facet) => filter[facet].length > 0).map(
    (facet) => `${FACET_KEYS[facet]}:${filter[facet].map(encodeText).join(',')}`,
  );
  if (filter.years) parts.push(`year:${filter.years.from}-${filter.years.to}`);
  return parts.join(';');
}

export function decodeFilter(text: string): Filter | null {
  let filter: Filter = NO_FILTER;
  for (const part of text.split(';')) {
    const [key = '', values = ''] = splitOnce(part, ':');
    const facet = FACETS.find((candidate) => FACET_KEYS[candidate] === key);
    if (key === 'year') {
      const years = decodeYears(values);
      if (!years) return null;
      filter = { ...filter, years };
    } else if (facet) {
      const chosen = values.split(',').map(decodeText);
      const known = FACET_VALUES[facet];
      if (chosen.some((value) => value === null || value === '' || (known && !known.includes(value)))) return null;
      filter = { ...filter, [facet]: [...new Set(chosen)] };
    } else return null;
  }
  return filter;
}

function decodeYears(text: string): Filter['years'] {
  const match = /^(\d{4})-(\d{4})$/.exec(text);
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  return match && from <= to ? { from, to } : null;
}

function encodeNear({ centre, km }: Near): string {
  const place = centre.kind === 'unit' ? centre.adcode : `${centre.lng.toFixed(4)},${centre.lat.toFixed(4)}`;
  return `${place},${km}`;
}

function decodeNear(text: string): Near | null {
  const pieces = text.split(',');
  const km = finite(pieces.at(-1) ?? '');
  if (km === null || km < KM_RANGE.min || km > KM_RANGE.max) return null;
  if (pieces.length === 2) {
    const code = asAdcode(pieces[0] ?? '');
    return code && { centre: { kind: 'unit', adcode: code }, km: Math.round(km) };
  }
  const [lng, lat] = pieces.map(finite);
  if (pieces.length !== 3 || lng == null || lat == null || Math.abs(lat) > 85 || Math.abs(lng) > 180) return null;
  return { centre: { kind: 'point', lng, lat }, km: Math.round(km) };
}

function encodeSelection(selection: Selection): string {
  switch (selection.kind) {
    case 'none':
      return '';
    case 'record':
      return `record:${selection.id}`;
    case 'unit':
      return `unit:${selection.adcode}`;
    case 'organisation':
      return `org:${encodeText(selection.name)}`;
    case 'stack':
      return `stack:${selection.ids.join(',')}`;
    case 'facts':
      return 'facts:1';
    default:
      return unreachable(selection);
  }
}

function decodeSelection(text: string): Selection | null {
  const [kind, value = ''] = splitOnce(text, ':');
  if (kind === 'record') return withKnown(asRecordId(value), (id) => ({ kind, id }));
  if (kind === 'unit') return withKnown<Adcode, Selection>(asAdcode(value), (adcode) => ({ kind, adcode }));
  if (kind === 'org') return withKnown(decodeText(value) || null, (name) => ({ kind: 'organisation', name }));
  if (kind === 'facts') return { kind };
  if (kind !== 'stack') return null;
  const ids = value.split(',').map(asRecordId);
  return ids.every((id): id is RecordId => id !== null) ? { kind, ids } : null;
}

function encodePairs(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([key, value]) => `${encodeText(key)}:${encodeText(value)}`)
    .join(';');
}

function decodePairs(text: string): Readonly<Record<string, string>> | null {
  const entries = text.split(';').map((pair) => splitOnce(pair, ':').map((piece) => decodeText(piece ?? '')));
  if (entries.some(([key, value]) => !key || value == null)) return null;
  return Object.fromEntries(entries.map(([key, value]) => [key ?? '', value ?? '']));
}

/** Everything that has a meaning in the address is escaped; Chinese is escaped too, as browsers and chat apps do it differently. */
function encodeText(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decodeText(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // a cut-off escape: the caller names the part in its notice
  }
}

function splitOnce(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function oneOf<T extends string>(known: readonly T[], text: string): T | null {
  return known.find((value) => value === text) ?? null;
}

function withKnown<T, R>(value: T | null, make: (value: T) => R): R | null {
  return value === null ? null : make(value);
}

function finite(text: string): number | null {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
