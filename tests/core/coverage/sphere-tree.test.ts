import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortlistOf } from '../../../src/core/coverage/shortlist';
import {
  buildTree,
  chord2Of,
  farChord2,
  nearChord2,
  offerNearest,
  spherePoints,
} from '../../../src/core/coverage/sphere-tree';
import { distanceKm } from '../../../src/core/sphere';

const degrees = fc.tuple(
  fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(-180, 180, 0, 104.07)),
  fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, 0, 30.66)),
);
const columns = (points: readonly (readonly [number, number])[]) =>
  [Float64Array.from(points, ([lng]) => lng), Float64Array.from(points, ([, lat]) => lat)] as const;

describe('the tree of points on the sphere', () => {
  it('finds the very points that a look at all of them finds, poles and 180° included', () => {
    fc.assert(
      fc.property(fc.array(degrees, { maxLength: 300 }), degrees, (points, from) => {
        const tree = buildTree(...columns(points));
        const list = shortlistOf(3);
        const owners = Uint32Array.from(points.keys());
        offerNearest(tree, owners, spherePoints(...columns([from])), 0, list);
        const wanted = points
          .map(([lng, lat], owner) => ({ owner, km: distanceKm(from[0], from[1], lng, lat) }))
          .sort((a, b) => a.km - b.km || a.owner - b.owner)
          .slice(0, 3);
        expect([...list.km].filter(Number.isFinite)).toEqual(wanted.map(({ km }) => km));
        expect([...list.owners].filter((owner) => owner >= 0)).toEqual(wanted.map(({ owner }) => owner));
      }),
      { seed: 2022, numRuns: 300 },
    );
  });

  it('bounds the chords to all points of its root box', () => {
    fc.assert(
      fc.property(fc.array(degrees, { minLength: 1, maxLength: 50 }), degrees, (points, from) => {
        const tree = buildTree(...columns(points));
        const { x, y, z } = spherePoints(...columns([from]));
        const root = tree.levels.at(-1)! - 1;
        const near = nearChord2(tree.boxes, root, x[0]!, y[0]!, z[0]!);
        const far = farChord2(tree.boxes, root, x[0]!, y[0]!, z[0]!);
        for (const [lng, lat] of points) {
          const chord2 = chord2Of(distanceKm(from[0], from[1], lng, lat));
          expect(chord2).toBeGreaterThanOrEqual(near - 1e-12);
          expect(chord2).toBeLessThanOrEqual(far + 1e-12);
        }
      }),
      { seed: 2022 },
    );
  });

  it('measures a quarter of the globe as a squared chord of 2', () => {
    expect(chord2Of((Math.PI / 2) * 6371.0088)).toBeCloseTo(2, 12);
    expect(chord2Of(50_000)).toBe(4);
  });

  it('is empty over no points', () => {
    const list = shortlistOf(1);
    offerNearest(buildTree(...columns([])), new Uint32Array(), spherePoints(...columns([[0, 0]])), 0, list);
    expect(list.owners[0]).toBe(-1);
  });
});
