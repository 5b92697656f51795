// Layer specs as the map library reads them: the official validator, and values of expressions at a zoom for a feature.
import {
  Color,
  createPropertyExpression,
  type FilterSpecification,
  featureFilter,
  isExpression,
  type LayerSpecification,
  latest,
  type StyleSpecification,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import { SOURCE } from '../../src/layers/sources';

/** What the official validator has against a style of these layers over empty sources; empty when it has nothing. */
export function faultsOf(layers: readonly unknown[]): readonly string[] {
  const empty = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };
  const style: StyleSpecification = {
    version: 8,
    sources: Object.fromEntries(Object.values(SOURCE).map((id) => [id, empty])),
    layers: layers as LayerSpecification[], // the map library's own type of the same specification
  };
  return validateStyleMin(style).map(({ message }) => message);
}

/** A colour as the map would paint it: equal for '#ffffff' and its value out of an expression. */
export function colourOf(value: unknown): string {
  return value instanceof Color ? value.toString() : String(Color.parse(String(value)));
}

/** Whether the layer's filter lets a feature through at a zoom; a layer without a filter lets all. */
export function lets(
  layer: unknown,
  properties: Readonly<Record<string, unknown>>,
  { zoom = 6, type = 'Point' as 'Point' | 'Polygon' } = {},
): boolean {
  const { filter } = layer as { filter?: FilterSpecification };
  const kind = { Point: 1, Polygon: 3 }[type];
  return featureFilter(filter, 'layers[0].filter').filter(
    { zoom },
    { type: kind as 1 | 3, properties: { ...properties } },
  );
}

/** The value of a paint or layout property at a zoom, for a feature with these properties. */
export function valueAt(
  layer: unknown,
  property: string,
  zoom: number,
  properties: Readonly<Record<string, unknown>> = {},
  featureState: Readonly<Record<string, unknown>> = {},
): unknown {
  const { type, paint, layout } = layer as {
    type: string;
    paint?: Record<string, unknown>;
    layout?: Record<string, unknown>;
  };
  const isPaint = paint !== undefined && property in paint;
  const given = isPaint ? paint[property] : layout?.[property];
  if (!isExpression(given)) return given;
  const specs = latest as unknown as Record<string, Record<string, never>>;
  const group = `${isPaint ? 'paint' : 'layout'}_${type}`;
  const expression = createPropertyExpression(given, `layers[0].${property}`, specs[group]![property]!);
  if (expression.result === 'error') throw new Error(`${property}: ${JSON.stringify(expression.value)}`);
  const feature = { type: 'Point', properties: { ...properties } } as never;
  const value: unknown = expression.value.evaluate({ zoom }, feature, featureState);
  return value;
}
