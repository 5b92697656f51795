import { describe, expect, it } from 'vitest';
import type { BaseDrawing, BaseSource } from '../../src/core/base/base-drawing';
import { tiandituDrawing } from '../../src/core/base/tianditu';
import { breaksOf } from '../../src/core/scale';
import { DEFAULT_LAYERS } from '../../src/core/share-state';
import { baseLayers, OVER_BASE } from '../../src/layers/official-base';
import { LIGHT } from '../../src/layers/palette';
import { layerStack } from '../../src/layers/stack';
import { faultsOf, valueAt } from '../support/evaluated';

const TIANDITU = tiandituDrawing({ server: 'https://t0.cn', key: 'K', picture: 'vec', names: true });
const VECTOR: BaseSource = { ...TIANDITU.sources[0]!, id: 'base-archive', kind: 'vector' };
const FEATURES: BaseDrawing = { kind: 'features', sources: [VECTOR], names: ['earth', 'water', 'boundaries'] };

const stackOver = (base: 'none' | 'plain' | 'named') =>
  layerStack(
    { layers: DEFAULT_LAYERS, breaks: breaksOf('population'), hasCountyAreas: false, labelField: 'name', base },
    LIGHT,
  );
const shownIn = (base: 'none' | 'plain' | 'named') =>
  stackOver(base).flatMap(({ id, layout }) =>
    (layout as { visibility?: string } | undefined)?.visibility === 'none' ? [] : [id],
  );

describe('the layers of an official base', () => {
  it('are its pictures in their order, names on top', () => {
    expect(baseLayers(TIANDITU, true, LIGHT).map(({ id, type }) => [id, type])).toEqual([
      ['base-vec', 'raster'],
      ['base-cva', 'raster'],
    ]);
  });

  it('of vector tiles without a style are areas under lines, water in the colour of the sea', () => {
    const layers = baseLayers(FEATURES, true, LIGHT);
    // the source is the map's own, not one of the listed ones
    expect(faultsOf(layers).filter((fault) => !fault.endsWith('source "base-archive" not found'))).toEqual([]);
    expect(layers.map(({ type }) => type)).toEqual(['fill', 'fill', 'fill', 'line', 'line', 'line']);
    const paint = (id: string) => layers.find((layer) => layer.id === id)?.paint;
    expect(paint('base-archive-water-areas')).toMatchObject({ 'fill-color': LIGHT.sea });
    expect(paint('base-archive-boundaries-lines')).toMatchObject({ 'line-color': LIGHT.nationLine });
  });

  it('stay when they are hidden', () => {
    for (const drawing of [TIANDITU, FEATURES]) {
      const hidden = baseLayers(drawing, false, LIGHT);
      expect(hidden.map(({ id }) => id)).toEqual(baseLayers(drawing, true, LIGHT).map(({ id }) => id));
      expect(hidden.every(({ layout }) => (layout as { visibility: string }).visibility === 'none')).toBe(true);
    }
  });
});

describe('our own layers over it', () => {
  it('begin with the figures, right over the ground', () => {
    const ids = stackOver('none').map(({ id }) => id);
    expect(ids.indexOf(OVER_BASE)).toBe(ids.indexOf('paper') + 1);
  });

  it('leave borders to it, and names too where it has some; nothing else goes', () => {
    const gone = (base: 'plain' | 'named') => shownIn('none').filter((id) => !shownIn(base).includes(id));
    expect(gone('plain')).toEqual([
      'prefecture-lines',
      'district-lines',
      'province-lines',
      'nation-line',
      'islands',
      'dashes',
    ]);
    expect(gone('named').filter((id) => !gone('plain').includes(id))).toEqual(['county-labels', 'city-labels']);
  });

  it('let it shine through the figures', () => {
    const fill = (base: 'none' | 'plain') =>
      valueAt(
        stackOver(base).find(({ id }) => id === 'overlay-provinces'),
        'fill-opacity',
        3,
      ) as number;
    expect(fill('plain')).toBeLessThan(0.7 * fill('none'));
  });
});
