// The shipped gazetteer for tests, built once per test file.
import { type Gazetteer, contains as within } from '../../src/core/gazetteer/gazetteer';
import { createGeocoder, type Geocode } from '../../src/core/gazetteer/geocode';
import { findMentions, type Mentions, makeMentions } from '../../src/core/gazetteer/mentions';
import { loadCommunities, loadGazetteer } from '../../tools/load-gazetteer';

let gazetteer: Gazetteer | null = null;
let geocode: Geocode | null = null;

export function shippedGazetteer(): Gazetteer {
  gazetteer ??= loadGazetteer();
  return gazetteer;
}

/** Down to the community. */
export function shippedGeocoder(): Geocode {
  geocode ??= createGeocoder(shippedGazetteer(), loadCommunities());
  return geocode;
}

export function mentionsIn(text: string): Mentions {
  const found = makeMentions(shippedGazetteer());
  findMentions(shippedGazetteer(), text, found);
  return found;
}

/** The stretch of the text that a mention covers. */
export function wordsOf(text: string, { starts, ends, text: folded }: Mentions, mention: number): string {
  return text.slice(folded.origin[starts[mention]!]!, folded.origin[ends[mention]! - 1]! + 1);
}

export function unitOf(code: string): number {
  const unit = shippedGazetteer().indexes.get(code);
  if (unit === undefined) throw new Error(`no unit ${code}`);
  return unit;
}

export function isWithin(outer: string, inner: string): boolean {
  return within(shippedGazetteer(), unitOf(outer), unitOf(inner));
}
