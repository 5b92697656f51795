import { describe, expect, it } from 'vitest';
import { nearLayers } from '../../src/layers/near';
import { DARK, LIGHT } from '../../src/layers/palette';
import { SOURCE } from '../../src/layers/sources';
import { faultsOf, lets } from '../support/evaluated';

describe('the circle of a near question', () => {
  it.each([LIGHT, DARK])('passes the official validator ($name)', (palette) => {
    expect(faultsOf(nearLayers(palette))).toEqual([]);
  });

  it('fills and lines the circle, and puts a dot on its centre, all from one source', () => {
    const drawn = (type: 'Point' | 'Polygon') =>
      nearLayers(LIGHT)
        .filter((layer) => lets(layer, {}, { type }))
        .map(({ id }) => id);
    expect(drawn('Polygon')).toEqual(['near-fill', 'near-line']);
    expect(drawn('Point')).toEqual(['near-centre']);
    for (const layer of nearLayers(LIGHT)) expect('source' in layer && layer.source).toBe(SOURCE.near);
  });
});
