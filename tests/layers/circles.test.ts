import { describe, expect, it } from 'vitest';
import { areaRadius, bigCityLayer, cityCircleLayer } from '../../src/layers/circles';
import { DARK, LIGHT } from '../../src/layers/palette';
import { faultsOf, lets, valueAt } from '../support/evaluated';

const city = cityCircleLayer(100, LIGHT);
const radius = (population: number, zoom: number) => valueAt(city, 'circle-radius', zoom, { population }) as number;

describe('the circles of residents', () => {
  it.each([LIGHT, DARK])('pass the official validator ($name)', (palette) => {
    expect(faultsOf([cityCircleLayer(60, palette), bigCityLayer(60, palette)])).toEqual([]);
  });

  it('have four times the area for four times the residents, at every zoom', () => {
    for (const zoom of [3, 5, 9]) expect(radius(8e6, zoom) / radius(2e6, zoom)).toBeCloseTo(2, 6);
  });

  it('grow with the zoom and stay between a dot and the picture', () => {
    expect(radius(20_937_757, 4)).toBeGreaterThan(radius(20_937_757, 3)); // 成都
    expect(radius(20_937_757, 3)).toBeGreaterThan(5);
    expect(radius(32_054_159, 5)).toBeLessThan(90); // 重庆, the largest
  });

  it('lie largest first, so that a small city is never covered', () => {
    const key = (population: number) => valueAt(city, 'circle-sort-key', 5, { population }) as number;
    expect(key(20e6)).toBeLessThan(key(1e6));
  });

  it('are drawn in few bands, in each of which no radius is twice another', () => {
    const key = (population: number) => valueAt(city, 'circle-sort-key', 5, { population }) as number;
    const towns = Array.from({ length: 80 }, (_, at) => Math.round(10 ** (2 + 0.07 * at)));
    expect(new Set(towns.map(key)).size).toBeLessThan(12);
    for (const [at, population] of towns.entries())
      for (const other of towns.slice(at))
        if (other >= 4 * population) expect(key(other)).toBeLessThan(key(population));
    expect(key(0)).toBe(key(1));
  });

  it('leave out who has no figure', () => {
    expect(lets(city, { population: 0 })).toBe(false);
    expect(lets(city, { population: 1 })).toBe(true);
  });

  it('ring the ten-million cities only, without filling them', () => {
    const layer = bigCityLayer(100, LIGHT);
    expect([lets(layer, { isTenMillion: true }), lets(layer, { isTenMillion: false })]).toEqual([true, false]);
    expect(valueAt(layer, 'circle-opacity', 5)).toBe(0);
    expect(valueAt(layer, 'circle-stroke-opacity', 5)).toBeGreaterThan(0);
  });

  it('fade with the opacity of their layer', () => {
    for (const make of [cityCircleLayer, bigCityLayer]) {
      const [full, half] = [make(100, LIGHT), make(50, LIGHT)].map(
        (layer) => valueAt(layer, 'circle-stroke-opacity', 5) as number,
      );
      expect(half! / full!).toBeCloseTo(0.5, 9);
    }
  });

  it('are twice as wide for twice the factor', () => {
    const wide = (factor: number) =>
      valueAt({ ...city, paint: { 'circle-radius': areaRadius(factor) } }, 'circle-radius', 6, { population: 1e6 });
    expect((wide(0.004) as number) / (wide(0.002) as number)).toBeCloseTo(2, 9);
  });
});
