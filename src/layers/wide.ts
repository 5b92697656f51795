// What is known only by province, region or nation: hatched areas and a badge with the count, never a point.
import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette';
import { SOURCE } from './sources';

/** The service areas of the shown hubs; `opacity` in percent. */
export function serviceLayers(opacity: number, palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'service-hatch',
      type: 'fill',
      source: SOURCE.services,
      paint: { 'fill-pattern': 'hatch:hub', 'fill-opacity': (opacity / 100) * 0.42, 'fill-antialias': false },
    },
    {
      id: 'service-line',
      type: 'line',
      source: SOURCE.services,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.kinds.hub,
        'line-opacity': (opacity / 100) * 0.5,
        'line-width': 0.8,
        'line-dasharray': [3, 2],
      },
    },
  ];
}

/** The area of what is selected or under the pointer. */
export function focusLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'focus-fill',
      type: 'fill',
      source: SOURCE.focus,
      filter: ['!', ['get', 'isWide']],
      paint: { 'fill-color': ['get', 'colour'], 'fill-opacity': 0.16 },
    },
    {
      id: 'focus-hatch',
      type: 'fill',
      source: SOURCE.focus,
      filter: ['get', 'isWide'],
      paint: { 'fill-pattern': ['get', 'pattern'], 'fill-opacity': 0.62 },
    },
    {
      id: 'focus-line',
      type: 'line',
      source: SOURCE.focus,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ['get', 'colour'], 'line-width': 2 },
    },
    {
      id: 'focus-halo',
      type: 'line',
      source: SOURCE.focus,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.halo, 'line-width': 5, 'line-opacity': 0.35, 'line-blur': 3 },
    },
  ];
}

export function wideBadgeLayer(opacity: number, palette: Palette): LayerSpecification {
  return {
    id: 'wide-badges',
    type: 'symbol',
    source: SOURCE.wide,
    maxzoom: 8,
    layout: {
      'icon-image': 'badge',
      'icon-allow-overlap': true,
      'icon-size': ['interpolate', ['linear'], ['zoom'], 3, 0.78, 6, 1],
      'text-field': ['to-string', ['get', 'count']],
      'text-font': ['sans-serif-bold'],
      'text-size': ['interpolate', ['linear'], ['zoom'], 3, 9, 6, 11],
      'text-allow-overlap': true,
    },
    paint: { 'text-color': palette.inkSoft, 'icon-opacity': opacity / 100, 'text-opacity': opacity / 100 },
  };
}
