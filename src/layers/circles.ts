// Circles of residents: by county when the overlay asks for counties, by city as a layer of its own, and the rings of
// the cities over ten million.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette';
import { SOURCE } from './sources';

export function cityCircleLayer(opacity: number, palette: Palette): LayerSpecification {
  return {
    id: 'city-circles',
    type: 'circle',
    source: SOURCE.cities,
    filter: ['>', ['get', 'population'], 0],
    layout: { 'circle-sort-key': largestFirst('population') },
    paint: {
      'circle-radius': areaRadius(0.0034),
      'circle-color': palette.circle,
      'circle-opacity': (opacity / 100) * 0.22,
      'circle-stroke-color': palette.circle,
      'circle-stroke-opacity': (opacity / 100) * 0.55,
      'circle-stroke-width': 0.8,
    },
  };
}

/** The scan's eighteen cities over ten million, on the basis of the cities' own communiqués. */
export function bigCityLayer(opacity: number, palette: Palette): LayerSpecification {
  return {
    id: 'big-cities',
    type: 'circle',
    source: SOURCE.cities,
    filter: ['get', 'isTenMillion'],
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 4.5, 6, 9, 9, 14],
      'circle-opacity': 0,
      'circle-stroke-color': palette.ink,
      'circle-stroke-width': 1.4,
      'circle-stroke-opacity': (opacity / 100) * 0.75,
    },
  };
}

/**
 * The order in which circles are drawn, so that no small one lies under a large one. In bands of four times the number: the
 * map library draws each value of a sort key by itself, and thousands of circles would be thousands of drawings.
 */
export function largestFirst(property: string): ExpressionSpecification {
  return ['-', 0, ['floor', ['/', ['log2', ['max', 1, ['get', property]]], 2]]];
}

/** A circle's area is proportional to residents; the factor is in pixels per root of a resident at zoom 4, and doubles per two zooms. */
export function areaRadius(factor: number): ExpressionSpecification {
  const root: ExpressionSpecification = ['sqrt', ['get', 'population']];
  return ['interpolate', ['exponential', 1.5], ['zoom'], 3, ['*', factor * 0.7, root], 9, ['*', factor * 5, root]];
}
