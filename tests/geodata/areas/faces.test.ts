import { describe, expect, it } from 'vitest';
import { arrange } from '../../../geodata/areas/arrangement';
import type { Point } from '../../../geodata/areas/crossings';
import { facesOf } from '../../../geodata/areas/faces';

const box = (x: number, y: number, w: number, h: number): Point[] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
  [x, y],
];

/** Area owned by each unit, counting cycles that lie inside a face against it. */
function ownedAreas(units: Point[][], maxGapWidth: number, cutFrom = new Map<number, number>()): number[] {
  const { owner, twiceAreas } = facesOf(arrange(units.map((ring) => [[ring]])), maxGapWidth, cutFrom);
  return units.map((_, unit) => owner.reduce((sum, o, cycle) => (o === unit ? sum + twiceAreas[cycle]! / 2 : sum), 0));
}

describe('facesOf', () => {
  it('gives what two units both claim to the smaller: an enclave lies on the unit round it', () => {
    expect(ownedAreas([box(0, 0, 10, 10), box(4, 4, 2, 2)], 0)).toEqual([96, 4]);
  });

  it('closes a thin gap towards the neighbour along its longer side, and leaves a wide one open', () => {
    const ring = [
      box(0, 0, 100, 10),
      box(0, 12, 60, 10),
      box(-10, 0, 10, 22),
      box(100, 0, 10, 22),
      box(60, 12, 40, 10),
    ];
    const total = (width: number) => ownedAreas(ring, width).reduce((a, b) => a + b, 0);
    expect(total(2)).toBe(120 * 22);
    expect(total(1)).toBe(120 * 22 - 200);
    expect(ownedAreas(ring, 2)[0]).toBe(1200);
  });

  it('lets a cut count only on the unit that it is cut from', () => {
    expect(ownedAreas([box(0, 0, 10, 10), box(10, 0, 10, 10), box(5, 0, 10, 10)], 0, new Map([[2, 1]]))).toEqual([
      100, 50, 50,
    ]);
  });
});
