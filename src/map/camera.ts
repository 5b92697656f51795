// Carries out camera wishes, and keeps the answer clear of the panels that lie over the map.
import type { Map as MapLibre } from 'maplibre-gl';
import { unreachable } from '../core/unreachable';
import type { CameraWish } from '../store/state';
import { useAtlas } from '../store/store';

const PHONE = 900;

interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Pixels that the panels take from each side of the map. */
export function paddingFor(hasDetail: boolean, hasDrawer: boolean): Padding {
  const { innerWidth, innerHeight } = window;
  if (useAtlas.getState().view.isEmbedded) return { top: 60, right: 16, bottom: 44, left: 16 };
  const share = hasDrawer ? 0.57 : 0.46;
  if (innerWidth < PHONE) return { top: 76, right: 20, bottom: Math.round(innerHeight * share), left: 20 };
  const right = hasDetail && innerWidth > 1150 ? 400 : 48;
  // The tabs lie over the top of the map: a northern city must not slip under them.
  if (hasDrawer) return { top: 88, right, bottom: Math.min(384, innerHeight * 0.46) + 36, left: 300 };
  return { top: 72, right, bottom: 56, left: 432 };
}

export function carryOut(map: MapLibre, { target }: CameraWish, padding: Padding): void {
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const duration = isCalm ? 0 : 700;
  switch (target.kind) {
    case 'jump':
      map.jumpTo({ center: [target.camera.lng, target.camera.lat], zoom: target.camera.zoom });
      return;
    case 'fly':
      map.easeTo({
        center: [target.lng, target.lat],
        zoom: target.zoom ?? Math.max(map.getZoom(), 6.5),
        offset: [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2],
        duration,
      });
      return;
    case 'fit':
      map.fitBounds([...target.bounds], { padding: { ...padding }, duration, maxZoom: 10.5 });
      return;
    case 'zoom':
      map.easeTo({ zoom: map.getZoom() + target.by, duration: isCalm ? 0 : 250 });
      return;
    default:
      unreachable(target);
  }
}
