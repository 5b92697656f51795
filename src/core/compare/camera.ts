// Two maps that move as one: each stands over its own anchor, at one scale on the ground and with one offset in
// kilometres. Mercator stretches with latitude, so that one scale is not one zoom.
import { type Bounds, type FrameSize, MAINLAND, viewOf } from '../brief/picture-view';
import type { Point } from '../reach';
import type { Camera } from '../share-state';
import { EARTH_RADIUS_KM } from '../sphere';

const RADIANS = Math.PI / 180;
const KM_PER_DEGREE = EARTH_RADIUS_KM * RADIANS;
const MAX_LAT = 84;

/** The camera of the other map: the same distance east and north of its anchor, the same kilometres to the pixel. */
export function partnerCamera(camera: Camera, anchor: Point, other: Point): Camera {
  const eastKm = (camera.lng - anchor.lng) * cosine(camera.lat) * KM_PER_DEGREE;
  const lat = clampLat(other.lat + (camera.lat - anchor.lat));
  const lng = other.lng + eastKm / (cosine(lat) * KM_PER_DEGREE);
  return { lng, lat, zoom: zoomAt(camera, lat) };
}

/** The zoom that gives at another latitude as many kilometres to the pixel as this camera has at its own. */
export function zoomAt(camera: Camera, lat: number): number {
  return camera.zoom + Math.log2(cosine(lat) / cosine(camera.lat));
}

/** Of two cameras that each frame their own place, both at the wider of the two scales. */
export function atOneScale(first: Camera, second: Camera): readonly [Camera, Camera] {
  const zoom = Math.min(first.zoom, zoomAt(second, first.lat));
  const wide = { ...first, zoom };
  return [wide, { ...second, zoom: zoomAt(wide, second.lat) }];
}

/** What one of the two maps is to show, and the point that it turns round; null where there is none. */
export interface Framed {
  readonly bounds: Bounds | null;
  readonly anchor: Point | null;
}

/** The cameras that frame both places in two equal frames: each over its own at one scale, or both over the ground of both. */
export function framingPair(
  [one, two]: readonly [Framed, Framed],
  isSameView: boolean,
  size: FrameSize,
  padding: number,
): readonly [Camera, Camera] {
  if (isSameView) {
    const camera = viewOf(union(one.bounds, two.bounds) ?? MAINLAND, size, padding);
    return [camera, camera];
  }
  const framing = ({ bounds, anchor }: Framed, other: Framed): Camera => ({
    ...viewOf(bounds ?? other.bounds ?? MAINLAND, size, padding),
    ...anchor,
  });
  return atOneScale(framing(one, two), framing(two, one));
}

function union(a: Bounds | null, b: Bounds | null): Bounds | null {
  if (!a || !b) return a ?? b;
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function cosine(lat: number): number {
  return Math.cos(lat * RADIANS);
}

function clampLat(lat: number): number {
  return Math.min(MAX_LAT, Math.max(-MAX_LAT, lat));
}
