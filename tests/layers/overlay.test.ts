import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksOf, classOf, METRICS, type ScaleLevel } from '../../src/core/scale';
import { AUTO_ZOOMS, OVERLAY_LEVELS, type OverlayLevel } from '../../src/core/share-state';
import { classColour, overlayLayers } from '../../src/layers/overlay';
import { DARK, LIGHT } from '../../src/layers/palette';
import { colourOf, faultsOf, lets, valueAt } from '../support/evaluated';

const LEVEL_OF: Readonly<Record<string, ScaleLevel>> = {
  'overlay-provinces': 'province',
  'overlay-prefectures': 'prefecture',
  'overlay-districts': 'county',
  'overlay-counties': 'county',
};
const layersOf = (
  metric: (typeof METRICS)[number],
  level: OverlayLevel = 'auto',
  opacity = 100,
  hasCountyAreas = false,
) => overlayLayers({ metric, level, breaks: breaksOf(metric), hasCountyAreas, opacity }, LIGHT);
const shownAt = (level: OverlayLevel, zoom: number, hasCountyAreas = false) =>
  layersOf('urbanSharePct', level, 100, hasCountyAreas)
    .filter((layer) => layer.layout?.visibility !== 'none')
    .filter(({ minzoom = 0, maxzoom = 24 }) => zoom >= minzoom && zoom < maxzoom)
    .map(({ id }) => id.replace('overlay-', ''));

describe.each(METRICS)('the overlay of %s', (metric) => {
  const colours = metric === 'urbanSharePct' ? LIGHT.urbanShare : LIGHT.population;
  const filled = layersOf(metric).filter(({ id }) => id in LEVEL_OF);
  const paintOf = (layer: (typeof filled)[number], value: number) =>
    colourOf(valueAt(layer, layer.type === 'circle' ? 'circle-color' : 'fill-color', 8, { [metric]: value }));

  it('passes the official validator at every level, in both palettes', () => {
    for (const level of OVERLAY_LEVELS)
      for (const palette of [LIGHT, DARK])
        expect(
          faultsOf(
            overlayLayers({ metric, level, breaks: breaksOf(metric), hasCountyAreas: false, opacity: 70 }, palette),
          ),
        ).toEqual([]);
  });

  it('paints a value on a break as the class above it, and just under it as the class below', () => {
    for (const layer of filled) {
      for (const [at, limit] of breaksOf(metric)[LEVEL_OF[layer.id]!].entries()) {
        expect(paintOf(layer, limit), `${layer.id} ${limit}`).toBe(colourOf(colours[at + 1]));
        expect(paintOf(layer, limit * (1 - 1e-9)), `${layer.id} under ${limit}`).toBe(colourOf(colours[at]));
      }
    }
  });

  it('paints every value as the class that the legend counts it in', () => {
    const top = metric === 'urbanSharePct' ? 100 : 2e8;
    fc.assert(
      fc.property(fc.double({ min: 0, max: top, noNaN: true }), (value) => {
        for (const layer of filled) {
          const at = classOf(value, breaksOf(metric)[LEVEL_OF[layer.id]!])!;
          expect(paintOf(layer, value)).toBe(colourOf(colours[at]));
        }
      }),
      { seed: 2022, numRuns: 100 },
    );
  });

  it('hatches what has no figure and paints nothing there', () => {
    const hatch = layersOf(metric).find(({ id }) => id === 'overlay-no-data')!;
    for (const value of [null, undefined]) {
      expect(lets(hatch, { [metric]: value }, { type: 'Polygon' })).toBe(true);
      for (const layer of filled) expect(lets(layer, { [metric]: value }), layer.id).toBe(false);
    }
    expect(lets(hatch, { [metric]: 0 }, { type: 'Polygon' })).toBe(false);
    for (const layer of filled) expect(lets(layer, { [metric]: 0 }), layer.id).toBe(true);
  });
});

describe('the level of the overlay', () => {
  it('follows the zoom: provinces, then prefectures, then districts and counties', () => {
    expect(shownAt('auto', 3)).toEqual(['provinces', 'no-data']);
    expect(shownAt('auto', AUTO_ZOOMS.prefecture)).toEqual(['no-data', 'prefectures']);
    expect(shownAt('auto', AUTO_ZOOMS.county)).toEqual(['no-data', 'prefectures', 'districts', 'counties']);
  });

  it('stays as chosen at every zoom', () => {
    for (const zoom of [2, 5, 9]) {
      expect(shownAt('province', zoom)).toEqual(['provinces', 'no-data']);
      expect(shownAt('prefecture', zoom)).toEqual(['no-data', 'prefectures']);
      expect(shownAt('county', zoom)).toEqual(['no-data', 'counties']);
    }
  });

  it('colours the operator’s county areas, where there are any, in place of the circles', () => {
    expect(shownAt('county', 9, true)).toEqual(['no-data', 'districts']);
    expect(shownAt('auto', 9, true)).toEqual(['no-data', 'prefectures', 'districts']);
    expect(shownAt('province', 9, true)).toEqual(['provinces', 'no-data']);
  });

  it('never changes which layers there are, nor their order', () => {
    const ids = OVERLAY_LEVELS.map((level) =>
      layersOf('population', level)
        .map(({ id }) => id)
        .join(),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('fades with the opacity, all of it', () => {
    const [full, half] = [layersOf('population', 'auto', 100), layersOf('population', 'auto', 50)];
    for (const [at, layer] of full.entries()) {
      const property = layer.type === 'circle' ? 'circle-opacity' : 'fill-opacity';
      expect(
        (valueAt(half[at], property, 8) as number) / (valueAt(layer, property, 8) as number),
        layer.id,
      ).toBeCloseTo(0.5, 9);
    }
  });

  it('refuses a scale that has not one colour more than breaks', () => {
    expect(() => classColour('population', [1, 2], ['#000000', '#111111'])).toThrow('got 2 breaks for 2 colours');
  });
});
