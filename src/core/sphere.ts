// Distances on the sphere. One radius for the whole product, so that every number agrees with every other.
/** Mean Earth radius R1 in kilometres (IUGG 1980). */
export const EARTH_RADIUS_KM = 6371.0088;

const RADIANS = Math.PI / 180;

/** Great-circle distance in kilometres by the haversine formula; inputs in degrees, WGS-84. */
export function distanceKm(lngA: number, latA: number, lngB: number, latB: number): number {
  return haversineKm(lngA, latA, Math.cos(latA * RADIANS), lngB, latB, Math.cos(latB * RADIANS));
}

/** The cosines of many latitudes, for `distancesKm`. */
export function cosinesOf(lat: Float64Array): Float64Array {
  return lat.map((degrees) => Math.cos(degrees * RADIANS));
}

/** From one point to many, to the last bit what `distanceKm` gives; the cosines are those of `toLat`. */
export function distancesKm(
  from: { readonly lng: number; readonly lat: number },
  toLng: Float64Array,
  toLat: Float64Array,
  cosines: Float64Array,
): Float64Array {
  const km = new Float64Array(toLng.length);
  const cosLat = Math.cos(from.lat * RADIANS);
  for (let j = 0; j < km.length; j++)
    km[j] = haversineKm(from.lng, from.lat, cosLat, toLng[j]!, toLat[j]!, cosines[j]!);
  return km;
}

/** With the cosines of both latitudes at hand. */
export function haversineKm(
  lngA: number,
  latA: number,
  cosA: number,
  lngB: number,
  latB: number,
  cosB: number,
): number {
  const sinLat = Math.sin(((latB - latA) * RADIANS) / 2);
  const sinLng = Math.sin(((lngB - lngA) * RADIANS) / 2);
  const a = sinLat * sinLat + cosA * cosB * sinLng * sinLng;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)));
}
