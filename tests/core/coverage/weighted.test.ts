import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogramOf, lorenzOf, meanKm, quantileKm, reachedAt, stepsOf } from '../../../src/core/coverage/weighted';

const all = (size: number) => Uint32Array.from({ length: size }, (_, at) => at);
const steps = stepsOf(Float64Array.of(30, 0, 30, 100), Float64Array.of(2, 5, 1, 2), all(4));
const pairs = fc.array(fc.tuple(fc.nat({ max: 600 }), fc.nat({ max: 1_000_000 })), { minLength: 1, maxLength: 60 });

describe('the step curve', () => {
  it('counts exactly X as within X', () => {
    expect([29.999, 30, 99, 100].map((km) => reachedAt(steps, km))).toEqual([5, 8, 8, 10]);
  });

  it('gives the weighted mean, median and 90th percentile', () => {
    expect(meanKm(steps)).toBe((3 * 30 + 2 * 100) / 10);
    expect(quantileKm(steps, 0.5)).toBe(0);
    expect(quantileKm(steps, 0.9)).toBe(100);
  });

  it('has no mean when somebody is reached by nothing, but still a median', () => {
    const open = stepsOf(Float64Array.of(10, Number.POSITIVE_INFINITY), Float64Array.of(6, 4), all(2));
    expect([meanKm(open), quantileKm(open, 0.5), quantileKm(open, 0.9)]).toEqual([null, 10, null]);
    expect(open.total).toBe(10);
  });

  it('is empty, not NaN, over nobody', () => {
    const none = stepsOf(Float64Array.of(), Float64Array.of(), all(0));
    expect([meanKm(none), quantileKm(none, 0.5), reachedAt(none, 100)]).toEqual([null, null, 0]);
  });

  it('agrees with plain sums, rises with X and fills its histogram to the person', () => {
    fc.assert(
      fc.property(pairs, fc.nat({ max: 600 }), fc.nat({ max: 600 }), (given, x, more) => {
        const km = Float64Array.from(given, ([distance]) => distance);
        const residents = Float64Array.from(given, ([, people]) => people);
        const made = stepsOf(km, residents, all(given.length));
        const plain = given.reduce((sum, [distance, people]) => sum + (distance <= x ? people : 0), 0);
        expect(reachedAt(made, x)).toBe(plain);
        expect(reachedAt(made, x + more)).toBeGreaterThanOrEqual(plain);
        const bins = histogramOf(made, 25, 21);
        expect(bins.reduce((sum, count) => sum + count, 0)).toBe(made.total);
        expect(bins.every((count) => count >= 0)).toBe(true);
      }),
      { seed: 2022 },
    );
  });
});

describe('the Lorenz curve', () => {
  it('has a Gini coefficient of 0 when all have equal access', () => {
    expect(lorenzOf(Float64Array.of(3, 3, 3), Float64Array.of(1, 20, 300), all(3))?.gini).toBeCloseTo(0, 12);
  });

  it('has 0.3 when 3 of 10 people have none and the others are equal', () => {
    const lorenz = lorenzOf(Float64Array.of(0, 1), Float64Array.of(3, 7), all(2))!;
    expect(lorenz.gini).toBeCloseTo(0.3, 12);
    expect(lorenz.residents).toEqual([0, 0.3, 1]);
    expect(lorenz.access).toEqual([0, 0, 1]);
  });

  it('agrees with the mean difference between all pairs of people', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: 50 }), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 12 }),
        (given) => {
          const access = Float64Array.from(given, ([value]) => value);
          const people = Float64Array.from(given, ([, count]) => count);
          const lorenz = lorenzOf(access, people, all(given.length));
          const each = given.flatMap(([value, count]) => Array<number>(count).fill(value));
          const sum = each.reduce((total, value) => total + value, 0);
          if (sum === 0) expect(lorenz).toBeNull();
          else {
            const differences = each.reduce(
              (total, a) => total + each.reduce((inner, b) => inner + Math.abs(a - b), 0),
              0,
            );
            expect(lorenz!.gini).toBeCloseTo(differences / (2 * each.length * sum), 10);
          }
        },
      ),
      { seed: 2022 },
    );
  });
});
