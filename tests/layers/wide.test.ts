import { describe, expect, it } from 'vitest';
import { RECORD_KINDS } from '../../src/core/record';
import { DARK, LIGHT } from '../../src/layers/palette';
import { SOURCE } from '../../src/layers/sources';
import { focusLayers, serviceLayers, wideBadgeLayer } from '../../src/layers/wide';
import { colourOf, faultsOf, lets, valueAt } from '../support/evaluated';

describe('what is known only by a wide area', () => {
  it.each([LIGHT, DARK])('passes the official validator ($name)', (palette) => {
    expect(faultsOf([...serviceLayers(60, palette), ...focusLayers(palette), wideBadgeLayer(60, palette)])).toEqual([]);
  });

  it('is hatched when it is a service area: no plain fill says that all of it is active', () => {
    const [hatch] = serviceLayers(100, LIGHT);
    expect(hatch).toMatchObject({ type: 'fill', source: SOURCE.services });
    expect(valueAt(hatch, 'fill-pattern', 6)).toBe('hatch:hub');
    expect(hatch!.paint).not.toHaveProperty('fill-color');
  });

  it('is a badge with its count, never a mark', () => {
    const badge = wideBadgeLayer(100, LIGHT);
    expect(badge.id).not.toMatch(/^marks-/);
    expect(String(valueAt(badge, 'text-field', 5, { count: 5 }))).toBe('5');
    expect(valueAt(badge, 'icon-image', 5)).toBe('badge');
  });

  it('fades with its layer', () => {
    for (const [property, at] of [
      ['fill-opacity', 0],
      ['line-opacity', 1],
    ] as const) {
      const [full, half] = [100, 50].map(
        (opacity) => valueAt(serviceLayers(opacity, LIGHT)[at], property, 5) as number,
      );
      expect(half! / full!).toBeCloseTo(0.5, 9);
    }
    expect(valueAt(wideBadgeLayer(50, LIGHT), 'icon-opacity', 5)).toBe(0.5);
    expect(valueAt(wideBadgeLayer(50, LIGHT), 'text-opacity', 5)).toBe(0.5);
  });
});

describe('the area of what is selected', () => {
  const drawnBy = (isWide: boolean) =>
    focusLayers(LIGHT)
      .filter((layer) => lets(layer, { isWide }, { type: 'Polygon' }))
      .map(({ id }) => id);

  it('is filled when it is a place and hatched when it is wide, never both', () => {
    expect(drawnBy(false)).toContain('focus-fill');
    expect(drawnBy(false)).not.toContain('focus-hatch');
    expect(drawnBy(true)).toContain('focus-hatch');
    expect(drawnBy(true)).not.toContain('focus-fill');
    for (const isWide of [true, false]) expect(drawnBy(isWide)).toContain('focus-line');
  });

  it('has the hue and the hatch of its kind', () => {
    const layers = focusLayers(DARK);
    for (const kind of RECORD_KINDS) {
      const properties = { colour: DARK.kinds[kind], pattern: `hatch:${kind}` };
      const line = layers.find(({ id }) => id === 'focus-line');
      expect(colourOf(valueAt(line, 'line-color', 6, properties))).toBe(colourOf(DARK.kinds[kind]));
      const hatch = layers.find(({ id }) => id === 'focus-hatch');
      expect(String(valueAt(hatch, 'fill-pattern', 6, properties))).toBe(`hatch:${kind}`);
    }
  });
});
