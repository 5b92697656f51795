import { type LayerSpecification, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../../src/layers/palette';
import { archiveColour, archiveLayers, pointLayers } from '../../src/layers/points';
import { ARCHIVE_LAYERS, archiveSource, POINTS_LAYER, SOURCE } from '../../src/layers/sources';
import { colourOf, lets, valueAt } from '../support/evaluated';

/** Point sets are the one source of tiles; the validator is told so. */
function faultsIn(layers: readonly LayerSpecification[]): readonly string[] {
  const points = { type: 'vector' as const, tiles: ['points://1/{z}/{x}/{y}'] };
  return validateStyleMin({
    version: 8,
    sources: { [SOURCE.points]: points, [archiveSource(1)]: points },
    layers: [...layers],
  }).map(({ message }) => message);
}

const SETS = [
  { id: 'a1', opacity: 50 },
  { id: 'b2', opacity: 100 },
];

describe('the layers of point sets', () => {
  it.each([LIGHT, DARK])('pass the official validator, with and without sets ($name)', (palette) => {
    expect(faultsIn(pointLayers(SETS, 80, true, { set: 'a1', from: 3, to: 4 }, palette))).toEqual([]);
    expect(faultsIn(pointLayers([], 100, false, null, palette))).toEqual([]);
  });

  it('rings the mark that holds the selected points, and no other', () => {
    const [ring] = pointLayers(SETS, 100, true, { set: 'a1', from: 5, to: 6 }, LIGHT);
    expect(lets(ring!, { set: 'a1', from: 0, to: 10, count: 9 }, { type: 'Point' })).toBe(true);
    expect(lets(ring!, { set: 'a1', from: 6, to: 10, count: 4 }, { type: 'Point' })).toBe(false);
    expect(lets(ring!, { set: 'b2', from: 0, to: 10, count: 9 }, { type: 'Point' })).toBe(false);
  });

  it('change with no set that is wholly opaque: the map would read all tiles anew, and forget a new address of them', () => {
    const opaque = SETS.map(({ id }) => ({ id, opacity: 100 }));
    expect(pointLayers(opaque, 80, true, null, LIGHT)).toEqual(pointLayers([], 80, true, null, LIGHT));
  });

  it('are drawn from one source, in the colour and opacity of each set', () => {
    const marks = pointLayers(SETS, 50, true, null, LIGHT).find(({ id }) => id === POINTS_LAYER)!;
    expect('source' in marks && marks.source).toBe(SOURCE.points);
    expect(valueAt(marks, 'circle-opacity', 5, { set: 'a1', count: 1 })).toBe(0.25);
    expect(valueAt(marks, 'circle-opacity', 5, { set: 'b2', count: 1 })).toBe(0.5);
    for (const [colour, wanted] of LIGHT.sets.entries())
      expect(colourOf(valueAt(marks, 'circle-color', 5, { set: 'a1', colour, count: 1 }))).toBe(colourOf(wanted));
  });
});

describe('the layers of an archive', () => {
  it.each([LIGHT, DARK])('pass the official validator, selected or not ($name)', (palette) => {
    expect(faultsIn(archiveLayers(1, true, { from: 3, to: 4 }, palette))).toEqual([]);
    expect(faultsIn(archiveLayers(1, false, null, palette))).toEqual([]);
  });

  it('ring the mark whose points hold the selected ones', () => {
    const [ring] = archiveLayers(1, true, { from: 5, to: 6 }, LIGHT);
    expect(lets(ring!, { from: 0, count: 10 }, { type: 'Point' })).toBe(true);
    expect(lets(ring!, { from: 0, count: 5 }, { type: 'Point' })).toBe(false);
    expect(lets(ring!, { from: 6, count: 1 }, { type: 'Point' })).toBe(false);
    expect(lets(archiveLayers(1, true, null, LIGHT)[0]!, { from: 0, count: 10 }, { type: 'Point' })).toBe(false);
  });

  it('are what a click asks, each in a colour of the palette', () => {
    for (const [at, id] of ARCHIVE_LAYERS.entries()) {
      expect(archiveLayers(at, true, null, LIGHT)[1]).toMatchObject({ id, source: archiveSource(at) });
      expect(LIGHT.sets[archiveColour(at)]).toBeDefined();
    }
  });
});
