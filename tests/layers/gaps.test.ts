import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { answerGaps } from '../../src/core/coverage/gaps';
import { circlesDrawn, countySizes, GAP_LOOKS, GAP_SIZES, gapImage, gapLayers, gapSize } from '../../src/layers/gaps';
import { DARK, LIGHT } from '../../src/layers/palette';
import { lets, valueAt } from '../support/evaluated';
import { answered, aQuestion, exampleWorld } from '../support/worked-example';

describe('the layers of the gaps', () => {
  it('pass the official validator in both palettes', () => {
    for (const palette of [LIGHT, DARK]) {
      const layers = gapLayers(palette);
      const ids = layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
      const source = { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } };
      const sources = Object.fromEntries(ids.map((id) => [id, source]));
      const glyphs = 'https://example.org/{fontstack}/{range}.pbf';
      expect(validateStyleMin({ version: 8, glyphs, sources, layers })).toEqual([]);
    }
  });

  it('are the same for the same palette', () => {
    expect(gapLayers(LIGHT)).toEqual(gapLayers(LIGHT));
  });

  it('give four times the residents a circle twice as wide', () => {
    expect(gapSize(1e6)).toBe(6);
    expect(gapSize(4e6)).toBe(12);
    expect(gapSize(16e6)).toBe(24);
  });

  it('never lose a city however small, nor let one cover the map', () => {
    expect(gapSize(0)).toBe(GAP_SIZES[0]);
    expect(gapSize(1e9)).toBe(GAP_SIZES.at(-1));
  });

  it('give a dot to the counties that are surely within X, and to no other', () => {
    const { counties } = exampleWorld().demand.ground;
    const answer = answered(answerGaps(exampleWorld(), aQuestion({})));
    const sizes = countySizes(answer, counties);
    expect(counties.filter((_, at) => sizes[at]! > 0).map(({ name }) => name)).toEqual(['甲一区', '甲二区']);
    expect(sizes[0]! - 1).toBeCloseTo(Math.sqrt(400_000) * 2.2e-3, 5);
    expect(Math.max(...countySizes(null, counties))).toBe(0);
    const circle = gapLayers(LIGHT)[0]!;
    expect(valueAt(circle, 'circle-radius', 3, {}, { size: 2 })).toBe(2);
    expect(valueAt(circle, 'circle-radius', 8)).toBe(0);
  });

  it('draw the first circles of the table on a far map, all of them on a near one, and a pinned one always', () => {
    const circles = gapLayers(LIGHT).find(({ id }) => id === 'gap-cities')!;
    for (const zoom of [2, 3, 4]) {
      const last = circlesDrawn(zoom);
      expect(lets(circles, { rank: last, isPinned: false }, { zoom: zoom })).toBe(true);
      expect(lets(circles, { rank: last + 1, isPinned: false }, { zoom: zoom })).toBe(false);
      expect(lets(circles, { rank: last + 1, isPinned: true }, { zoom: zoom })).toBe(true);
      expect(circlesDrawn(zoom + 0.9)).toBe(last);
    }
    expect(lets(circles, { rank: 3036, isPinned: false }, { zoom: 5 })).toBe(true);
    expect(circlesDrawn(5)).toBe(Number.POSITIVE_INFINITY);
  });

  it('tell the kinds of gap apart by pictures of different names', () => {
    expect(new Set(GAP_LOOKS.map((look) => gapImage(look, 12))).size).toBe(4);
  });
});
