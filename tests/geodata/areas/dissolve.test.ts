import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twiceArea } from '../../../geodata/areas/arrangement';
import type { Point } from '../../../geodata/areas/crossings';
import { dissolve, partition } from '../../../geodata/areas/dissolve';
import type { GridPolygon } from '../../../geodata/areas/echarts';

const box = (x: number, y: number, w: number, h: number): Point[] => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
  [x, y],
];
const area = (polygons: readonly GridPolygon[]): number =>
  polygons.flat().reduce((sum, ring) => sum + twiceArea(ring) / 2, 0);

describe('dissolve', () => {
  it('joins units of one group without their common border, outer rings counter-clockwise', () => {
    const parts = partition([[[box(0, 0, 4, 4)]], [[box(4, 0, 4, 4)]], [[box(8, 0, 4, 4)]]], 0);
    const groups = dissolve(parts, (unit) => (unit < 2 ? 'west' : 'east'));
    expect([...groups.keys()]).toEqual(['east', 'west']);
    expect(groups.get('west')).toHaveLength(1);
    expect(area(groups.get('west')!)).toBe(32);
  });

  it('cuts a clockwise hole where an enclave lies', () => {
    const groups = dissolve(partition([[[box(0, 0, 10, 10)]], [[box(2, 2, 3, 3)]]], 0), String);
    expect(groups.get('0')![0]).toHaveLength(2);
    expect(twiceArea(groups.get('0')![0]![1]!)).toBe(-18);
  });

  it('keeps a hole apart from the outer ring that it touches at a corner', () => {
    const enclave: Point[] = [
      [0, 0],
      [3, 1],
      [1, 3],
      [0, 0],
    ];
    const [polygon, ...more] = dissolve(partition([[[box(0, 0, 10, 10)]], [[enclave]]], 0), String).get('0')!;
    expect(more).toEqual([]);
    expect(polygon!.map((ring) => ring.length)).toEqual([5, 4]);
    expect(area([polygon!])).toBe(96);
  });

  it('parts two fields that meet at one corner into two polygons', () => {
    const groups = dissolve(partition([[[box(0, 0, 4, 4)], [box(4, 4, 4, 4)]]], 0), String);
    expect(groups.get('0')).toHaveLength(2);
  });

  it('loses and doubles no ground: random boxes dissolved one by one sum to all of them dissolved as one', () => {
    const boxes = fc.tuple(
      ...[0, 0].map(() => fc.integer({ min: 0, max: 30 })),
      ...[0, 0].map(() => fc.integer({ min: 1, max: 15 })),
    );
    fc.assert(
      fc.property(fc.array(boxes, { minLength: 1, maxLength: 8 }), (list) => {
        const parts = partition(
          list.map(([x, y, w, h]) => [[box(x!, y!, w!, h!)]]),
          0,
        );
        const apart = [...dissolve(parts, String).values()].reduce((sum, polygons) => sum + area(polygons), 0);
        const covered = new Set<string>();
        for (const [x, y, w, h] of list)
          for (let i = x!; i < x! + w!; i++) for (let k = y!; k < y! + h!; k++) covered.add(`${i},${k}`);
        expect(apart).toBe(covered.size);
        expect(area(dissolve(parts, () => 'all').get('all')!)).toBe(covered.size);
      }),
      { seed: 6 },
    );
  });
});
