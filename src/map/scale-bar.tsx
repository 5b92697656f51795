// A scale in 公里 that fits the map's middle latitude: Mercator stretches, so the bar is right for the middle of the picture only.
import type { Camera } from '../core/share-state';
import { useTranslate } from '../store/translate';

const METRES_PER_PIXEL_AT_EQUATOR = 78271.517;
const MAX_PIXELS = 110;
const STEPS = [1, 2, 5];

export function ScaleBar({ camera }: { readonly camera: Camera | null }) {
  const t = useTranslate();
  if (!camera) return null;
  const kmPerPixel = (METRES_PER_PIXEL_AT_EQUATOR * Math.cos((camera.lat * Math.PI) / 180)) / 2 ** camera.zoom / 1000;
  const km = roundDown(kmPerPixel * MAX_PIXELS);
  const label = km >= 1 ? t('scale.km', { km }) : t('scale.m', { m: km * 1000 });
  return (
    <div className="scale-bar" style={{ width: `${km / kmPerPixel}px` }}>
      {label}
    </div>
  );
}

/** The largest of 1, 2, 5 × 10ⁿ that is not above the length. */
function roundDown(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  const step = [...STEPS].reverse().find((one) => one * power <= length) ?? 1;
  return Number((step * power).toPrecision(1));
}
