// The circle of "within X km of here", and its centre.
import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette';
import { SOURCE } from './sources';

export function nearLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'near-fill',
      type: 'fill',
      source: SOURCE.near,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette.accent, 'fill-opacity': 0.07 },
    },
    {
      id: 'near-line',
      type: 'line',
      source: SOURCE.near,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-color': palette.accent, 'line-width': 2 },
    },
    {
      id: 'near-centre',
      type: 'circle',
      source: SOURCE.near,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 4,
        'circle-color': palette.halo,
        'circle-stroke-color': palette.accent,
        'circle-stroke-width': 2.5,
      },
    },
  ];
}
