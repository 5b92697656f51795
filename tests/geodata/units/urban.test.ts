import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportionUrban, largestRemainder } from '../../../geodata/units/urban';

const row = fc
  .tuple(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 0, max: 10_000 }))
  .map(([population, share]) => ({ population, urbanSharePct: share / 100 }));

describe('the urban residents of counties', () => {
  it('sum to the prefecture’s figure and keep to their shares, whatever the true figures were', () => {
    // The truth is drawn first; the census shows its shares to two decimals and the prefecture's sum.
    const truth = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 2_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }))
        .map(([population, part]) => ({ population, urban: Math.round(population * part) })),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(truth, (counties) => {
        const rows = counties.map(({ population, urban }) => ({
          population,
          urbanSharePct: Math.round((urban / population) * 10_000) / 100,
        }));
        const total = counties.reduce((sum, { urban }) => sum + urban, 0);
        const found = apportionUrban(rows, total);
        expect(found.reduce((a, b) => a + b, 0)).toBe(total);
        for (const [at, { population, urbanSharePct }] of rows.entries()) {
          expect(found[at]).toBeGreaterThanOrEqual(0);
          expect(found[at]).toBeLessThanOrEqual(population);
          expect(Math.abs(found[at]! - (population * urbanSharePct) / 100)).toBeLessThanOrEqual(
            population * 0.00005 + 1,
          );
        }
      }),
      { seed: 2020, numRuns: 300 },
    );
  });

  it('stay between nobody and everybody when the shares cannot give the total', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, part) => {
          const total = Math.round(rows.reduce((sum, { population }) => sum + population, 0) * part);
          const found = apportionUrban(rows, total);
          expect(found.reduce((a, b) => a + b, 0)).toBe(total);
          for (const [at, { population }] of rows.entries()) {
            expect(found[at]).toBeGreaterThanOrEqual(0);
            expect(found[at]).toBeLessThanOrEqual(population);
          }
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe('rounding by largest remainder', () => {
  it('gives the seats of the worked example of Hamilton’s method: 1, 2 and 7 of ten', () => {
    // Quotas 1.5, 1.6, 6.9: floors 1, 1, 6 leave two seats, for 6.9 and 1.6.
    expect(largestRemainder([1.5, 1.6, 6.9], 10)).toEqual([1, 2, 7]);
  });

  it('gives a tie to the earlier one', () => {
    expect(largestRemainder([0.5, 0.5], 1)).toEqual([1, 0]);
  });

  it('refuses quotas that do not sum to about the total', () => {
    expect(() => largestRemainder([1, 1], 9)).toThrow('wanted about 9');
  });
});
