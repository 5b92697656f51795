import { describe, expect, it } from 'vitest';
import { cornersOf, type Shape } from '../../src/layers/shapes';

const CORNERS: Readonly<Record<Shape, number>> = {
  hexagon: 6,
  circle: 24,
  square: 4,
  diamond: 4,
  triangle: 3,
  star: 10,
};

describe.each(Object.entries(CORNERS) as [Shape, number][])('the %s', (shape, count) => {
  const corners = cornersOf(shape);

  it(`has ${count} corners`, () => {
    expect(corners).toHaveLength(count);
  });

  it('is the same left and right', () => {
    const mirrored = corners.map(([x, y]) => key(-x, y)).sort();
    expect(mirrored).toEqual(corners.map(([x, y]) => key(x, y)).sort());
  });

  it('fits the tile of a mark: at most 1.4 units from its middle', () => {
    for (const [x, y] of corners) expect(Math.hypot(x, y)).toBeLessThan(1.4);
  });

  it('looks about as heavy as a circle of radius one', () => {
    const area = Math.abs(
      corners.reduce((sum, [x, y], at) => {
        const [nextX, nextY] = corners[(at + 1) % corners.length]!;
        return sum + (x * nextY - nextX * y) / 2;
      }, 0),
    );
    expect(area).toBeGreaterThan(1.7);
    expect(area).toBeLessThan(3.2);
  });
});

describe('shapes', () => {
  it('stand on their own: the square flat, the diamond and the hexagon on a corner', () => {
    const lowest = (shape: Shape) =>
      cornersOf(shape).filter(([, y]) => y > Math.max(...cornersOf(shape).map((one) => one[1])) - 1e-9).length;
    expect([lowest('square'), lowest('diamond'), lowest('hexagon'), lowest('triangle')]).toEqual([2, 1, 1, 2]);
  });
});

function key(x: number, y: number): string {
  return `${(Math.round(x * 1e6) + 0) / 1e6},${(Math.round(y * 1e6) + 0) / 1e6}`;
}
