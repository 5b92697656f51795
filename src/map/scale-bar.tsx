// A scale in 公里 that fits the map's middle latitude.
import { scaleBarAt } from '../core/scale-bar';
import type { Camera } from '../core/share-state';
import { useAtlas } from '../store/store';
import { useTranslate } from '../store/translate';

const MAX_PIXELS = 110;

export function ScaleBar({ camera }: { readonly camera: Camera | null }) {
  const t = useTranslate();
  if (!camera) return null;
  const { km, pixels } = scaleBarAt(camera.lat, camera.zoom, MAX_PIXELS);
  const label = km >= 1 ? t('scale.km', { km }) : t('scale.m', { m: km * 1000 });
  return (
    <div className="scale-bar" style={{ width: `${pixels}px` }}>
      {label}
    </div>
  );
}

/** Of the large map. Only it follows the camera: a map that is moved leaves all else on the page as it is. */
export function AtlasScaleBar() {
  return <ScaleBar camera={useAtlas((state) => state.view.camera)} />;
}
