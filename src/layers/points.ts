// Points of imported sets: one dot per point, and where several share a cell of their tile one dot that grows with their
// number. A dot has its set's colour; which mark is selected is a ring, as with every mark.
import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
} from 'maplibre-gl';
import type { Palette } from './palette';
import { ARCHIVE_LAYERS, archiveSource, POINTS_LAYER, SOURCE } from './sources';

export interface DrawnSet {
  readonly id: string;
  /** Percent. */
  readonly opacity: number;
}

export interface SelectedPoints {
  readonly set: string;
  readonly from: number;
  readonly to: number;
}

/** The name of the layer in the tiles (core/points/point-tile.ts). */
const TILE_LAYER = 'points';

/** Pixels by the order of magnitude of a mark's number; a single point grows as the map comes near. */
function radius(single: number, step: number): ExpressionSpecification {
  return ['+', single, ['*', step, ['log10', ['get', 'count']]]];
}

const RADIUS: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  4,
  radius(1.8, 1.3),
  10,
  radius(3.2, 1.5),
  16,
  radius(6, 3),
];

/** `groupOpacity` in percent is that of all imported layers. */
export function pointLayers(
  sets: readonly DrawnSet[],
  groupOpacity: number,
  isShown: boolean,
  selected: SelectedPoints | null,
  palette: Palette,
): LayerSpecification[] {
  const own = { source: SOURCE.points, 'source-layer': TILE_LAYER, type: 'circle' } as const;
  const visibility = isShown ? 'visible' : 'none';
  const selectedLayer: CircleLayerSpecification = {
    id: 'points-selected',
    ...own,
    filter: [
      'all',
      ['==', ['get', 'set'], selected?.set ?? ''],
      ['<=', ['get', 'from'], selected?.from ?? -1],
      ['>=', ['get', 'to'], selected?.to ?? 0],
    ],
    layout: { visibility },
    paint: ring(palette),
  };
  const marks: CircleLayerSpecification = {
    id: POINTS_LAYER,
    ...own,
    layout: { visibility },
    paint: dots(colourOfSet(palette), opacityBySet(sets, groupOpacity / 100), palette),
  };
  return [selectedLayer, marks];
}

/** Of the palette's set colours, from the end: imported sets begin at the other. */
export function archiveColour(at: number): number {
  return 5 - (at % 6);
}

/** The operator's archive, drawn as an imported set: its mark holds `count` points from `from` on. */
export function archiveLayers(
  at: number,
  isShown: boolean,
  selected: Pick<SelectedPoints, 'from' | 'to'> | null,
  palette: Palette,
): LayerSpecification[] {
  const own = { source: archiveSource(at), 'source-layer': TILE_LAYER, type: 'circle' } as const;
  const visibility = isShown ? 'visible' : 'none';
  const id = ARCHIVE_LAYERS[at] ?? archiveSource(at);
  const holdsSelected: FilterSpecification = [
    'all',
    ['<=', ['get', 'from'], selected?.from ?? -1],
    ['>=', ['+', ['get', 'from'], ['get', 'count']], selected?.to ?? 0],
  ];
  return [
    { id: `${id}-selected`, ...own, filter: holdsSelected, layout: { visibility }, paint: ring(palette) },
    {
      id,
      ...own,
      layout: { visibility },
      paint: dots(palette.sets[archiveColour(at)] ?? palette.kinds.custom, 1, palette),
    },
  ];
}

function ring(palette: Palette): NonNullable<CircleLayerSpecification['paint']> {
  return {
    'circle-radius': 13,
    'circle-color': palette.accent,
    'circle-opacity': 0.22,
    'circle-stroke-color': palette.accent,
    'circle-stroke-width': 1.5,
  };
}

function dots(
  colour: string | ExpressionSpecification,
  opacity: number | ExpressionSpecification,
  palette: Palette,
): NonNullable<CircleLayerSpecification['paint']> {
  return {
    'circle-radius': RADIUS,
    'circle-color': colour,
    'circle-opacity': opacity,
    'circle-stroke-color': palette.halo,
    'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 6, 0, 9, 0.6, 14, 1.2],
    'circle-stroke-opacity': opacity,
  };
}

/** By the palette and not by the sets: with another set nothing but the tiles changes. */
function colourOfSet({ sets, kinds }: Palette): ExpressionSpecification {
  const [first = kinds.custom, ...others] = sets;
  return ['match', ['get', 'colour'], 0, first, ...others.flatMap((colour, at) => [at + 1, colour]), kinds.custom];
}

/** Names those that are not wholly opaque. */
function opacityBySet(sets: readonly DrawnSet[], ofGroup: number): number | ExpressionSpecification {
  const [first, ...others] = sets
    .filter(({ opacity }) => opacity < 100)
    .map(({ id, opacity }) => [id, (opacity * ofGroup) / 100] as const);
  return first ? ['match', ['get', 'set'], ...first, ...others.flat(), ofGroup] : ofGroup;
}
