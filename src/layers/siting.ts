// A siting answer on the map: counties by who reaches them, existing centres with their circles, proposed cities numbered
// and with dashed circles.
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { areaRadius, largestFirst } from './circles';
import type { Palette } from './palette';
import { SOURCE } from './sources';

/** Who reaches a county: an existing centre first, else a proposed one, else nobody. */
export type ServedBy = 'existing' | 'proposed' | 'nobody';

export function servedColours(palette: Palette): Readonly<Record<ServedBy, string>> {
  return { existing: palette.kinds.hub, proposed: palette.accent, nobody: palette.circle };
}

/** Under the names of cities. */
export function sitingAreaLayers(palette: Palette): LayerSpecification[] {
  return [...circleLayers(palette), countyLayer(palette)];
}

/** Above them: a city's name gives way to a proposed one. Names give way to what is placed before them, which is what stands above them. */
export function sitingCentreLayers(palette: Palette): LayerSpecification[] {
  return [...existingLayers(palette), ...proposedLayers(palette), existingGuard(), numbersLayer(palette)];
}

/** A picture that shows nothing and keeps names off what is drawn as a circle. */
export const GUARD_IMAGE = 'guard';

/** In CSS pixels: an existing centre with its edge. */
export const GUARD_SIZE = 14;

function circleLayers(palette: Palette): LayerSpecification[] {
  const colours = servedColours(palette);
  const only = (by: ServedBy): ['==', ExpressionSpecification, string] => ['==', ['get', 'by'], by];
  return [
    {
      id: 'siting-existing-fill',
      type: 'fill',
      source: SOURCE.sitingCircles,
      filter: only('existing'),
      paint: { 'fill-color': colours.existing, 'fill-opacity': 0.1 },
    },
    {
      id: 'siting-existing-line',
      type: 'line',
      source: SOURCE.sitingCircles,
      filter: only('existing'),
      paint: { 'line-color': colours.existing, 'line-width': 1, 'line-opacity': 0.55 },
    },
    {
      id: 'siting-proposed-fill',
      type: 'fill',
      source: SOURCE.sitingCircles,
      filter: only('proposed'),
      paint: { 'fill-color': colours.proposed, 'fill-opacity': 0.12 },
    },
    {
      id: 'siting-proposed-line',
      type: 'line',
      source: SOURCE.sitingCircles,
      filter: only('proposed'),
      paint: { 'line-color': colours.proposed, 'line-width': 1.8, 'line-dasharray': [3, 2] },
    },
  ];
}

function countyLayer(palette: Palette): LayerSpecification {
  const { existing, proposed, nobody } = servedColours(palette);
  const by: ExpressionSpecification = ['get', 'by'];
  return {
    id: 'siting-counties',
    type: 'circle',
    source: SOURCE.sitingCounties,
    layout: { 'circle-sort-key': largestFirst('population') },
    paint: {
      'circle-radius': areaRadius(0.0044),
      'circle-color': ['match', by, 'existing', existing, 'proposed', proposed, nobody],
      'circle-opacity': ['match', by, 'nobody', 0.22, 0.5],
    },
  };
}

type AnchorOffsets = NonNullable<NonNullable<SymbolLayerSpecification['layout']>['text-variable-anchor-offset']>;

/** Where a name may stand, in ems from the middle of what it names: beside it, and at a corner when no side is free. */
function besideDisc(side: number, corner: number): AnchorOffsets {
  return [
    ...['top', [0, side], 'bottom', [0, -side], 'right', [-side, 0], 'left', [side, 0]],
    ...['top-right', [-corner, corner], 'top-left', [corner, corner]],
    ...['bottom-right', [-corner, -corner], 'bottom-left', [corner, -corner]],
  ] as AnchorOffsets; // anchor and offset in turn: the list says neither in its type
}

/** An existing centre known by its province only is hollow: its place is an assumption. */
function existingLayers(palette: Palette): LayerSpecification[] {
  const { existing } = servedColours(palette);
  return [
    {
      id: 'siting-existing',
      type: 'circle',
      source: SOURCE.sitingCentres,
      filter: ['==', ['get', 'by'], 'existing'],
      paint: {
        'circle-radius': 5.5,
        'circle-color': ['case', ['get', 'isProvincial'], palette.halo, existing],
        'circle-stroke-color': ['case', ['get', 'isProvincial'], existing, palette.halo],
        'circle-stroke-width': ['case', ['get', 'isProvincial'], 2, 1.6],
      },
    },
    {
      id: 'siting-existing-names',
      type: 'symbol',
      source: SOURCE.sitingCentres,
      filter: ['==', ['get', 'by'], 'existing'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['sans-serif'],
        'text-size': 11,
        'text-variable-anchor-offset': besideDisc(0.85, 0.7),
        'text-max-width': 12,
        'text-padding': 1,
      },
      paint: { 'text-color': existing, 'text-halo-color': palette.halo, 'text-halo-width': 1.5 },
    },
  ];
}

function proposedLayers(palette: Palette): LayerSpecification[] {
  const { proposed } = servedColours(palette);
  return [
    {
      id: 'siting-proposed',
      type: 'circle',
      source: SOURCE.sitingCentres,
      filter: ['==', ['get', 'by'], 'proposed'],
      paint: {
        'circle-radius': 10,
        'circle-color': proposed,
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'siting-names',
      type: 'symbol',
      source: SOURCE.sitingCentres,
      filter: ['==', ['get', 'by'], 'proposed'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['sans-serif-bold'],
        'text-size': 12,
        'text-padding': 0,
        'text-variable-anchor-offset': besideDisc(1.15, 0.9),
        'text-allow-overlap': true,
      },
      paint: { 'text-color': proposed, 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
    },
  ];
}

function existingGuard(): LayerSpecification {
  return {
    id: 'siting-existing-guard',
    type: 'symbol',
    source: SOURCE.sitingCentres,
    filter: ['==', ['get', 'by'], 'existing'],
    layout: { 'icon-image': GUARD_IMAGE, 'icon-allow-overlap': true, 'icon-padding': 0 },
  };
}

function numbersLayer(palette: Palette): LayerSpecification {
  return {
    id: 'siting-numbers',
    type: 'symbol',
    source: SOURCE.sitingCentres,
    filter: ['==', ['get', 'by'], 'proposed'],
    layout: {
      'text-field': ['get', 'number'],
      'text-font': ['sans-serif-bold'],
      'text-size': 12,
      'text-allow-overlap': true,
      'text-padding': 0,
      // Names of cities keep off the disc under the number.
      'icon-image': GUARD_IMAGE,
      'icon-size': 1.5,
      'icon-allow-overlap': true,
      'icon-padding': 0,
    },
    paint: { 'text-color': palette.halo },
  };
}
