// The length of a scale bar. Mercator stretches, so a bar is right for one latitude only: the middle of the picture.
const METRES_PER_PIXEL_AT_EQUATOR = 78271.517;
const STEPS = [1, 2, 5];

export interface ScaleBar {
  /** 1, 2 or 5 × 10ⁿ. */
  readonly km: number;
  readonly pixels: number;
}

/** The longest round bar of at most so many pixels. */
export function scaleBarAt(lat: number, zoom: number, maxPixels: number): ScaleBar {
  const kmPerPixel = (METRES_PER_PIXEL_AT_EQUATOR * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom / 1000;
  const km = roundDown(kmPerPixel * maxPixels);
  return { km, pixels: km / kmPerPixel };
}

/** The largest of 1, 2, 5 × 10ⁿ that is not above the length. */
function roundDown(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  const step = [...STEPS].reverse().find((one) => one * power <= length) ?? 1;
  return Number((step * power).toPrecision(1));
}
