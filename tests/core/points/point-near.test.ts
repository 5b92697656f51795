import { expect, it } from 'vitest';
import { countWithin, pointsNear, treeOf } from '../../../src/core/points/point-near';
import { distanceKm } from '../../../src/core/sphere';
import { csvBytes, readCsv, somePoints } from '../../support/points';

const points = readCsv(csvBytes(6000, 3));
const tree = treeOf(points);
const mask = Uint8Array.from({ length: points.size }, (_, at) => (at % 2 === 0 ? 1 : 0));

/** Every distance, sorted. */
function slow(lng: number, lat: number, km: number, keep: Uint8Array | null) {
  return Array.from({ length: points.size }, (_, at) => ({
    at,
    km: distanceKm(lng, lat, points.lng[at]!, points.lat[at]!),
  }))
    .filter((away) => away.km <= km && (keep === null || keep[away.at] === 1))
    .sort((a, b) => a.km - b.km || a.at - b.at);
}

it.each([
  [104.0665, 30.5723, 10],
  [104.0665, 30.5723, 200],
  [121.47, 31.23, 500],
  [88, 44, 60],
  [116.4, 39.9, 5000],
] as const)('counts and lists what lies near %d, %d within %d km as the slow way does', (lng, lat, km) => {
  for (const keep of [null, mask]) {
    const all = slow(lng, lat, km, keep);
    const found = pointsNear(points, keep, tree, { lng, lat, km }, 30);
    expect(found.count).toBe(all.length);
    expect(found.nearest).toEqual(all.slice(0, 30));
  }
});

it('counts over 180°, round a pole, and exactly on the circle', () => {
  const edges = somePoints([
    [179.9, 10],
    [-179.9, 10],
    [40, 89.5],
    [-140, 89.5],
  ]);
  expect(countWithin(edges, null, { lng: 180, lat: 10, km: 50 })).toBe(2);
  expect(countWithin(edges, null, { lng: 0, lat: 90, km: 60 })).toBe(2);
  const one = somePoints([[104, 30]]);
  const km = distanceKm(105, 31, 104, 30);
  expect(countWithin(one, null, { lng: 105, lat: 31, km })).toBe(1);
  expect(countWithin(one, null, { lng: 105, lat: 31, km: km * (1 - 1e-12) })).toBe(0);
});
