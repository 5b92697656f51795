// What the geocoder makes of one place text, as a value that can be kept and sent: the same for all rows with that text.
import type { Precision } from '../footprint';
import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Candidate, Geocode, Place, Support } from '../gazetteer/geocode';
import type { Verdict } from '../gazetteer/verdict';
import type { LngLat } from './grid';

export interface PlaceReading {
  readonly text: string;
  readonly verdict: Verdict;
  /** The finest place that is certain. For an ambiguous text: the unit that all its candidates lie in, or null. */
  readonly certain: Place | null;
  /** The best first; empty when the verdict is `unique`. */
  readonly candidates: readonly Candidate[];
  /** Candidates beyond the ones kept. */
  readonly more: number;
  readonly rest: string;
  /** Names that a unit no longer has, by which the text was placed all the same. */
  readonly renamed?: readonly Renamed[];
  /** Coordinates in the text, in the file's datum. */
  readonly point: LngLat | null;
}

export interface Renamed {
  readonly said: string;
  readonly now: string;
}

/** As many as there are digit keys. */
const CANDIDATES_KEPT = 9;

export function readPlace(text: string, geocode: Geocode, gazetteer: Gazetteer): PlaceReading {
  const { verdict, place, candidates, rest, point } = geocode(text);
  const isCertain = verdict === 'unique';
  const renamed = place ? renamedIn(text, candidates[0]?.supports ?? []) : [];
  return {
    text,
    verdict,
    certain: place ?? commonPlace(candidates, gazetteer),
    candidates: isCertain ? [] : candidates.slice(0, CANDIDATES_KEPT),
    more: isCertain ? 0 : Math.max(0, candidates.length - CANDIDATES_KEPT),
    rest,
    ...(renamed.length > 0 && { renamed }),
    point: point && { lng: point.lng, lat: point.lat },
  };
}

function renamedIn(text: string, supports: readonly Support[]): readonly Renamed[] {
  return supports.flatMap(({ start, end, now }) => (now === undefined ? [] : [{ said: text.slice(start, end), now }]));
}

/** 鼓楼区 and 玄武区 of 南京 have 南京市 in common; 朝阳区 of 北京 and 长春 nothing but the nation. */
function commonPlace(candidates: readonly Candidate[], gazetteer: Gazetteer): Place | null {
  const [first, ...others] = candidates.map(({ place }) => ancestryOf(place.adcode, gazetteer));
  if (!first || others.length === 0) return null;
  const shared = first.find((unit) => others.every((units) => units.includes(unit)));
  return shared === undefined || gazetteer.levels[shared] === 0 ? null : placeAt(shared, gazetteer);
}

/** The unit itself first, the nation last; empty for a code that the gazetteer does not have. */
function ancestryOf(code: string, gazetteer: Gazetteer): readonly number[] {
  const units: number[] = [];
  for (let at = gazetteer.indexes.get(code) ?? -1; at >= 0; at = gazetteer.parents[at]!) units.push(at);
  return units;
}

const PRECISION_OF_LEVEL: readonly Precision[] = ['nation', 'province', 'prefecture', 'county', 'town', 'community'];

function placeAt(unit: number, gazetteer: Gazetteer): Place {
  const lng = gazetteer.lng[unit]!;
  const units = ancestryOf(gazetteer.codes[unit]!, gazetteer).filter((one) => gazetteer.levels[one]! > 0);
  return {
    adcode: gazetteer.codes[unit]!,
    atlasUnit: gazetteer.atlasUnits[unit]!,
    name: gazetteer.names[unit]!,
    path: units.map((one) => gazetteer.names[one]!).reverse(),
    precision: PRECISION_OF_LEVEL[gazetteer.levels[unit]!]!,
    point: Number.isNaN(lng) ? null : { lng, lat: gazetteer.lat[unit]! },
  };
}
