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

/** Pixels that the panels take from each side of the map, the card of a tour among them. */
export function paddingFor(hasDetail: boolean, hasDrawer: boolean): Padding {
  const { view, tour } = useAtlas.getState();
  if (view.isEmbedded) return { top: 60, right: 16, bottom: 44, left: 16 };
  const padding = window.innerWidth < PHONE ? onPhone(hasDrawer) : besidePanels(hasDetail, hasDrawer);
  return tour.at ? clearOf(tourCard(), padding) : padding;
}

/** The sheet or drawer at rest; during a tour both are lower, for the card takes from the top. */
function onPhone(hasDrawer: boolean): Padding {
  const share = useAtlas.getState().tour.at ? 0.39 : hasDrawer ? 0.57 : 0.46;
  return { top: 76, right: 20, bottom: Math.round(window.innerHeight * share), left: 20 };
}

function besidePanels(hasDetail: boolean, hasDrawer: boolean): Padding {
  const { innerWidth, innerHeight } = window;
  const right = hasDetail && innerWidth > 1150 ? 400 : 48;
  // The tabs lie over the top of the map: a northern city must not slip under them.
  if (hasDrawer) return { top: 88, right, bottom: Math.min(384, innerHeight * 0.46) + 36, left: 300 };
  const bottom = useAtlas.getState().panels.isLegendOpen ? aboveLegend(innerHeight) : 56;
  return { top: TOP, right, bottom, left: 432 };
}

const TOP = 72;
const OPEN_LEGEND = 310;
/** How far down the home view 27° north lies: what is farther south in it lies east of the legend. */
const SOUTH_OF_TIBET = 0.78;

/** So much that the south of Tibet stays above the open legend when the whole country is shown. */
function aboveLegend(innerHeight: number): number {
  const height = (innerHeight - OPEN_LEGEND - TOP) / SOUTH_OF_TIBET;
  return Math.max(56, Math.round(innerHeight - TOP - height));
}

interface Box {
  readonly right: number;
  readonly bottom: number;
}

/** As it stands on the screen; its usual place while its code is on the way. */
function tourCard(): Box {
  const isNarrow = window.innerWidth < PHONE;
  return document.querySelector('.tour')?.getBoundingClientRect() ?? { right: isNarrow ? 382 : 846, bottom: 280 };
}

const LEAST_ROOM = 100;

/** Under the card or to the right of it, wherever the shorter side of what is left is longer. */
function clearOf({ right, bottom }: Box, padding: Padding): Padding {
  const under = { ...padding, top: Math.max(padding.top, bottom + 12) };
  const beside = { ...padding, left: Math.max(padding.left, right + 16) };
  const better = shorterSide(beside) > shorterSide(under) ? beside : under;
  return shorterSide(better) < LEAST_ROOM ? padding : better;
}

function shorterSide({ top, right, bottom, left }: Padding): number {
  return Math.min(window.innerWidth - left - right, window.innerHeight - top - bottom);
}

type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Whole in what the panels leave free, and taking a good part of it. */
function isWellInView(map: MapLibre, [west, south, east, north]: Bounds, padding: Padding): boolean {
  const [topLeft, bottomRight] = [map.project([west, north]), map.project([east, south])];
  const { clientWidth, clientHeight } = map.getContainer();
  const [width, height] = [clientWidth - padding.left - padding.right, clientHeight - padding.top - padding.bottom];
  const isWhole =
    topLeft.x >= padding.left &&
    topLeft.y >= padding.top &&
    bottomRight.x <= clientWidth - padding.right &&
    bottomRight.y <= clientHeight - padding.bottom;
  return isWhole && Math.max((bottomRight.x - topLeft.x) / width, (bottomRight.y - topLeft.y) / height) > A_GOOD_PART;
}

const A_GOOD_PART = 0.6;

function fitTo(map: MapLibre, bounds: Bounds, padding: Padding, duration: number): void {
  map.fitBounds([...bounds], { padding: { ...padding }, duration, maxZoom: 10.5 });
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
    case 'reveal':
      if (isWellInView(map, target.bounds, padding)) return;
      fitTo(map, target.bounds, padding, duration);
      return;
    case 'fit':
      fitTo(map, target.bounds, padding, duration);
      return;
    case 'zoom':
      map.easeTo({ zoom: map.getZoom() + target.by, duration: isCalm ? 0 : 250 });
      return;
    default:
      unreachable(target);
  }
}
