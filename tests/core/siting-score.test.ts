import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adcode } from '../../src/core/adcode';
import { asRecordId } from '../../src/core/record';
import type { SitingObjective } from '../../src/core/siting/question';
import { DEFAULT_SITING } from '../../src/core/siting-params';
import { isBetter, nearestKm, orderedSteps, provincialRange, scoreOf } from '../../src/core/siting-score';
import type { LngLat, ProvincialCentre, SitingWorld } from '../../src/core/siting-world';
import { distanceKm } from '../../src/core/sphere';
import { shippedUnits } from '../support/shipped-units';

const sichuan = shippedUnits().units.find((unit) => unit.adcode === adcode('510000'))!;
const place = fc.record({
  lng: fc.double({ min: 100, max: 112, noNaN: true }),
  lat: fc.double({ min: 25, max: 35, noNaN: true }),
});
const places = (minLength: number, maxLength: number) => fc.array(place, { minLength, maxLength });
const objectives = fc.constantFrom<SitingObjective>(
  { kind: 'mclp', radiusKm: 200 },
  { kind: 'lscp', radiusKm: 300, share: 0.8 },
  { kind: 'p-median' },
  { kind: 'p-center' },
);

function aWorld(
  demand: readonly LngLat[],
  weight: readonly number[],
  hubs: readonly (readonly LngLat[])[],
): SitingWorld {
  const provincial = hubs.map(
    (positions): ProvincialCentre => ({ record: asRecordId('a-hub')!, province: sichuan, ...positions[0]!, positions }),
  );
  return {
    params: DEFAULT_SITING,
    demand: [],
    demandPoints: { lng: Float64Array.from(demand, (d) => d.lng), lat: Float64Array.from(demand, (d) => d.lat) },
    weight: Float64Array.from(weight),
    totalWeight: weight.reduce((sum, w) => sum + w, 0),
    candidates: [],
    placed: [],
    provincial,
    unplaced: [],
    unknownCodes: [],
  };
}

/** The slow obvious way. */
function plainScore(objective: SitingObjective, world: SitingWorld, centres: readonly LngLat[]): number {
  const rows = Array.from(world.weight, (weight, i) => ({
    weight,
    km: Math.min(
      ...centres.map((c) => distanceKm(world.demandPoints.lng[i]!, world.demandPoints.lat[i]!, c.lng, c.lat)),
    ),
  })).filter(({ weight }) => weight > 0);
  if (objective.kind === 'p-center') return Math.max(0, ...rows.map(({ km }) => km));
  if (objective.kind === 'p-median') return rows.reduce((s, r) => s + r.weight * r.km, 0) / world.totalWeight;
  return rows.reduce((sum, { weight, km }) => sum + (km <= objective.radiusKm ? weight : 0), 0);
}

const worlds = fc
  .record({ demand: places(1, 12), hubs: fc.array(places(1, 4), { minLength: 1, maxLength: 3 }), seed: fc.nat(1000) })
  .map(({ demand, hubs, seed }) =>
    aWorld(
      demand,
      demand.map((_, i) => (((seed + 1) * (i + 3)) % 97) + 1),
      hubs,
    ),
  );

describe('the score of a set of centres', () => {
  it('is what the plain way gives, for every objective', () => {
    fc.assert(
      fc.property(worlds, objectives, places(1, 4), (world, objective, centres) => {
        const score = scoreOf(objective, world.weight, nearestKm(world, centres));
        expect(score).toBeCloseTo(plainScore(objective, world, centres), 6);
      }),
      { seed: 11 },
    );
  });

  it('counts a demand exactly X away as reached', () => {
    const [chengdu, chongqing] = [
      { lng: 104.07, lat: 30.66 },
      { lng: 106.55, lat: 29.56 },
    ];
    const world = aWorld([chongqing], [5], [[chengdu]]);
    const radiusKm = distanceKm(chengdu.lng, chengdu.lat, chongqing.lng, chongqing.lat);
    expect(scoreOf({ kind: 'mclp', radiusKm }, world.weight, nearestKm(world, [chengdu]))).toBe(5);
    expect(scoreOf({ kind: 'mclp', radiusKm: radiusKm - 0.001 }, world.weight, nearestKm(world, [chengdu]))).toBe(0);
  });
});

describe('the order of the proposed centres', () => {
  it('takes the one that helps most first, ends at the score of all, and each step is the best of those left', () => {
    fc.assert(
      fc.property(worlds, objectives, places(1, 5), (world, objective, proposed) => {
        const steps = orderedSteps(world, objective, [], proposed);
        expect(steps.map(({ at }) => at).sort()).toEqual([...proposed.keys()].sort());
        expect(steps.at(-1)?.score).toBeCloseTo(plainScore(objective, world, proposed), 6);
        const alone = proposed.map((one) => plainScore(objective, world, [one]));
        for (const score of alone)
          expect(
            isBetter(objective, score, steps[0]!.score + (objective.kind.startsWith('p') ? 1e-6 : 0)) &&
              score !== steps[0]!.score,
          ).toBe(false);
      }),
      { seed: 12 },
    );
  });
});

describe('the interval that provincial centres leave', () => {
  it('is the least and the most over all combinations of their places', () => {
    fc.assert(
      fc.property(worlds, objectives, places(1, 3), (world, objective, proposed) => {
        const range = provincialRange(world, objective, proposed);
        const [first = [], second = [null], third = [null]] = world.provincial.map((one) => one.positions);
        const scores = first.flatMap((a) =>
          second.flatMap((b) =>
            third.map((c) => plainScore(objective, world, [...proposed, a, ...(b ? [b] : []), ...(c ? [c] : [])])),
          ),
        );
        const [low, high] = [Math.min(...scores), Math.max(...scores)];
        const isCovering = 'radiusKm' in objective;
        expect(range?.worst).toBeCloseTo(isCovering ? low : high, 6);
        expect(range?.best).toBeCloseTo(isCovering ? high : low, 6);
        expect(range?.isExact).toBe(true);
      }),
      { seed: 13 },
    );
  });

  it('is none where every centre is placed', () => {
    const world = aWorld([{ lng: 104, lat: 30 }], [1], []);
    expect(provincialRange(world, { kind: 'p-center' }, [{ lng: 104, lat: 31 }])).toBeNull();
  });

  it('is a wider one, and says so, where the combinations are too many to try', () => {
    const many = Array.from({ length: 40 }, (_, at) => ({ lng: 101 + at / 5, lat: 30 }));
    const world = aWorld(
      many,
      many.map(() => 1),
      [many, many, many],
    );
    const range = provincialRange(world, { kind: 'mclp', radiusKm: 100 }, [{ lng: 101, lat: 30 }]);
    expect(range?.isExact).toBe(false);
    expect(range!.worst).toBeLessThanOrEqual(range!.atSeat);
    expect(range!.best).toBe(40);
  });
});
