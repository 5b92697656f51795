import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranksOf, type StabilityQuestion, stableSpans, uncoveredBy } from '../../../src/core/coverage/stability';

const question: StabilityQuestion = {
  km: Float64Array.of(80, 200, 40),
  residents: Float64Array.of(5, 3, 4),
  counties: Uint32Array.of(0, 1, 2),
  groupOf: (county) => county,
  groups: 3,
  radiusKm: 100,
  fromKm: 10,
  toKm: 500,
};

describe('stability of a rank', () => {
  it('lasts from where the others drop out to where the city itself is covered', () => {
    expect(stableSpans(question, 1)).toEqual([null, { fromKm: 80, toKm: 200 }, null]);
    expect(stableSpans({ ...question, radiusKm: 60 }, 1)[0]).toEqual({ fromKm: 10, toKm: 80 });
    expect(stableSpans({ ...question, radiusKm: 60 }, 2)[1]).toEqual({ fromKm: 40, toKm: 200 });
  });

  it('begins at the very distance at which another becomes covered', () => {
    expect(stableSpans({ ...question, radiusKm: 80 }, 1)).toEqual([null, { fromKm: 80, toKm: 200 }, null]);
  });

  it('lasts to the end for a city that nothing ever covers', () => {
    const never = { ...question, km: Float64Array.of(80, Number.POSITIVE_INFINITY, 40) };
    expect(stableSpans(never, 1)[1]).toEqual({ fromKm: 80, toKm: 500 });
  });

  it('ranks nobody who has nobody uncovered', () => {
    expect([...ranksOf(Float64Array.of(0, 7, 9, 7))]).toEqual([0, 2, 1, 3]);
  });

  it('agrees with ranking anew at every distance', () => {
    const counties = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat({ max: 9 }), fc.nat({ max: 4 })), {
      minLength: 1,
      maxLength: 15,
    });
    fc.assert(
      fc.property(counties, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3 }), (given, radiusKm, top) => {
        const asked: StabilityQuestion = {
          km: Float64Array.from(given, ([km]) => km * 10),
          residents: Float64Array.from(given, ([, people]) => people),
          counties: Uint32Array.from(given.keys()),
          groupOf: (county) => given[county]![2],
          groups: 5,
          radiusKm: radiusKm * 10,
          fromKm: 10,
          toKm: 400,
        };
        const isIn = (km: number, group: number) => {
          const rank = ranksOf(uncoveredBy({ ...asked, radiusKm: km }))[group]!;
          return rank > 0 && rank <= top;
        };
        stableSpans(asked, top).forEach((span, group) => {
          if (!isIn(asked.radiusKm, group)) expect(span).toBeNull();
          else {
            let from = asked.radiusKm;
            while (from - 10 >= 10 && isIn(from - 10, group)) from -= 10;
            let to = asked.radiusKm;
            while (to + 10 <= 400 && isIn(to + 10, group)) to += 10;
            expect(span).toEqual({ fromKm: from, toKm: to === 400 ? 400 : to + 10 });
          }
        });
      }),
      { seed: 2022, numRuns: 500 },
    );
  });
});
