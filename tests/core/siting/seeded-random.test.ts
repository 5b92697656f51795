import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/core/siting/seeded-random';

describe('seeded numbers', () => {
  it('repeat themselves for a seed, differ between seeds, and fill [0, 1) evenly', () => {
    const draw = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 10_000 }, () => random());
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)[0]).not.toBe(draw(2)[0]);
    const mean = draw(5).reduce((sum, x) => sum + x, 0) / 10_000;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.02);
    expect(draw(9).every((x) => x >= 0 && x < 1)).toBe(true);
  });
});
