// The one list of all layers, bottom to top. A layer once mounted stays so and is hidden by `visibility`; order never depends on time.
import type { LayerSpecification } from 'maplibre-gl';
import type { LayerGroup, LayersState } from '../core/share-state';
import { borderLayers, groundLayers } from './base';
import { bigCityLayer, cityCircleLayer } from './circles';
import { gapLayers } from './gaps';
import { labelLayers } from './labels';
import { markLabelLayers, markLayer, selectedMarkLayer } from './marks';
import { nearLayers } from './near';
import { type OverlayValues, overlayLayers } from './overlay';
import type { Palette } from './palette';
import { sitingAreaLayers, sitingCentreLayers } from './siting';
import type { SourceId } from './sources';
import { focusLayers, serviceLayers, wideBadgeLayer } from './wide';

export interface StackValues {
  readonly layers: LayersState;
  readonly breaks: OverlayValues['breaks'];
  readonly hasCountyAreas: boolean;
  readonly labelField: 'name' | 'nameEn';
  /** Under an analysis the figures fade and the hatched areas and badges go, so that its own signs can be read. */
  readonly isUnderAnalysis?: boolean;
  /** An official base has borders of its own, and often names: ours would lie beside them, and the figures would hide it. */
  readonly base?: 'none' | 'plain' | 'named';
  /** Sources without a feature: a layer that has nothing to draw still costs a pass over the screen in each frame. */
  readonly emptySources?: ReadonlySet<SourceId>;
}

const FADED = 0.32;
const OVER_BASE = 0.6;

export function layerStack(values: StackValues, palette: Palette): LayerSpecification[] {
  const empty: ReadonlySet<string> = values.emptySources ?? new Set();
  return fullStack(values, palette).flatMap((spec) => switched([spec], !('source' in spec && empty.has(spec.source))));
}

function fullStack(values: StackValues, palette: Palette): LayerSpecification[] {
  const { layers, breaks, hasCountyAreas, labelField, isUnderAnalysis = false, base = 'none' } = values;
  const opacity = (group: LayerGroup) => layers.opacity[group] ?? 100;
  const shown = (group: LayerGroup, specs: LayerSpecification[]) => switched(specs, !layers.hidden.includes(group));
  const overlay = {
    metric: layers.metric,
    level: layers.level,
    breaks,
    hasCountyAreas,
    opacity: opacity('overlay') * (base === 'none' ? 1 : OVER_BASE),
  };
  return [
    ...groundLayers(palette),
    ...shown('overlay', isUnderAnalysis ? fadedOverlay(overlay, palette) : overlayLayers(overlay, palette)),
    ...switched(borderLayers(palette), base === 'none'),
    ...switched(shown('serviceAreas', serviceLayers(opacity('serviceAreas'), palette)), !isUnderAnalysis),
    ...shown('circles', [cityCircleLayer(opacity('circles'), palette)]),
    ...shown('bigCities', [bigCityLayer(opacity('bigCities'), palette)]),
    ...gapLayers(palette),
    ...focusLayers(palette),
    ...nearLayers(palette),
    ...sitingAreaLayers(palette),
    ...switched(shown('labels', labelLayers(labelField, opacity('labels'), palette)), base !== 'named'),
    ...sitingCentreLayers(palette),
    ...markLabelLayers(labelField === 'name' ? 'label' : 'labelEn', palette),
    ...switched(shown('wide', [wideBadgeLayer(opacity('wide'), palette)]), !isUnderAnalysis),
    selectedMarkLayer(palette),
    ...layers.order.flatMap((group) => shown(group, [markLayer(group, opacity(group), palette)])),
  ];
}

/** The hatching of "no data" stays as strong as it was. */
function fadedOverlay(overlay: OverlayValues, palette: Palette): LayerSpecification[] {
  const full = overlayLayers(overlay, palette);
  const faded = overlayLayers({ ...overlay, opacity: overlay.opacity * FADED }, palette);
  return faded.map((layer) => full.find(({ id }) => id === layer.id && id === 'overlay-no-data') ?? layer);
}

/** A layer that its own rules hide stays hidden. */
function switched(specs: LayerSpecification[], isOn: boolean): LayerSpecification[] {
  if (isOn) return specs;
  // `layout` differs by layer type; `visibility` is common to all of them.
  return specs.map((spec) => ({ ...spec, layout: { ...spec.layout, visibility: 'none' } }) as LayerSpecification);
}
