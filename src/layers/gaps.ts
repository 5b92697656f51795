// The gaps on the map: dots of the counties that are within X, and over them a circle for each city by its
// residents who are not. The kind of gap is a pattern, not a colour; nothing is ever painted as "no activity".
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { COUNTY_STATES } from '../core/coverage/gap-kinds';
import type { GapsAnswer } from '../core/coverage/gaps';
import type { GapRow } from '../core/coverage/ranking';
import type { Unit } from '../core/unit';
import { largestFirst } from './circles';
import type { Palette } from './palette';
import { SOURCE } from './sources';

export type GapLook = Exclude<GapRow['kind'], 'covered'>;
export const GAP_LOOKS: readonly GapLook[] = ['nothing', 'farther', 'other_theme', 'perhaps'];

/** Radii of the pictures in pixels; between them the nearest is taken, so that hatching is equally fine in all. */
export const GAP_SIZES: readonly number[] = [3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 20, 24, 28];

const PIXELS_PER_ROOT = 6.4e-3;

/** The circle's area is proportional to residents: one million has a radius of 6.4 px. */
export function gapSize(residents: number): number {
  const radius = Math.sqrt(Math.max(0, residents)) * PIXELS_PER_ROOT;
  return GAP_SIZES.reduce((best, size) => (Math.abs(size - radius) < Math.abs(best - radius) ? size : best));
}

/** From which zoom on how many circles are drawn, those with the most residents first; from the last one on, all. */
const DRAWN_FROM: readonly (readonly [zoom: number, circles: number])[] = [
  [0, 350],
  [3, 700],
  [4, 1400],
];
const ALL_FROM_ZOOM = 5;

/** How many circles of uncovered cities or counties the map draws at a zoom; Infinity for all. Pinned ones come on top. */
export function circlesDrawn(zoom: number): number {
  if (zoom >= ALL_FROM_ZOOM) return Number.POSITIVE_INFINITY;
  return DRAWN_FROM.findLast(([from]) => from <= zoom)?.[1] ?? DRAWN_FROM[0]![1];
}

/** The name of a circle's picture, drawn by the map room: `gap:nothing:12`. */
export function gapImage(look: GapLook, size: number): string {
  return `gap:${look}:${size}`;
}

/** Radii of the county dots at zoom 3, by county: 0 where it is not surely within X, and everywhere without an answer. */
export function countySizes(answer: GapsAnswer | null, counties: readonly Unit[]): Float32Array {
  const sizes = new Float32Array(counties.length);
  if (!answer) return sizes;
  const figure = answer.question.basis === 'urban' ? 'urbanPopulation' : 'population';
  return sizes.map((_, at) =>
    answer.counties.states[at] === COVERED ? 1 + Math.sqrt(counties[at]![figure] ?? 0) * 2.2e-3 : 0,
  );
}

const COVERED = COUNTY_STATES.indexOf('covered');
/** Said by the map room with each answer. */
const SIZE: ExpressionSpecification = ['number', ['feature-state', 'size'], 0];

export function gapLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'gap-counties',
      type: 'circle',
      source: SOURCE.gapCounties,
      layout: { 'circle-sort-key': largestFirst('residents') },
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, SIZE, 8, ['*', 2.4, SIZE]],
        'circle-color': palette.accent,
        'circle-opacity': 0.6,
      },
    },
    {
      id: 'gap-cities',
      type: 'symbol',
      source: SOURCE.gapCities,
      filter: ['any', ['get', 'isPinned'], isAmongFirst()],
      layout: {
        'icon-image': ['get', 'image'],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.72, 4.5, 1, 8, 1.7],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-sort-key': largestFirst('uncovered'),
      },
    },
    {
      id: 'gap-pins',
      type: 'symbol',
      source: SOURCE.gapCities,
      filter: ['get', 'isPinned'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['sans-serif-bold'],
        'text-size': 13,
        'text-anchor': 'bottom',
        'text-offset': [0, -1],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.gap, 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
    },
  ];
}

/** By the rank in the table; said for the whole zooms at which the map cuts its tiles. */
function isAmongFirst(): ExpressionSpecification {
  const [first, ...others] = DRAWN_FROM.map(([, circles]) => circles);
  const stops = others.flatMap((circles, at) => [DRAWN_FROM[at + 1]![0], circles]);
  const most: ExpressionSpecification = ['step', ['zoom'], first!, ...stops, ALL_FROM_ZOOM, Number.MAX_SAFE_INTEGER];
  return ['<=', ['get', 'rank'], most];
}
