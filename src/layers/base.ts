// The ground of the map: sea, neighbouring land, China's own area, its inner borders, islands and the dashed line.
import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette';
import { SOURCE } from './sources';

export function groundLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    { id: 'land', type: 'fill', source: SOURCE.land, paint: { 'fill-color': palette.land } },
    {
      id: 'paper',
      type: 'fill',
      source: SOURCE.provinces,
      paint: { 'fill-color': palette.paper, 'fill-antialias': false },
    },
  ];
}

export const PREFECTURE_LINES_ZOOM = 3.6;

/** Drawn over the overlays, under everything of the records. */
export function borderLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'prefecture-lines',
      type: 'line',
      source: SOURCE.prefectureLines,
      minzoom: PREFECTURE_LINES_ZOOM,
      paint: {
        'line-color': palette.prefectureLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], PREFECTURE_LINES_ZOOM, 0.25, 6, 0.7, 9, 1.2],
        'line-opacity': ['interpolate', ['linear'], ['zoom'], PREFECTURE_LINES_ZOOM, 0.3, 5, 0.9],
      },
    },
    {
      id: 'district-lines',
      type: 'line',
      source: SOURCE.districts,
      minzoom: 6.5,
      paint: { 'line-color': palette.prefectureLine, 'line-width': 0.8 },
    },
    {
      id: 'province-lines',
      type: 'line',
      source: SOURCE.lines,
      filter: ['==', ['get', 'kind'], 'province'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.provinceLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.6, 6, 1.2, 9, 1.8],
      },
    },
    {
      id: 'nation-line',
      type: 'line',
      source: SOURCE.lines,
      filter: ['==', ['get', 'kind'], 'nation'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.nationLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 0.8, 6, 1.4, 9, 2],
      },
    },
    {
      id: 'islands',
      type: 'line',
      source: SOURCE.lines,
      filter: ['==', ['get', 'kind'], 'island'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.nationLine, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1.4, 7, 1.2] },
    },
    {
      id: 'dashes',
      type: 'line',
      source: SOURCE.lines,
      filter: ['==', ['get', 'kind'], 'dash'],
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': palette.nationLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], 3, 1.6, 6, 2.6, 9, 4],
      },
    },
  ];
}
