import { createExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, type Palette } from '../../src/layers/palette';
import { servedColours, sitingAreaLayers, sitingCentreLayers } from '../../src/layers/siting';

const sitingLayers = (palette: Palette) => [...sitingAreaLayers(palette), ...sitingCentreLayers(palette)];
const source = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };
const layerOf = (id: string) => sitingLayers(LIGHT).find((layer) => layer.id === id);

describe('the layers of a siting answer', () => {
  it.each([LIGHT, DARK])('pass the official style validator in $name', (palette) => {
    const layers = sitingLayers(palette);
    const sources = Object.fromEntries(layers.flatMap((layer) => ('source' in layer ? [[layer.source, source]] : [])));
    expect(validateStyleMin({ version: 8, sources, layers })).toEqual([]);
  });

  it('have ids of their own, once each, and place the names after the discs and marks that they must not cover', () => {
    const ids = sitingLayers(LIGHT).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith('siting-'))).toBe(true);
    // what is drawn last is placed first
    const names = Math.max(ids.indexOf('siting-names'), ids.indexOf('siting-existing-names'));
    expect(names).toBeGreaterThan(0);
    expect(ids.slice(names + 1).sort()).toEqual(['siting-existing-guard', 'siting-numbers']);
  });

  it('draw proposed circles dashed and existing ones not', () => {
    expect(layerOf('siting-proposed-line')?.paint).toMatchObject({ 'line-dasharray': [3, 2] });
    expect(layerOf('siting-existing-line')?.paint).not.toHaveProperty('line-dasharray');
  });

  it('tint a county by who reaches it', () => {
    const layer = layerOf('siting-counties');
    if (layer?.type !== 'circle') throw new Error(`got ${layer?.type}, wanted circles`);
    const made = createExpression(layer.paint?.['circle-color'], 'layers[0].paint.circle-color');
    if (made.result !== 'success') throw new Error('the expression does not parse');
    for (const [by, colour] of Object.entries(servedColours(LIGHT))) {
      const value: unknown = made.value.evaluate({ zoom: 5 }, { type: 'Point', properties: { by } });
      expect(value).toBe(colour);
    }
  });
});
