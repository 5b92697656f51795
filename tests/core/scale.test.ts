import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breaksOf, classOf, histogram, METRICS, scaleOf, valuesOf } from '../../src/core/scale';
import { shippedUnits } from '../support/shipped-units';

const { units } = shippedUnits();
const LEVELS = ['province', 'prefecture', 'county'] as const;
const scales = METRICS.flatMap((metric) => LEVELS.map((level) => scaleOf(metric, level)));

describe('the classes of a scale', () => {
  it('put the national share of 63.89% between 58 and 65', () => {
    const { breaks } = scaleOf('urbanSharePct', 'prefecture');
    expect(breaks).toEqual([45, 52, 58, 65, 75]); // DESIGN §4
    expect(classOf(63.89, breaks)).toBe(3);
  });

  it('count a limit to the class above it, as the paint does', () => {
    expect(classOf(45, [45, 52])).toBe(1);
    expect(classOf(44.99, [45, 52])).toBe(0);
    expect(classOf(52, [45, 52])).toBe(2);
  });

  it('have none for no data', () => {
    expect(classOf(null, [45, 52])).toBeNull();
  });

  it('are never empty on the 2020 census', () => {
    for (const scale of scales)
      expect(Math.min(...histogram(valuesOf(scale, units), scale.breaks).counts)).toBeGreaterThan(0);
  });

  it('are the same for the layers, level by level', () => {
    for (const { metric, level, breaks } of scales) expect(breaksOf(metric)[level]).toBe(breaks);
  });
});

describe('the histogram', () => {
  it('adds up: values in classes and values without data are all values', () => {
    const values = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null }));
    fc.assert(
      fc.property(values, (list) => {
        const { counts, noData } = histogram(list, [45, 52, 58]);
        expect(counts.reduce((a, b) => a + b, noData)).toBe(list.length);
      }),
      { seed: 7 },
    );
  });

  it('has bars that lie in one class each', () => {
    for (const { breaks, bins } of scales) {
      expect(bins).toEqual(bins.toSorted((a, b) => a - b));
      for (const limit of breaks) expect(bins).toContain(limit);
    }
  });

  it('counts 34 provinces, three of them without data', () => {
    const { counts, noData } = histogram(valuesOf(scaleOf('population', 'province'), units), [1e7]);
    expect({ counts, noData }).toEqual({ counts: [3, 28], noData: 3 }); // 西藏, 青海, 宁夏 have under ten million
  });

  it('counts 367 cities and 2,990 census rows, 金门 among them without data', () => {
    const total = (level: 'prefecture' | 'county') => valuesOf(scaleOf('urbanSharePct', level), units);
    expect(total('prefecture').length).toBe(367);
    expect(histogram(total('county'), []).noData).toBe(1);
    expect(total('county').length).toBe(2990);
  });
});
