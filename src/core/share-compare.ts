// A comparison in the address: `cmp=510100,410100,100`, `cmp=west,yangtze_delta,200,same`, `cmp=scenarios`.
import { asAdcode } from './adcode';
import type { Compare, ComparePlace } from './compare/question';
import { REGION_IDS } from './region';
import { KM_RANGE } from './share-state';
import { finite, oneOf } from './share-text';
import { unreachable } from './unreachable';

/** Empty for the beginning. */
export function encodeCompare(compare: Compare): string {
  switch (compare.kind) {
    case 'scenarios':
      return 'scenarios';
    case 'places': {
      const { first, second, km, isSameView } = compare;
      const parts = [placeCode(first), placeCode(second), String(km), ...(isSameView ? ['same'] : [])];
      const text = parts.join(',');
      return text === EMPTY ? '' : text;
    }
    default:
      return unreachable(compare);
  }
}

export function decodeCompare(text: string): Compare | null {
  if (text === 'scenarios') return { kind: 'scenarios' };
  const [first, second, km, same, ...more] = text.split(',');
  const [one, two] = [placeOf(first ?? ''), placeOf(second ?? '')];
  const distance = finite(km ?? '');
  if (one === 'unknown' || two === 'unknown' || more.length > 0) return null;
  if (distance === null || distance < KM_RANGE.min || distance > KM_RANGE.max) return null;
  if (same !== undefined && same !== 'same') return null;
  return { kind: 'places', first: one, second: two, km: Math.round(distance), isSameView: same === 'same' };
}

/** The unit's or region's code; empty for none. */
export function placeCode(place: ComparePlace | null): string {
  if (place === null) return '';
  return place.kind === 'unit' ? place.adcode : place.region;
}

function placeOf(code: string): ComparePlace | null | 'unknown' {
  if (code === '') return null;
  const region = oneOf(REGION_IDS, code);
  if (region) return { kind: 'region', region };
  const adcode = code.length === 6 ? asAdcode(code) : null;
  return adcode ? { kind: 'unit', adcode } : 'unknown';
}

const EMPTY = ',,100';
