import { describe, expect, it } from 'vitest';
import { labelLayers } from '../../src/layers/labels';
import { DARK, LIGHT } from '../../src/layers/palette';
import { faultsOf, lets, valueAt } from '../support/evaluated';

const [counties, cities] = labelLayers('name', 100, LIGHT);

describe('the names of places', () => {
  it.each([LIGHT, DARK])('pass the official validator ($name)', (palette) => {
    expect(faultsOf(labelLayers('nameEn', 40, palette))).toEqual([]);
  });

  it('are in the user’s language', () => {
    const properties = { name: '成都', nameEn: 'Chengdu', labelRank: 5, population: 2e7 };
    expect(String(valueAt(cities, 'text-field', 6, properties))).toBe('成都');
    const english = labelLayers('nameEn', 100, LIGHT);
    for (const layer of english) expect(String(valueAt(layer, 'text-field', 6, properties))).toBe('Chengdu');
  });

  it('come in by size of the city as the map comes nearer', () => {
    const shownAt = (zoom: number) =>
      Array.from({ length: 400 }, (_, labelRank) => labelRank).filter((labelRank) =>
        lets(cities, { labelRank }, { zoom }),
      ).length;
    const counts = [3.5, 4, 4.8, 5.6, 6.4].map(shownAt);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(counts[0]).toBeLessThan(40);
    expect(counts.at(-1)).toBe(400);
  });

  it('give way to a larger city, never to a smaller one', () => {
    const key = (labelRank: number) => valueAt(cities, 'symbol-sort-key', 6, { labelRank }) as number;
    expect(key(0)).toBeLessThan(key(1));
    const ofCounty = (population: number) => valueAt(counties, 'symbol-sort-key', 9, { population }) as number;
    expect(ofCounty(1e6)).toBeLessThan(ofCounty(1e5));
  });

  it('are larger for a ten-million city, and fade with their layer', () => {
    const size = (population: number) => valueAt(cities, 'text-size', 6, { population }) as number;
    expect(size(1e7)).toBeGreaterThan(size(9_999_999));
    expect(labelLayers('name', 30, LIGHT).map((layer) => valueAt(layer, 'text-opacity', 6))).toEqual([0.3, 0.3]);
  });
});
