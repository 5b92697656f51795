// Marks of records: a shape and a hue per kind, hollow where only an office is known, ringed where the place is known to
// its county or city only, with the number of records inside when there is more than one.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { RecordKind } from '../core/record';
import type { LayerGroup } from '../core/share-state';
import { unreachable } from '../core/unreachable';
import type { Palette } from './palette';
import type { Shape } from './shapes';
import { SOURCE } from './sources';

/** One shape per kind, so that colour is never the only sign. Networks, research and media are one family. */
export function shapeOf(kind: RecordKind): Shape {
  switch (kind) {
    case 'hub':
      return 'hexagon';
    case 'programme':
      return 'circle';
    case 'pilot_zone':
      return 'square';
    case 'case':
      return 'diamond';
    case 'network':
    case 'research':
    case 'media':
      return 'triangle';
    case 'custom':
      return 'star';
    default:
      return unreachable(kind);
  }
}

/** The group of the layer switch that a kind belongs to. */
export function groupOf(kind: RecordKind): LayerGroup {
  switch (kind) {
    case 'hub':
      return 'hubs';
    case 'programme':
      return 'programmes';
    case 'pilot_zone':
      return 'pilotZones';
    case 'case':
      return 'cases';
    case 'network':
    case 'research':
    case 'media':
      return 'knowledge';
    case 'custom':
      return 'imported';
    default:
      return unreachable(kind);
  }
}

/** The name of a mark's picture, drawn by the map room: `mark:hub:hollow:ring`, and `mark:custom-2:…` in a set's own colour. */
export function imageOf(kind: RecordKind, isOffice: boolean, isRinged: boolean, setColour?: number): string {
  return `mark:${setColour === undefined ? kind : `${kind}-${setColour}`}:${isOffice ? 'hollow' : 'solid'}:${isRinged ? 'ring' : 'plain'}`;
}

const SIZE: ExpressionSpecification = [
  'case',
  ['>', ['get', 'count'], 9],
  1.28,
  ['>', ['get', 'count'], 1],
  1.06,
  0.78,
];

/** Nothing for one record; 6k for 6,011, which would not stand inside the mark. */
const COUNT: ExpressionSpecification = [
  'case',
  ['>=', ['get', 'count'], 1000],
  ['concat', ['to-string', ['floor', ['/', ['get', 'count'], 1000]]], 'k'],
  ['>', ['get', 'count'], 1],
  ['to-string', ['get', 'count']],
  '',
];

export function markLayerId(group: LayerGroup): string {
  return `marks-${group}`;
}

/** The layer of one group of kinds; `opacity` in percent. */
export function markLayer(group: LayerGroup, opacity: number, palette: Palette): LayerSpecification {
  return {
    id: markLayerId(group),
    type: 'symbol',
    source: SOURCE.marks,
    filter: ['==', ['get', 'group'], group],
    layout: {
      'icon-image': ['get', 'image'],
      'icon-size': ['interpolate', ['linear'], ['zoom'], 3, ['*', 0.72, SIZE], 6, SIZE],
      'icon-allow-overlap': true,
      'text-field': COUNT,
      'text-font': ['sans-serif-bold'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 3, 9, 6, 12],
      'text-allow-overlap': true,
      'text-ignore-placement': true,
      'symbol-sort-key': ['get', 'count'],
    },
    paint: {
      'icon-opacity': opacity / 100,
      'text-opacity': opacity / 100,
      'text-color': ['case', ['get', 'isOffice'], ['get', 'colour'], palette.markText],
    },
  };
}

/** Names under the marks, where there is room; the selected one always. */
export function markLabelLayers(field: 'label' | 'labelEn', palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'mark-labels',
      type: 'symbol',
      source: SOURCE.marks,
      minzoom: 6.2,
      layout: {
        'text-field': ['get', field],
        'text-font': ['sans-serif'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 11, 10, 13],
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.15,
        'text-max-width': 9,
        'symbol-sort-key': ['-', 0, ['get', 'count']],
      },
      paint: { 'text-color': palette.ink, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
    },
  ];
}

/** A ring of light round the selected mark. */
export function selectedMarkLayer(palette: Palette): LayerSpecification {
  return {
    id: 'mark-selected',
    type: 'circle',
    source: SOURCE.marks,
    filter: ['get', 'isSelected'],
    paint: {
      'circle-radius': ['case', ['>', ['get', 'count'], 9], 24, ['>', ['get', 'count'], 1], 21, 17],
      'circle-color': palette.accent,
      'circle-opacity': 0.22,
      'circle-stroke-color': palette.accent,
      'circle-stroke-width': 1.5,
    },
  };
}
