// The geocoder: any text to the unit that it names, with the words that say so. It never guesses between homonyms and
// never passes over a level that the text contradicts (docs/geocoder.md). Pure, and made once for a gazetteer.
import type { Adcode } from '../adcode';
import type { Precision } from '../footprint';
import type { Communities } from './communities';
import { createCommunityFinder, type FindCommunity, type FoundCommunity } from './community-finder';
import { readPoint, type TextPoint } from './coordinates';
import { FORMER, type Gazetteer, LEVEL } from './gazetteer';
import { coverOf, wordsLeft } from './left-over';
import { findMentions, type Mentions, makeMentions } from './mentions';
import { type Choice, type Decision, decide, type Verdict } from './verdict';

/** A stretch of the original text, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words that name this unit. */
export interface Support extends Span {
  readonly adcode: Adcode;
  /** The unit's name of today where the words are one that it no longer has. */
  readonly now?: string;
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

/**
 * With communities, what is left of a text whose city, county or town is certain is searched for one of them.
 * Not to be called again from within itself: the room for the mentions of a text is used for all.
 */
export function createGeocoder(gazetteer: Gazetteer, communities: Communities | null = null): Geocode {
  const found = makeMentions(gazetteer);
  const placeAt = rememberPlaces(gazetteer);
  const find = communities && createCommunityFinder(communities, gazetteer.folding);
  return (source) => {
    findMentions(gazetteer, source, found);
    const decision = decide(gazetteer, found);
    const cover = coverOf(found, decision.explained);
    const community = find && findCommunity(gazetteer, found, decision, cover, find);
    const point = readPoint(source);
    if (point) coverSpan(found, cover, point);
    const candidates = decision.choices.map((choice) => candidateOf(gazetteer, found, choice, placeAt));
    const certain = decision.unit < 0 ? null : placeAt(decision.unit);
    const best = community && certain ? communityCandidate(gazetteer, found, community, certain, candidates[0]!) : null;
    const place = best?.place ?? certain;
    const verdict = best || (point && decision.verdict === 'none') ? 'unique' : decision.verdict;
    return {
      verdict,
      place,
      precision: point ? 'point' : (place?.precision ?? null),
      candidates: best ? [best] : candidates,
      rest: wordsLeft(source, found, gazetteer.folding, cover),
      point,
    };
  };
}

function rememberPlaces(gazetteer: Gazetteer): (unit: number) => Place {
  const places = new Map<number, Place>();
  return (unit) => {
    const known = places.get(unit) ?? describe(gazetteer, unit);
    places.set(unit, known);
    return known;
  };
}

/** Covers the words that it finds. Only where nothing contradicts the place, and the place is a city or finer. */
function findCommunity(
  gazetteer: Gazetteer,
  found: Mentions,
  { unit, choices }: Decision,
  cover: Uint8Array,
  find: FindCommunity,
): FoundCommunity | null {
  if (unit < 0 || choices[0]!.contradicted.length > 0) return null;
  const code = gazetteer.codes[unit]!;
  const isCity = gazetteer.levels[unit] === LEVEL.prefecture || gazetteer.names[unit]!.endsWith('市');
  if (gazetteer.levels[unit]! < LEVEL.prefecture && !isCity) return null;
  const community = find(code.length === 6 ? code.replace(/(?:00){1,2}$/, '') : code, found, cover);
  if (community) cover.fill(1, community.from, community.to);
  return community;
}

function communityCandidate(
  gazetteer: Gazetteer,
  { text }: Mentions,
  { row, from, to }: FoundCommunity,
  certain: Place,
  first: Candidate,
): Candidate {
  const town = gazetteer.indexes.get(row.adcode.slice(0, 9));
  const path = town === undefined ? certain.path : describe(gazetteer, town).path;
  const span = { start: text.origin[from]!, end: text.origin[to - 1]! + 1, adcode: row.adcode };
  const place: Place = {
    ...certain,
    adcode: row.adcode,
    name: row.name,
    path: [...path, row.name],
    precision: 'community',
  };
  return { place, supports: [...first.supports, span].sort((a, b) => a.start - b.start), contradicted: [] };
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
  const { text, starts, ends, names } = found;
  const supports = reading.mentions.map((mention, at): Support => {
    const unit = reading.units[at]!;
    const start = text.origin[starts[mention]!]!;
    const support = { start, end: text.origin[ends[mention]! - 1]! + 1, adcode: gazetteer.codes[unit]! };
    return isFormerName(gazetteer, names[mention]!, unit) ? { ...support, now: gazetteer.names[unit]! } : support;
  });
  if (supports.length > 1) supports.sort((a, b) => a.start - b.start);
  return {
    place: placeAt(reading.unit),
    supports,
    contradicted: contradicted.map((mention) => spanOf(found, mention)),
  };
}

/** Whether the unit was called so, and is no more. */
function isFormerName({ nameStarts, nameUnits, nameKinds }: Gazetteer, name: number, unit: number): boolean {
  for (let at = nameStarts[name]!; at < nameStarts[name + 1]!; at++)
    if (nameUnits[at] === unit) return (nameKinds[at]! & FORMER) !== 0;
  return false;
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
