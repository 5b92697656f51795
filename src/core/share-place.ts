// What the address points at: where the camera stands, what is asked near, and what is selected.
import { type Adcode, asAdcode } from './adcode';
import { asRecordId, type RecordId } from './record';
import { type Camera, KM_RANGE, type Near, type Selection } from './share-state';
import { decodeText, encodeText, finite, splitOnce, withKnown } from './share-text';
import { unreachable } from './unreachable';

/** `4.20/34.3000/108.9000`: zoom, latitude, longitude. */
export function encodeCamera({ zoom, lat, lng }: Camera): string {
  return `${zoom.toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
}

export function decodeCamera(text: string): Camera | null {
  const numbers = text.split('/').map(finite);
  const [zoom, lat, lng] = numbers;
  if (numbers.length !== 3 || zoom == null || lat == null || lng == null) return null;
  if (zoom < 0 || zoom > 22 || Math.abs(lat) > 85 || Math.abs(lng) > 180) return null;
  return { zoom, lat, lng };
}

/** `510100,200` or `104.0648,30.6586,200`: a unit or a point, and kilometres. */
export function encodeNear({ centre, km }: Near): string {
  const place = centre.kind === 'unit' ? centre.adcode : `${centre.lng.toFixed(4)},${centre.lat.toFixed(4)}`;
  return `${place},${km}`;
}

export function decodeNear(text: string): Near | null {
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

/** `record:yicang-sichuan`, `unit:510100`, `org:…`, `stack:a,b`, `facts:1`. */
export function encodeSelection(selection: Selection): string {
  switch (selection.kind) {
    case 'none':
    case 'points':
    case 'archive':
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

export function decodeSelection(text: string): Selection | null {
  const [kind, value = ''] = splitOnce(text, ':');
  if (kind === 'record') return withKnown(asRecordId(value), (id) => ({ kind, id }));
  if (kind === 'unit') return withKnown<Adcode, Selection>(asAdcode(value), (adcode) => ({ kind, adcode }));
  if (kind === 'org') return withKnown(decodeText(value) || null, (name) => ({ kind: 'organisation', name }));
  if (kind === 'facts') return { kind };
  if (kind !== 'stack') return null;
  const ids = value.split(',').map(asRecordId);
  return ids.every((id): id is RecordId => id !== null) ? { kind, ids } : null;
}
