// The address is the state: `#map=4.2/34.30/108.90&f=kind:hub&near=510100,200&sel=record:yicang-sichuan`.
// Decoding never fails: what is malformed is left out and named in `ignored`; keys that chat apps inject are passed over, and
// what they hang on the end or escape once more is undone.
import { NO_FILTER } from './filter';
import { LANGS } from './format';
import { decodeCompare, encodeCompare } from './share-compare';
import { decodeFilter, encodeFilter } from './share-filter';
import { decodeLayers, encodeLayers } from './share-layers';
import { decodeCamera, decodeNear, decodeSelection, encodeCamera, encodeNear, encodeSelection } from './share-place';
import {
  type Camera,
  DEFAULT_LAYERS,
  DEFAULT_SHARE,
  type Near,
  type Selection,
  type ShareState,
  TABS,
} from './share-state';
import { closed, withoutTail, withoutUnseen } from './share-tail';
import { decodePairs, decodeText, encodePairs, oneOf, splitOnce } from './share-text';
import { decodeTourAt, encodeTourAt } from './tour-at';

export { decodeFilter, encodeFilter };

/** Written only where it closes a link while it is 1. A link of another version is named in `ignored` and read as far as it goes; an older form gets a migration. */
export const SHARE_VERSION = 1;

const KEYS = ['map', 'l', 'f', 'near', 'sel', 'tab', 'gaps', 'site', 'cmp', 'tour', 'lang', 'v'] as const;
type Key = (typeof KEYS)[number];

/** Beyond it some chat apps cut a link off; the screen offers a file instead. */
export const LINK_LIMIT = 2000;

export interface Decoded {
  readonly state: ShareState;
  /** The parts of the address that could not be read, as they stand there. */
  readonly ignored: readonly string[];
}

export function encodeShare(state: ShareState): string {
  const parts: [Key, string][] = [];
  const add = (key: Key, value: string) => value && parts.push([key, value]);
  if (state.camera) add('map', encodeCamera(state.camera));
  add('l', encodeLayers(state.layers));
  add('f', encodeFilter(state.filter));
  if (state.near) add('near', encodeNear(state.near));
  add('sel', encodeSelection(state.selection));
  if (state.tab !== DEFAULT_SHARE.tab) add('tab', state.tab);
  add('gaps', encodePairs(state.gaps));
  add('site', encodePairs(state.siting));
  add('cmp', encodeCompare(state.compare));
  if (state.tour) add('tour', encodeTourAt(state.tour));
  if (state.lang) add('lang', state.lang);
  return closed(parts.map(([key, value]) => `${key}=${value}`).join('&'), SHARE_VERSION);
}

export function decodeShare(hash: string): Decoded {
  const ignored: string[] = [];
  const parts = splitHash(hash);
  const read = <T>(key: Key, decode: (text: string) => T | null, otherwise: T): T => {
    const text = parts.get(key);
    if (text === undefined || text === '') return otherwise;
    const value = decode(text) ?? decodeOnceMore(text, decode);
    if (value === null) ignored.push(`${key}=${text}`.slice(0, 80));
    return value ?? otherwise;
  };
  read('v', (text) => oneOf([String(SHARE_VERSION)], text), null);
  const state: ShareState = {
    camera: read<Camera | null>('map', decodeCamera, null),
    layers: read('l', decodeLayers, DEFAULT_LAYERS),
    filter: read('f', decodeFilter, NO_FILTER),
    near: read<Near | null>('near', decodeNear, null),
    selection: read<Selection>('sel', decodeSelection, DEFAULT_SHARE.selection),
    tab: read('tab', (text) => oneOf(TABS, text), DEFAULT_SHARE.tab),
    gaps: read('gaps', decodePairs, {}),
    siting: read('site', decodePairs, {}),
    compare: read('cmp', decodeCompare, DEFAULT_SHARE.compare),
    tour: read<ShareState['tour']>('tour', decodeTourAt, null),
    lang: read<ShareState['lang']>('lang', decodeLang, null),
  };
  return { state, ignored };
}

/** Some apps escape the signs between our values once more; what can be read as it stands never comes here. */
function decodeOnceMore<T>(text: string, decode: (text: string) => T | null): T | null {
  const plain = decodeText(text);
  return plain === null || plain === text ? null : decode(plain);
}

/** Chat apps add a `lang=zh_CN` of their own where we wrote none. */
function decodeLang(text: string): ShareState['lang'] {
  if (/^zh[-_](hant|tw|hk|mo)\b/i.test(text)) return 'zh-Hant';
  return oneOf(LANGS, text.replace(/[-_].*$/, ''));
}

/** Some apps escape the whole of it, `=` and `&` included. */
function splitHash(hash: string): ReadonlyMap<Key, string> {
  const text = withoutUnseen(hash.replace(/^#/, ''));
  const parts = knownParts(text);
  const plain = parts.size === 0 && text.includes('%') ? decodeText(text) : null;
  return plain === null || plain === text ? parts : knownParts(plain);
}

/** The first piece of a key counts. Chat apps hang their own keys on with `&` or with `?`, which we never write. */
function knownParts(text: string): ReadonlyMap<Key, string> {
  const parts = new Map<Key, string>();
  for (const piece of text.split(/[&?]/)) {
    const [name, value] = splitOnce(piece, '=');
    const key = oneOf(KEYS, name);
    if (key && value !== undefined && !parts.has(key)) parts.set(key, value);
  }
  const [last] = [...parts].at(-1) ?? [];
  if (last) parts.set(last, withoutTail(parts.get(last) ?? ''));
  return parts;
}
