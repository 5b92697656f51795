import { describe, expect, it } from 'vitest';
import { borderLayers, groundLayers } from '../../src/layers/base';
import { DARK, LIGHT } from '../../src/layers/palette';
import { SOURCE } from '../../src/layers/sources';
import { faultsOf, lets, valueAt } from '../support/evaluated';

describe('the ground', () => {
  it.each([LIGHT, DARK])('passes the official validator ($name)', (palette) => {
    expect(faultsOf([...groundLayers(palette), ...borderLayers(palette)])).toEqual([]);
  });

  it('lies as sea, neighbouring land, and the provinces on it', () => {
    expect(groundLayers(LIGHT).map(({ id }) => id)).toEqual(['sea', 'land', 'paper']);
  });

  it('draws every kind of line that the areas have, each by one layer', () => {
    const of = (source: string) => borderLayers(LIGHT).filter((layer) => 'source' in layer && layer.source === source);
    const kindsOf = {
      [SOURCE.prefectureLines]: ['prefecture'],
      [SOURCE.lines]: ['province', 'nation', 'island', 'dash'],
    };
    for (const [source, kinds] of Object.entries(kindsOf))
      for (const kind of kinds)
        expect(
          of(source).filter((layer) => lets(layer, { kind })),
          kind,
        ).toHaveLength(1);
  });

  it('shows the nation, its islands and the dashed line at every zoom', () => {
    for (const layer of borderLayers(LIGHT).filter(({ id }) => ['nation-line', 'islands', 'dashes'].includes(id))) {
      expect(layer.minzoom ?? 0).toBe(0);
      for (const zoom of [2, 4, 8, 16]) expect(valueAt(layer, 'line-width', zoom)).toBeGreaterThan(0.5);
    }
  });

  it('draws a wider border above a narrower one, from province to nation', () => {
    const width = (id: string, zoom: number) =>
      valueAt(
        borderLayers(LIGHT).find((one) => one.id === id),
        'line-width',
        zoom,
      );
    for (const zoom of [4, 6, 9]) {
      expect(width('nation-line', zoom)).toBeGreaterThan(width('province-lines', zoom) as number);
      expect(width('province-lines', zoom)).toBeGreaterThan(width('prefecture-lines', zoom) as number);
    }
  });
});
