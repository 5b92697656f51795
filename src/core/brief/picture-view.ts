// What the map of a brief shows: the whole of what is asked, in a frame of fixed size, with the projection to draw it by.
import type { Camera } from '../share-state';

export type Bounds = readonly [west: number, south: number, east: number, north: number];

interface LngLat {
  readonly lng: number;
  readonly lat: number;
}

export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** The country whole, the islands of the South China Sea and the dashed line among it. */
export const WHOLE_COUNTRY: Bounds = [73, 2.6, 136, 54];

/** Of a picture of the whole country, as maps of China are drawn: the mainland with 台湾 and 海南 … */
export const MAINLAND: Bounds = [73, 17.8, 136, 54];

/** … and the islands of the South China Sea with the dashed line in a frame of their own, at its lower right. */
const SOUTHERN_ISLANDS: Bounds = [105.4, 2.6, 123.4, 24.2];

/** Of a frame so wide: small enough to leave 台湾 and 钓鱼岛 in sight beside it. */
export function insetSizeOf({ width }: Pick<FrameSize, 'width'>): FrameSize {
  return { width: Math.round(0.1875 * width), height: Math.round(0.2375 * width) };
}

export interface Frames {
  readonly main: Bounds;
  /** Null where the main frame shows all that is asked. */
  readonly inset: Bounds | null;
}

export function framesOf(bounds: Bounds): Frames {
  const isWhole = bounds.every((side, at) => side === WHOLE_COUNTRY[at]);
  return isWhole ? { main: MAINLAND, inset: SOUTHERN_ISLANDS } : { main: bounds, inset: null };
}

/** A picture that holds so much of the country holds all of it. */
const WIDE_DEG = 34;

const MOST_ZOOM = 10.5;

export function boundsAround(points: readonly LngLat[], marginDeg: number): Bounds | null {
  if (points.length === 0) return null;
  const lngs = points.map(({ lng }) => lng);
  const lats = points.map(({ lat }) => lat);
  return [
    Math.min(...lngs) - marginDeg,
    Math.min(...lats) - marginDeg,
    Math.max(...lngs) + marginDeg,
    Math.max(...lats) + marginDeg,
  ];
}

export function circleBounds({ lng, lat }: LngLat, km: number): Bounds {
  const dLat = km / 111.2;
  const dLng = dLat / Math.cos((lat * Math.PI) / 180);
  return [lng - dLng, lat - dLat, lng + dLng, lat + dLat];
}

export function orWholeCountry(bounds: Bounds | null): Bounds {
  return bounds === null || bounds[2] - bounds[0] > WIDE_DEG ? WHOLE_COUNTRY : bounds;
}

/** The camera that shows all of the bounds in the frame, with so many pixels round them. */
export function viewOf([west, south, east, north]: Bounds, { width, height }: FrameSize, padding: number): Camera {
  const [left, top] = worldOf(west, north);
  const [right, bottom] = worldOf(east, south);
  const fit = Math.min((width - 2 * padding) / (right - left), (height - 2 * padding) / (bottom - top));
  const { lng, lat } = lngLatOf((left + right) / 2, (top + bottom) / 2);
  return { lng, lat, zoom: Math.min(MOST_ZOOM, Math.log2(fit / TILE)) };
}

/** A part of a frame, in pixels from its upper left corner. */
export interface Rectangle extends FrameSize {
  readonly x: number;
  readonly y: number;
}

const EDGE = 2;
/** Scale and notice stand in it. */
const FOOT = 26;
const LABEL: FrameSize = { width: 120, height: 26 };

interface Kept {
  readonly hasInset: boolean;
  readonly hasLabel: boolean;
}

/** Where no name may stand: over the edges, where it would be cut, and under what is laid upon the picture. */
export function keptFree(size: FrameSize, { hasInset, hasLabel }: Kept): readonly Rectangle[] {
  const { width, height } = size;
  const inset = insetSizeOf(size);
  return [
    { x: 0, y: 0, width, height: EDGE },
    { x: 0, y: 0, width: EDGE, height },
    { x: width - EDGE, y: 0, width: EDGE, height },
    { x: 0, y: height - FOOT, width, height: FOOT },
    ...(hasLabel ? [{ x: 0, y: 0, ...LABEL }] : []),
    ...(hasInset ? [{ x: width - inset.width, y: height - inset.height, ...inset }] : []),
  ];
}

/** The place that lies under the middle of a part of the frame. */
export function middleOf({ x, y, width, height }: Rectangle, camera: Camera, size: FrameSize): LngLat {
  const scale = TILE * 2 ** camera.zoom;
  const [left, top] = worldOf(camera.lng, camera.lat);
  return lngLatOf(left + (x + (width - size.width) / 2) / scale, top + (y + (height - size.height) / 2) / scale);
}

/** What a camera shows in the middle of a screen whose sides are covered so far by panels. */
export function seenBounds(
  { lng, lat, zoom }: Camera,
  { width, height }: FrameSize,
  covered: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): Bounds {
  const scale = TILE * 2 ** zoom;
  const [x, y] = worldOf(lng, lat);
  const west = lngLatOf(x + (covered.left - width / 2) / scale, y + (covered.top - height / 2) / scale);
  const east = lngLatOf(x + (width / 2 - covered.right) / scale, y + (height / 2 - covered.bottom) / scale);
  return [west.lng, east.lat, east.lng, west.lat];
}

/** Pixels from the upper left corner of the frame. */
export function projection(
  camera: Camera,
  { width, height }: FrameSize,
): (lng: number, lat: number) => [number, number] {
  const scale = TILE * 2 ** camera.zoom;
  const [x, y] = worldOf(camera.lng, camera.lat);
  return (lng, lat) => {
    const [px, py] = worldOf(lng, lat);
    return [width / 2 + (px - x) * scale, height / 2 + (py - y) * scale];
  };
}

const TILE = 512;

/** The Mercator world as a square of side one. */
function worldOf(lng: number, lat: number): [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [(lng + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

function lngLatOf(x: number, y: number): LngLat {
  return { lng: x * 360 - 180, lat: (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI };
}
