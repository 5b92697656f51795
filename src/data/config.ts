// What an operator may set in public/config.json. A missing file is no fault: the app needs none of it.
import type { Feature, FeatureCollection } from 'geojson';
import * as v from 'valibot';
import { asAdcode } from '../core/adcode';
import { failed, ok, type Result } from '../core/result';
import type { Area, Areas } from '../core/topology';

const CONFIG = v.looseObject({
  /** Address of a GeoJSON of county areas, joined by the property `adcode`; null for none. */
  countyAreas: v.optional(v.nullable(v.string()), null),
  /** Looked at by core/base/official-base.ts, which is loaded only when there is one. */
  officialBase: v.optional(v.unknown()),
  /** Looked at by core/points/point-archive.ts, likewise. */
  pointTiles: v.optional(v.unknown()),
});
export type Config = Readonly<v.InferOutput<typeof CONFIG>>;

export interface ConfigProblem {
  readonly file: string;
  readonly reason: string;
}

export async function fetchConfig(signal: AbortSignal): Promise<Result<Config | null, ConfigProblem>> {
  const json = await fetchLoose('./config.json', signal);
  if (!json.ok) return json.error.reason === 'HTTP 404' ? ok(null) : json;
  const parsed = v.safeParse(CONFIG, json.value);
  return parsed.success ? ok(parsed.output) : failed({ file: 'config.json', reason: parsed.issues[0].message });
}

/** The operator's own county areas: polygons with a six-digit `adcode`; all else in the file is passed over. */
export async function fetchCountyAreas(address: string, signal: AbortSignal): Promise<Result<Areas, ConfigProblem>> {
  const json = await fetchLoose(address, signal);
  if (!json.ok) return json;
  const features = (json.value as Partial<FeatureCollection> | null)?.features; // looked at piece by piece below
  if (!Array.isArray(features)) return failed({ file: address, reason: 'no FeatureCollection' });
  const areas = features.flatMap((feature: Feature): Area[] => areaOf(feature) ?? []);
  if (areas.length === 0) return failed({ file: address, reason: 'no polygon with an adcode' });
  return ok({ type: 'FeatureCollection', features: areas });
}

function areaOf(feature: Feature): Area[] | null {
  const code = asAdcode(String(feature?.properties?.['adcode'] ?? ''));
  const geometry = feature?.geometry;
  if (!code || (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon')) return null;
  return [{ type: 'Feature', geometry, properties: { adcode: code, name: null, isApproximate: false, label: null } }];
}

async function fetchLoose(address: string, signal: AbortSignal): Promise<Result<unknown, ConfigProblem>> {
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) return failed({ file: address, reason: `HTTP ${response.status}` });
    return ok(await response.json());
  } catch (error) {
    return failed({ file: address, reason: String(error) });
  }
}
