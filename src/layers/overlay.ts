// Residents and urbanisation behind the records: areas for provinces, prefectures and the districts of municipalities,
// circles for counties (which have no free polygons). What has no figure is hatched, never pale.
import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { AUTO_ZOOMS, type Metric, type OverlayLevel } from '../core/share-state';
import { areaRadius, largestFirst } from './circles';
import type { Palette } from './palette';
import { SOURCE } from './sources';

export interface OverlayValues {
  readonly metric: Metric;
  readonly level: OverlayLevel;
  /** The inner class breaks of each level: one fewer than the colours. */
  readonly breaks: Readonly<Record<'province' | 'prefecture' | 'county', readonly number[]>>;
  /** Counties have areas of the operator's: they are coloured, and the circles give way. */
  readonly hasCountyAreas: boolean;
  /** Percent. */
  readonly opacity: number;
}

/** The paper shines through, so that borders and marks stay the strongest lines. */
const FILL_OPACITY = 0.78;

export function overlayLayers(values: OverlayValues, palette: Palette): LayerSpecification[] {
  const colours = values.metric === 'urbanSharePct' ? palette.urbanShare : palette.population;
  const fill = (id: string, source: string, level: 'province' | 'prefecture' | 'county'): LayerSpecification => ({
    id,
    type: 'fill',
    source,
    ...zoomsOf(level, values.level, source),
    filter: hasFigure(values.metric),
    layout: { visibility: isShown(level, values, source) ? 'visible' : 'none' },
    paint: {
      'fill-color': classColour(values.metric, values.breaks[level], colours),
      'fill-opacity': (values.opacity / 100) * FILL_OPACITY,
      // The border lines lie over the edges: smoothing them as well would draw every area twice.
      'fill-antialias': false,
    },
  });
  return [
    fill('overlay-provinces', SOURCE.provinces, 'province'),
    {
      id: 'overlay-no-data',
      type: 'fill',
      source: SOURCE.provinces,
      filter: ['!', hasFigure(values.metric) as ExpressionSpecification], // an expression filter, made below
      paint: { 'fill-pattern': 'hatch:nodata', 'fill-opacity': (values.opacity / 100) * 0.7, 'fill-antialias': false },
    },
    fill('overlay-prefectures', SOURCE.prefectures, 'prefecture'),
    fill('overlay-districts', SOURCE.districts, 'county'),
    countyCircles(values, colours, palette),
  ];
}

function countyCircles(values: OverlayValues, colours: readonly string[], palette: Palette): LayerSpecification {
  const { metric, level, breaks, opacity, hasCountyAreas } = values;
  return {
    id: 'overlay-counties',
    type: 'circle',
    source: SOURCE.counties,
    ...(level === 'auto' ? { minzoom: AUTO_ZOOMS.county } : {}),
    filter: hasFigure(metric),
    layout: {
      visibility: (level === 'auto' || level === 'county') && !hasCountyAreas ? 'visible' : 'none',
      'circle-sort-key': largestFirst('population'),
    },
    paint: {
      'circle-radius': areaRadius(0.0022),
      'circle-color': classColour(metric, breaks.county, colours),
      'circle-opacity': (opacity / 100) * 0.92,
      'circle-stroke-color': palette.inkSoft,
      'circle-stroke-width': 0.6,
      'circle-stroke-opacity': opacity / 100,
    },
  };
}

function isShown(level: string, { level: chosen, hasCountyAreas }: OverlayValues, source: string): boolean {
  if (chosen === 'auto') return true;
  return level === chosen && (source !== SOURCE.districts || hasCountyAreas);
}

function zoomsOf(level: string, chosen: OverlayLevel, source: string): { minzoom?: number; maxzoom?: number } {
  if (chosen !== 'auto') return {};
  if (source === SOURCE.districts) return { minzoom: AUTO_ZOOMS.county };
  if (level === 'province') return { maxzoom: AUTO_ZOOMS.prefecture };
  return { minzoom: AUTO_ZOOMS.prefecture };
}

function hasFigure(metric: Metric): FilterSpecification {
  return ['==', ['typeof', ['get', metric]], 'number'];
}

/** The colour of the class that a value falls in: a break itself belongs to the class above it. */
export function classColour(
  metric: Metric,
  breaks: readonly number[],
  colours: readonly string[],
): ExpressionSpecification {
  if (breaks.length !== colours.length - 1)
    throw new Error(`got ${breaks.length} breaks for ${colours.length} colours, wanted one fewer`);
  const steps = breaks.flatMap((value, at) => [value, colours[at + 1]!]);
  return ['step', ['get', metric], colours[0]!, ...steps] as ExpressionSpecification; // the tuple type has no rest of pairs
}
