import { describe, expect, it } from 'vitest';
import { answerGaps } from '../../../src/core/coverage/gaps';
import { answered, aQuestion, exampleWorld } from '../../support/worked-example';

const access = answered(answerGaps(exampleWorld(), aQuestion({ withAccess: true }))).access!;

describe('access with competition', () => {
  it('shares one exact place among the 700,000 within 100 km of it', () => {
    expect(access.twoStep.perMillion[0]).toBeCloseTo(1 / 0.7, 12);
    expect(access.twoStep.perMillion[1]).toBeCloseTo(1 / 0.7, 12);
    expect([...access.twoStep.perMillion].slice(2)).toEqual([0, 0, 0]);
    expect(access.twoStep.mean).toBeCloseTo(1, 12);
    expect(access.twoStep.lorenz!.gini).toBeCloseTo(0.3, 12);
  });

  it('weighs those in the second third of X with 0.68 (Luo & Qi 2009)', () => {
    expect(access.enhanced.perMillion[0]).toBeCloseTo(1 / 0.604, 12);
    expect(access.enhanced.perMillion[1]).toBeCloseTo(0.68 / 0.604, 12);
    expect(access.enhanced.mean).toBeCloseTo(1, 12);
  });

  it('leaves the record known by its province out and says so', () => {
    expect([access.recordsLeftOut, access.twoStep.served, access.twoStep.unserved]).toEqual([1, 1, 0]);
  });
});
