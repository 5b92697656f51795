import { describe, expect, it } from 'vitest';
import { type GapsQuestion, questionFault } from '../../../src/core/coverage/question';

const question: GapsQuestion = {
  supply: { kind: 'imported' },
  against: null,
  roles: ['site'],
  basis: 'urban',
  standardKm: 100,
  scope: { kind: 'nation' },
  backup: 2,
  rankBy: 'certain',
  rows: 'city',
  columns: 'province',
  withAccess: false,
};

describe('a question about gaps', () => {
  it('is refused when X is 0, negative, NaN or longer than the globe', () => {
    const faults = [0, -5, Number.NaN, 30_000].map((standardKm) => questionFault({ ...question, standardKm })?.kind);
    expect(faults).toEqual(Array(4).fill('bad-distance'));
  });

  it('is refused when the backup is no count', () => {
    expect([0, 1.5, 99].map((backup) => questionFault({ ...question, backup })?.kind)).toEqual(
      Array(3).fill('bad-backup'),
    );
  });

  it('stands otherwise', () => {
    expect(questionFault(question)).toBeNull();
  });
});
