// Names of provinces and cities. Larger cities first; a name gives way where a mark or a bigger name stands.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette';
import { SOURCE } from './sources';

/** `field` is the property that holds the name in the user's language. */
export function labelLayers(field: 'name' | 'nameEn', opacity: number, palette: Palette): LayerSpecification[] {
  const paint = {
    'text-color': palette.ink,
    'text-halo-color': palette.halo,
    'text-halo-width': 1.3,
    'text-opacity': opacity / 100,
  };
  return [
    {
      id: 'county-labels',
      type: 'symbol',
      source: SOURCE.counties,
      minzoom: 8.2,
      layout: {
        'text-field': ['get', field],
        'text-font': ['sans-serif'],
        'text-size': 11,
        'text-variable-anchor': ['bottom', 'top', 'left', 'right'],
        'text-radial-offset': 0.9,
        'symbol-sort-key': ['-', 0, ['get', 'population']],
      },
      paint: { ...paint, 'text-color': palette.inkSoft },
    },
    {
      id: 'city-labels',
      type: 'symbol',
      source: SOURCE.cities,
      minzoom: 3.2,
      filter: ['<=', ['get', 'labelRank'], CITY_RANK_BY_ZOOM],
      layout: {
        'text-field': ['get', field],
        'text-font': ['sans-serif'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 4, ['case', BIG, 12, 10.5], 8, ['case', BIG, 16, 13]],
        'text-variable-anchor': ['bottom', 'top', 'right', 'left'],
        'text-radial-offset': ['interpolate', ['linear'], ['zoom'], 4, 1.7, 8, 1.45],
        'text-padding': 2,
        'symbol-sort-key': ['get', 'labelRank'],
      },
      paint,
    },
  ];
}

const BIG: ExpressionSpecification = ['>=', ['get', 'population'], 1e7];

/** How many of the largest cities may be named at a zoom; below 60 is every ten-million city and provincial seat. */
const CITY_RANK_BY_ZOOM: ExpressionSpecification = ['step', ['zoom'], 24, 4, 45, 4.8, 90, 5.6, 180, 6.4, 1000];
