import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandOf, scoped } from '../../../src/core/coverage/demand';
import { nearestOf } from '../../../src/core/coverage/nearest';
import { CURVE_KM, summaryOf } from '../../../src/core/coverage/summary';
import { supplyOfRecords } from '../../../src/core/coverage/supply';
import { groundOf } from '../../../src/core/ground';
import { type RandomWorld, randomWorld } from '../../support/random-world';
import { ALL_ROLES, EXAMPLE_RECORDS, EXAMPLE_UNITS } from '../../support/worked-example';

const DEGREE_KM = 111.195;

function summaryFor({ units, regions, records }: RandomWorld, radiusKm: number) {
  const demand = demandOf(groundOf(units, regions));
  const supply = supplyOfRecords(records, new Set(ALL_ROLES), demand);
  const scope = scoped(demand, 'urban', { kind: 'nation' });
  return { total: scope.total, ...summaryOf(nearestOf(demand.points, supply, 2, new Map()), scope, radiusKm, 2) };
}

describe('the summary of a supply', () => {
  it('is the worked example of docs/coverage.md', () => {
    const example = { units: EXAMPLE_UNITS, regions: [], records: EXAMPLE_RECORDS.slice(0, 2) };
    const { reached, share, distance, backup } = summaryFor(example, 100);
    expect(reached).toEqual({ certain: 700_000, possible: 900_000 });
    expect(share).toEqual({ certain: 0.7, possible: 0.9 });
    expect(distance.certain.meanKm).toBeCloseTo(0.95 * DEGREE_KM, 2);
    expect(distance.certain.medianKm).toBeCloseTo(0.5 * DEGREE_KM, 2);
    expect(distance.certain.p90Km).toBeCloseTo(2 * DEGREE_KM, 2);
    expect(distance.possible.meanKm).toBeCloseTo(0.2 * DEGREE_KM, 2);
    expect([distance.possible.medianKm, distance.possible.p90Km]).toEqual([0, 0]);
    expect([backup.certain.reached, backup.possible.reached]).toEqual([0, 700_000]);
  });

  it('never lets the certain end pass the possible one, nor coverage fall as X grows, nor a number be NaN', () => {
    fc.assert(
      fc.property(randomWorld, fc.integer({ min: 1, max: 3000 }), (world, radiusKm) => {
        const { total, ...summary } = summaryFor(world, radiusKm);
        if (total === 0) return;
        expect(summary.reached.certain).toBeLessThanOrEqual(summary.reached.possible);
        expect(summary.reached.possible).toBeLessThanOrEqual(total);
        expect(summary.backup.certain.reached).toBeLessThanOrEqual(summary.reached.certain);
        for (const curve of [summary.curve.certain, summary.curve.possible])
          expect([...curve].sort((a, b) => a - b)).toEqual(curve);
        for (const bins of [summary.histogram.certain, summary.histogram.possible])
          expect(bins.reduce((sum, value) => sum + value, 0)).toBe(total);
        expect(JSON.stringify(summary, (_, value) => (Number.isNaN(value) ? 'not a number' : value))).not.toContain(
          'not a number',
        );
      }),
      { seed: 2022, numRuns: 200 },
    );
  });

  it('reads the curve from 10 to 500 km', () => {
    expect([CURVE_KM[0], CURVE_KM.at(-1), CURVE_KM.length]).toEqual([10, 500, 99]);
  });
});
