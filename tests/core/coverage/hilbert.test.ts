import { describe, expect, it } from 'vitest';
import { hilbertOrder } from '../../../src/core/coverage/hilbert';

/** The middle of one of 64 × 64 coarse cells of the globe, in degrees. */
const middle = (cell: number, span: number) => ((cell * 512 + 256.5) / 32767) * span - span / 2;

describe('the order along a Hilbert curve', () => {
  it('steps from each cell of a grid to one that touches it', () => {
    const cells = Array.from({ length: 4096 }, (_, at) => ({ column: at % 64, row: Math.floor(at / 64) }));
    const lng = Float64Array.from(cells, ({ column }) => middle(column, 360));
    const lat = Float64Array.from(cells, ({ row }) => middle(row, 180));
    const order = [...hilbertOrder(lng, lat)].map((at) => cells[at]!);
    const steps = order.slice(1).map((cell, at) => {
      const last = order[at]!;
      return Math.abs(cell.column - last.column) + Math.abs(cell.row - last.row);
    });
    expect(new Set(steps)).toEqual(new Set([1]));
  });

  it('lists every point once, the corners of the globe included', () => {
    const order = hilbertOrder(Float64Array.of(180, -180, 0, 0), Float64Array.of(90, -90, 0, 0));
    expect([...order].sort()).toEqual([0, 1, 2, 3]);
  });
});
