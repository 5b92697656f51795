import { expect, it } from 'vitest';
import { CELL_BITS, cellsOf, compareZ, runOf, zOrder } from '../../../src/core/points/z-order';
import { seededRandom } from '../../../src/core/siting/seeded-random';

/** The key bit by bit, as the definition has it. */
function mortonKey(x: number, y: number): bigint {
  let key = 0n;
  for (let bit = CELL_BITS - 1; bit >= 0; bit--)
    key = (key << 2n) | (BigInt((y >>> bit) & 1) << 1n) | BigInt((x >>> bit) & 1);
  return key;
}

function randomCells(size: number, seed: number) {
  const random = seededRandom(seed);
  const lng = Float64Array.from({ length: size }, () => random() * 360 - 180);
  const lat = Float64Array.from({ length: size }, () => random() * 180 - 90);
  return cellsOf(lng, lat);
}

it('sorts by the Morton key, equal keys in their order', () => {
  const cells = randomCells(3000, 7);
  cells.x.copyWithin(100, 0, 50);
  cells.y.copyWithin(100, 0, 50);
  const order = [...zOrder(cells)];
  const keys = Array.from(cells.x, (x, at) => mortonKey(x, cells.y[at]!));
  const slow = [...keys.keys()].sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
  expect(order).toEqual(slow);
});

it('compares cells as their keys compare', () => {
  const { x, y } = randomCells(400, 3);
  for (let at = 1; at < 400; at++) {
    const [a, b] = [mortonKey(x[at - 1]!, y[at - 1]!), mortonKey(x[at]!, y[at]!)];
    expect(Math.sign(compareZ(x[at - 1]!, y[at - 1]!, x[at]!, y[at]!))).toBe(a < b ? -1 : a > b ? 1 : 0);
  }
});

it('finds the run of every tile: all of its points and no other', () => {
  const cells = randomCells(5000, 11);
  const order = zOrder(cells);
  const sorted = { x: cells.x.map((_, at) => cells.x[order[at]!]!), y: cells.y.map((_, at) => cells.y[order[at]!]!) };
  for (const z of [0, 1, 3, 5])
    for (let column = 0; column < 2 ** z; column++)
      for (let row = 0; row < 2 ** z; row++) {
        const { from, to } = runOf(sorted, z, column, row);
        const isIn = (at: number) =>
          sorted.x[at]! >>> (CELL_BITS - z) === column && sorted.y[at]! >>> (CELL_BITS - z) === row;
        const inside = [...sorted.x.keys()].filter(isIn);
        expect(to - from).toBe(inside.length);
        if (inside.length > 0) expect([from, to - 1]).toEqual([inside[0], inside.at(-1)]);
      }
});

it('puts the poles and 180° on the edge of the square, not beyond it', () => {
  const { x, y } = cellsOf(Float64Array.of(-180, 180, 0, 0), Float64Array.of(0, 0, 90, -90));
  expect([x[0], x[1]]).toEqual([0, 2 ** CELL_BITS - 1]);
  expect([y[2], y[3]]).toEqual([0, 2 ** CELL_BITS - 1]);
});
