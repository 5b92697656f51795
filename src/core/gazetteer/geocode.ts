// The geocoder: any text to the unit that it names, with the words that say so. It never guesses between homonyms and
// never passes over a level that the text contradicts (docs/geocoder.md). Pure, and made once for a gazetteer.
import type { Adcode } from '../adcode';
import type { Precision } from '../footprint';
import { readPoint, type TextPoint } from './coordinates';
import type { Gazetteer } from './gazetteer';
import { coverOf, wordsLeft } from './left-over';
import { findMentions, type Mentions, makeMentions } from './mentions';
import { type Choice, decide, type Verdict } from './verdict';

/** A stretch of the original text, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words that name this unit. */
export interface Support extends Span {
  readonly adcode: Adcode;
}

/** A unit as results show it; one object for each unit, however often it is found. */
export interface Place {
  /** Official code of 2023 (GB/T 2260; nine or twelve digits below the county). */
  readonly adcode: Adcode;
  /** The unit of units.json (end of 2020) that it is or lies in. */
  readonly atlasUnit: Adcode;
  readonly name: string;
  /** 四川省 成都市 武侯区 玉林街道. */
  readonly path: readonly string[];
  readonly precision: Precision;
  /** WGS-84 degrees; null for a town without a position: shown at its county. */
  readonly point: { readonly lng: number; readonly lat: number } | null;
}

export interface Candidate {
  readonly place: Place;
  /** In the order of the text. */
  readonly supports: readonly Support[];
  /** What the text says that speaks against it. */
  readonly contradicted: readonly Span[];
}

export interface Geocoded {
  readonly verdict: Verdict;
  /** The finest place that is certain: the unit of `unique` and `partial`, null otherwise. */
  readonly place: Place | null;
  /** `point` when the text holds coordinates. */
  readonly precision: Precision | null;
  /** The best first. */
  readonly candidates: readonly Candidate[];
  /** Words left over, pieces joined by a space. */
  readonly rest: string;
  /** Coordinates in the text, in whatever datum they were written. */
  readonly point: TextPoint | null;
}

export type Geocode = (source: string) => Geocoded;

const PRECISION_OF_LEVEL: readonly Precision[] = ['nation', 'province', 'prefecture', 'county', 'town', 'community'];

/** Not to be called again from within itself: the room for the mentions of a text is used for all. */
export function createGeocoder(gazetteer: Gazetteer): Geocode {
  const found = makeMentions(gazetteer);
  const places = new Map<number, Place>();
  const placeAt = (unit: number) => {
    const known = places.get(unit) ?? describe(gazetteer, unit);
    places.set(unit, known);
    return known;
  };
  return (source) => {
    findMentions(gazetteer, source, found);
    const decision = decide(gazetteer, found);
    const point = readPoint(source);
    const cover = coverOf(found, decision.explained);
    if (point) coverSpan(found, cover, point);
    const place = decision.unit < 0 ? null : placeAt(decision.unit);
    return {
      verdict: point && decision.verdict === 'none' ? 'unique' : decision.verdict,
      place,
      precision: point ? 'point' : (place?.precision ?? null),
      candidates: decision.choices.map((choice) => candidateOf(gazetteer, found, choice, placeAt)),
      rest: wordsLeft(source, found, gazetteer.folding, cover),
      point,
    };
  };
}

function coverSpan({ text }: Mentions, cover: Uint8Array, { start, end }: Span): void {
  for (let at = 0; at < text.length; at++) if (text.origin[at]! >= start && text.origin[at]! < end) cover[at] = 1;
}

function candidateOf(
  gazetteer: Gazetteer,
  found: Mentions,
  { reading, contradicted }: Choice,
  placeAt: (unit: number) => Place,
): Candidate {
  const supports = reading.mentions.map((mention, at) => ({
    ...spanOf(found, mention),
    adcode: gazetteer.codes[reading.units[at]!]!,
  }));
  if (supports.length > 1) supports.sort((a, b) => a.start - b.start);
  return {
    place: placeAt(reading.unit),
    supports,
    contradicted: contradicted.map((mention) => spanOf(found, mention)),
  };
}

function describe(gazetteer: Gazetteer, unit: number): Place {
  const lng = gazetteer.lng[unit]!;
  const path: string[] = [];
  for (let at = unit; at >= 0 && gazetteer.levels[at]! > 0; at = gazetteer.parents[at]!)
    path.unshift(gazetteer.names[at]!);
  return {
    adcode: gazetteer.codes[unit]!,
    atlasUnit: gazetteer.atlasUnits[unit]!,
    name: gazetteer.names[unit]!,
    path,
    precision: PRECISION_OF_LEVEL[gazetteer.levels[unit]!]!,
    point: Number.isNaN(lng) ? null : { lng, lat: gazetteer.lat[unit]! },
  };
}

function spanOf({ text, starts, ends }: Mentions, mention: number): Span {
  return { start: text.origin[starts[mention]!]!, end: text.origin[ends[mention]! - 1]! + 1 };
}
