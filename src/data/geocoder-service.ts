// What the geocoder worker does: it builds the gazetteer once from the published files and reads texts. Free of any worker,
// so that the same thing can be talked to over any message port.
import { decodeCommunities } from '../core/gazetteer/communities';
import { type BaseUnit, buildGazetteer } from '../core/gazetteer/gazetteer';
import { decodeGazetteer } from '../core/gazetteer/gazetteer-file';
import { createGeocoder, type Geocode, type Geocoded } from '../core/gazetteer/geocode';
import { failed, ok, type Result } from '../core/result';

export type GeocoderServiceFault =
  | { readonly kind: 'not-loaded' }
  | { readonly kind: 'damaged'; readonly file: string; readonly reason: string };

/** The texts of the published files; they are parsed where they are used. */
export interface GeocoderFiles {
  readonly units: readonly BaseUnit[];
  /** gazetteer.json */
  readonly gazetteer: string;
  /** communities.json, or null to stop at the town. */
  readonly communities: string | null;
}

export interface GeocoderService {
  readonly load: (files: GeocoderFiles) => Result<void, GeocoderServiceFault>;
  readonly geocode: (texts: readonly string[]) => Result<readonly Geocoded[], GeocoderServiceFault>;
}

export function geocoderService(): GeocoderService {
  let geocode: Geocode | null = null;
  return {
    load: (files) => {
      const made = makeGeocoder(files);
      if (!made.ok) return made;
      geocode = made.value;
      return ok(undefined);
    },
    geocode: (texts) => (geocode ? ok(texts.map(geocode)) : failed({ kind: 'not-loaded' })),
  };
}

function makeGeocoder(files: GeocoderFiles): Result<Geocode, GeocoderServiceFault> {
  const file = decodeGazetteer(parseJson(files.gazetteer));
  if (!file.ok) return damaged('gazetteer.json', file.error);
  const communities = files.communities === null ? ok(null) : decodeCommunities(parseJson(files.communities));
  if (!communities.ok) return damaged('communities.json', communities.error);
  return ok(createGeocoder(buildGazetteer(files.units, file.value), communities.value));
}

/** undefined for what is no JSON: the decoder then says that the format is missing. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // said as damaged by the caller
  }
}

function damaged(
  file: string,
  error: { readonly kind: 'format'; readonly found: unknown } | { readonly kind: 'shape'; readonly reason: string },
): Result<never, GeocoderServiceFault> {
  const reason = error.kind === 'shape' ? error.reason : `format ${JSON.stringify(error.found) ?? 'missing'}`;
  return failed({ kind: 'damaged', file, reason });
}
