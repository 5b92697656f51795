// Where a row is: what the file itself says, then what a person decided, then what the geocoder is certain of. What is
// doubtful is counted and never placed; rows in = placed + unplaced + rejected.
import { NATION } from '../adcode';
import type { Basis, Location } from '../footprint';
import { locationFault } from '../footprint-check';
import type { Place } from '../gazetteer/geocode';
import { unreachable } from '../unreachable';
import { type Datum, toWgs84 } from './datum';
import type { LngLat } from './grid';
import type { PlaceReading } from './place-reading';
import type { Decision } from './review';
import type { ImportRow } from './row';

export const ROW_STATES = ['placed', 'unplaced', 'rejected'] as const;
export type RowState = (typeof ROW_STATES)[number];

export const ROW_VERDICTS = [
  'coordinates',
  'given',
  'unique',
  'partial',
  'ambiguous',
  'none',
  'no-text',
  'rejected',
] as const;
/** By what the row stands where it stands, decisions left aside. */
export type RowVerdict = (typeof ROW_VERDICTS)[number];

export interface RowFootprint {
  readonly state: RowState;
  /** Empty for a rejected row only. */
  readonly locations: readonly Location[];
}

/** One object for all rows: what a large list holds is what the collector has to walk. */
const GAZETTEER: Basis = { kind: 'gazetteer' };
const STATED: Basis = { kind: 'stated' };

export function verdictOf(row: ImportRow, reading: PlaceReading | null): RowVerdict {
  if (row.fault !== null) return 'rejected';
  if (row.given !== null) return 'given';
  if (row.points.length > 0 || reading?.point) return 'coordinates';
  return reading?.verdict ?? 'no-text';
}

/** Whether a person should look at it: what is not certain in full. */
export function isDoubtful(verdict: RowVerdict): boolean {
  return verdict === 'partial' || verdict === 'ambiguous' || verdict === 'none';
}

export function rowFootprint(
  row: ImportRow,
  reading: PlaceReading | null,
  decision: Decision | null,
  datum: Datum,
): RowFootprint {
  const verdict = verdictOf(row, reading);
  const text = row.text || row.cells.find((cell) => cell !== '') || String(row.number);
  switch (verdict) {
    case 'rejected':
      return { state: 'rejected', locations: [] };
    case 'given':
      return footprint(row.given ?? []);
    case 'coordinates':
      return footprint(coordinateLocations(row, reading, text, datum));
    case 'unique':
      return footprint([unitLocation(reading?.certain ?? null, text, GAZETTEER)]);
    case 'partial':
    case 'ambiguous':
    case 'none':
      return footprint([doubtfulLocation(verdict, reading, decision, text)]);
    case 'no-text':
      return footprint([unlisted(null, text, STATED)]);
    default:
      return unreachable(verdict);
  }
}

function footprint(locations: readonly Location[]): RowFootprint {
  const isPlaced = locations.some(({ precision }) => precision !== 'unlisted');
  return { state: isPlaced ? 'placed' : 'unplaced', locations };
}

function coordinateLocations(row: ImportRow, reading: PlaceReading | null, text: string, datum: Datum): Location[] {
  const points = row.points.length > 0 ? row.points : reading?.point ? [toWgs84(reading.point, datum)] : [];
  return points.map((point) => pointLocation(point, row.pointUnit, text, STATED));
}

function doubtfulLocation(
  verdict: RowVerdict,
  reading: PlaceReading | null,
  decision: Decision | null,
  text: string,
): Location {
  const certain = reading?.certain ?? null;
  if (!decision) {
    return verdict === 'partial' ? unitLocation(certain, text, GAZETTEER) : unlisted(certain, text, GAZETTEER);
  }
  const basis: Basis = { kind: 'reviewed', at: decision.at };
  const { choice } = decision;
  switch (choice.kind) {
    case 'choose': {
      const chosen = reading?.candidates.find(({ place }) => place.adcode === choice.adcode);
      return unitLocation(chosen?.place ?? null, text, basis);
    }
    case 'point':
      return pointLocation(choice, certain?.atlasUnit ?? null, text, basis);
    case 'certain':
      return unitLocation(certain, text, basis);
    case 'skip':
      return unlisted(certain, text, basis);
    default:
      return unreachable(choice);
  }
}

/** A town whose county has a new code since 2020 is shown at the county of then: the atlas has no other. */
function unitLocation(place: Place | null, text: string, basis: Basis): Location {
  if (!place || place.precision === 'nation') return unlisted(null, text, basis);
  const isFine = place.precision === 'town' || place.precision === 'community';
  const isKnown = isFine && place.adcode.startsWith(place.atlasUnit);
  const location: Location = {
    role: 'site',
    precision: isFine && !isKnown ? 'county' : place.precision,
    basis,
    place: { kind: 'unit', unit: isKnown ? place.adcode : place.atlasUnit },
    text,
    count: null,
    note: isFine ? place.path.join('') : null,
    point: isKnown && place.point ? { ...rounded(place.point), uncertaintyKm: null } : null,
  };
  return locationFault(location) === null ? location : unlisted(place, text, basis);
}

function pointLocation({ lng, lat }: LngLat, unit: ImportRow['pointUnit'], text: string, basis: Basis): Location {
  return {
    role: 'site',
    precision: 'point',
    basis,
    place: { kind: 'point', lng, lat, unit },
    text,
    count: null,
    note: null,
    point: null,
  };
}

function unlisted(within: Place | null, text: string, basis: Basis): Location {
  return {
    role: 'site',
    precision: 'unlisted',
    basis,
    place: { kind: 'unlisted', within: within?.atlasUnit ?? NATION },
    text,
    count: null,
    note: null,
    point: null,
  };
}

function rounded({ lng, lat }: LngLat): LngLat {
  return { lng: Math.round(lng * 1e4) / 1e4, lat: Math.round(lat * 1e4) / 1e4 };
}
