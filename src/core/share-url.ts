// The address is the state: `#map=4.2/34.30/108.90&f=kind:hub&near=510100,200&sel=record:yicang-sichuan`.
// Decoding never fails: what is malformed is left out and named in `ignored`; keys that chat apps inject are passed over.
import { NO_FILTER } from './filter';
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
import { decodePairs, decodeText, encodePairs, oneOf, splitOnce } from './share-text';

export { decodeFilter, encodeFilter };

/** Not written while it is 1. A link of another version is named in `ignored` and read as far as it goes; an older form gets a migration. */
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
    lang: read<ShareState['lang']>('lang', (text) => oneOf(['zh', 'en'] as const, text), null),
  };
  return { state, ignored };
}

/** Some apps escape the signs between our values once more; what can be read as it stands never comes here. */
function decodeOnceMore<T>(text: string, decode: (text: string) => T | null): T | null {
  const plain = decodeText(text);
  return plain === null || plain === text ? null : decode(plain);
}

/** The first piece of a key counts. Chat apps hang their own keys on with `&` or with `?`, which we never write. */
function splitHash(hash: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const piece of hash.replace(/^#/, '').split(/[&?]/)) {
    const [key, value] = splitOnce(piece, '=');
    if (value !== undefined && !parts.has(key)) parts.set(key, value);
  }
  return parts;
}
