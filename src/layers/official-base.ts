// An official base as layers of our map: over our own ground, under everything else, as its maker drew it. Only tiles that
// bring no style are given one, in our colours.
import type { LayerSpecification } from 'maplibre-gl';
import type { BaseDrawing, BaseSource } from '../core/base/base-drawing';
import { unreachable } from '../core/unreachable';
import type { Palette } from './palette';

/** The lowest layer over the ground: the base comes under it. */
export const OVER_BASE = 'overlay-provinces';

const WATER = /water|ocean|sea|lake|river/i;
const BORDER = /bound|admin|border/i;

/** Bottom to top. Hidden ones stay, so that order never depends on time. */
export function baseLayers(drawing: BaseDrawing, isShown: boolean, palette: Palette): LayerSpecification[] {
  const visibility = isShown ? 'visible' : 'none';
  // What is added by name only is common to all types of layers.
  return specsOf(drawing, palette).map(
    (spec) => ({ ...spec, layout: { ...spec.layout, visibility } }) as LayerSpecification,
  );
}

function specsOf(drawing: BaseDrawing, palette: Palette): LayerSpecification[] {
  switch (drawing.kind) {
    case 'pictures':
      return drawing.sources.map(({ id }) => ({
        id,
        type: 'raster',
        source: id,
        paint: { 'raster-fade-duration': 0 },
      }));
    case 'style':
      // The map's own validator looks at what a foreign style wrote, and leaves out what it cannot draw.
      return drawing.layers as readonly unknown[] as LayerSpecification[];
    case 'features':
      return drawing.sources.flatMap((source) => plainLayers(source, drawing.names, palette));
    default:
      return unreachable(drawing);
  }
}

/** Areas under lines, whatever order the names are in. */
function plainLayers({ id }: BaseSource, names: readonly string[], palette: Palette): LayerSpecification[] {
  const areas = names.map(
    (name): LayerSpecification => ({
      id: `${id}-${name}-areas`,
      type: 'fill',
      source: id,
      'source-layer': name,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: {
        'fill-color': WATER.test(name) ? palette.sea : palette.land,
        'fill-opacity': WATER.test(name) ? 1 : 0.5,
      },
    }),
  );
  const lines = names.map(
    (name): LayerSpecification => ({
      id: `${id}-${name}-lines`,
      type: 'line',
      source: id,
      'source-layer': name,
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': BORDER.test(name) ? palette.nationLine : palette.prefectureLine, 'line-width': 0.8 },
    }),
  );
  return [...areas, ...lines];
}
