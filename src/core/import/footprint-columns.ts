// A row's footprint as columns of a table, and back: what an export of ours says about places comes in again as it was.
import { asAdcode } from '../adcode';
import { type Basis, type Location, PRECISIONS, type Precision } from '../footprint';
import { locationFault } from '../footprint-check';
import type { OWN_COLUMNS } from './column-words';
import { isOnGlobe } from './geometry';

type OwnColumn = (typeof OWN_COLUMNS)[number];
export type OwnCells = Readonly<Record<OwnColumn, string>>;

/** Several points of one row stand in one cell, a `;` between. */
const BETWEEN = ';';

/** The locations of one row share their precision, basis, words and note, as row-footprint.ts makes them. */
export function footprintCells(locations: readonly Location[]): OwnCells {
  const [first] = locations;
  if (!first) throw new Error('footprintCells: got no location, wanted at least one');
  const points = locations.map(pointOf);
  return {
    place_adcode: locations.map(codeOf).join(BETWEEN),
    place_precision: first.precision,
    place_basis: first.basis.kind,
    place_reviewed_at: first.basis.kind === 'reviewed' ? first.basis.at : '',
    place_lng: points.map((point) => point?.lng ?? '').join(BETWEEN),
    place_lat: points.map((point) => point?.lat ?? '').join(BETWEEN),
    place_text: first.text,
    place_note: first.note ?? '',
  };
}

/** Null when the cells are not such a footprint: edited, empty, or of another program. */
export function footprintOf(cells: OwnCells): readonly Location[] | null {
  const precision = PRECISIONS.find((one) => one === cells.place_precision);
  const basis = basisOf(cells);
  if (!precision || !basis || cells.place_text === '') return null;
  const codes = cells.place_adcode.split(BETWEEN);
  const lngs = cells.place_lng.split(BETWEEN);
  const lats = cells.place_lat.split(BETWEEN);
  if (lngs.length !== codes.length || lats.length !== codes.length) return null;
  const locations = codes.map((code, at) => {
    const point = degreesOf(lngs[at]!, lats[at]!);
    if (point === undefined) return null;
    const text = cells.place_text;
    return locationOf(precision, basis, { code, point, text, note: cells.place_note || null });
  });
  return locations.every((location) => location !== null) ? locations : null;
}

interface Parts {
  readonly code: string;
  readonly point: { readonly lng: number; readonly lat: number } | null;
  readonly text: string;
  readonly note: string | null;
}

function locationOf(precision: Precision, basis: Basis, { code, point, text, note }: Parts): Location | null {
  const unit = asAdcode(code);
  const common = { role: 'site', precision, basis, text, count: null, note } as const;
  if (precision === 'point') return point ? { ...common, place: { kind: 'point', ...point, unit }, point: null } : null;
  if (!unit) return null;
  const location: Location =
    precision === 'unlisted'
      ? { ...common, place: { kind: 'unlisted', within: unit }, point: null }
      : { ...common, place: { kind: 'unit', unit }, point: point && { ...point, uncertaintyKm: null } };
  return locationFault(location) === null ? location : null;
}

function codeOf({ place }: Location): string {
  if (place.kind === 'unit' || place.kind === 'point') return place.unit ?? '';
  return place.kind === 'unlisted' ? place.within : '';
}

function pointOf({ place, point }: Location): { readonly lng: number; readonly lat: number } | null {
  return place.kind === 'point' ? place : point;
}

function basisOf({ place_basis, place_reviewed_at }: OwnCells): Basis | null {
  if (place_basis === 'stated' || place_basis === 'gazetteer') return { kind: place_basis };
  return place_basis === 'reviewed' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(place_reviewed_at)
    ? { kind: 'reviewed', at: place_reviewed_at }
    : null;
}

/** Null for two empty texts, undefined for what is no point. */
function degreesOf(lng: string, lat: string): { readonly lng: number; readonly lat: number } | null | undefined {
  if (lng === '' && lat === '') return null;
  if (lng.trim() === '' || lat.trim() === '') return undefined;
  const [x, y] = [Number(lng), Number(lat)];
  return Number.isFinite(x) && Number.isFinite(y) && isOnGlobe(x, y) ? { lng: x, lat: y } : undefined;
}
