import { describe, expect, it } from 'vitest';
import { RECORD_KINDS } from '../../src/core/record';
import { RECORD_GROUPS } from '../../src/core/share-state';
import {
  groupOf,
  imageOf,
  markLabelLayers,
  markLayer,
  markLayerId,
  selectedMarkLayer,
  shapeOf,
} from '../../src/layers/marks';
import { DARK, LIGHT } from '../../src/layers/palette';
import { colourOf, faultsOf, lets, valueAt } from '../support/evaluated';

const hubs = markLayer('hubs', 100, LIGHT);

describe('the marks', () => {
  it.each([LIGHT, DARK])('pass the official validator ($name)', (palette) => {
    const layers = RECORD_GROUPS.map((group) => markLayer(group, 50, palette));
    for (const field of ['label', 'labelEn'] as const)
      expect(faultsOf([...layers, ...markLabelLayers(field, palette), selectedMarkLayer(palette)])).toEqual([]);
  });

  it('have a shape of their own for each kind, but networks, research and media, which are one family', () => {
    expect(RECORD_KINDS.map(shapeOf)).toEqual([
      'hexagon',
      'circle',
      'square',
      'diamond',
      'triangle',
      'triangle',
      'triangle',
      'star',
    ]);
    for (const kind of RECORD_KINDS)
      for (const other of RECORD_KINDS)
        if (shapeOf(kind) === shapeOf(other)) expect(groupOf(kind)).toBe(groupOf(other));
  });

  it('of each kind are drawn by exactly one layer', () => {
    const layers = RECORD_GROUPS.map((group) => markLayer(group, 100, LIGHT));
    for (const kind of RECORD_KINDS)
      expect(
        layers.filter((layer) => lets(layer, { group: groupOf(kind) })),
        kind,
      ).toHaveLength(1);
    expect(new Set(layers.map(({ id }) => id)).size).toBe(RECORD_GROUPS.length);
    expect(hubs.id).toBe(markLayerId('hubs'));
  });

  it('name a picture for each kind, hollow or solid, ringed or plain', () => {
    const names = RECORD_KINDS.flatMap((kind) =>
      [true, false].flatMap((office) => [true, false].map((ring) => imageOf(kind, office, ring))),
    );
    expect(new Set(names).size).toBe(RECORD_KINDS.length * 4);
    expect(String(valueAt(hubs, 'icon-image', 6, { image: imageOf('hub', true, false) }))).toBe(
      'mark:hub:hollow:plain',
    );
  });

  it('show how many records they hold, when it is more than one', () => {
    const text = (count: number) => String(valueAt(hubs, 'text-field', 6, { count }));
    expect([text(1), text(2), text(12), text(6011), text(100_000)]).toEqual(['', '2', '12', '6k', '100k']);
    const size = (count: number) => valueAt(hubs, 'icon-size', 6, { count }) as number;
    expect(size(1)).toBeLessThan(size(2));
    expect(size(9)).toBeLessThan(size(10));
  });

  it('write the count in the hue of the kind where the mark is hollow', () => {
    const colour = (isOffice: boolean) =>
      colourOf(valueAt(hubs, 'text-color', 6, { isOffice, colour: LIGHT.kinds.hub }));
    expect(colour(true)).toBe(colourOf(LIGHT.kinds.hub));
    expect(colour(false)).toBe(colourOf(LIGHT.markText));
  });

  it('are never dropped for want of room', () => {
    expect([valueAt(hubs, 'icon-allow-overlap', 6), valueAt(hubs, 'text-allow-overlap', 6)]).toEqual([true, true]);
  });

  it('fade with their layer, picture and count alike', () => {
    const half = markLayer('cases', 50, LIGHT);
    expect([valueAt(half, 'icon-opacity', 6), valueAt(half, 'text-opacity', 6)]).toEqual([0.5, 0.5]);
  });

  it('shine when selected', () => {
    const layer = selectedMarkLayer(LIGHT);
    expect([lets(layer, { isSelected: true }), lets(layer, { isSelected: false })]).toEqual([true, false]);
    const radius = (count: number) => valueAt(layer, 'circle-radius', 6, { count }) as number;
    expect(radius(1) < radius(2) && radius(2) < radius(10)).toBe(true);
  });
});
