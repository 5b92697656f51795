import { expect, it } from 'vitest';
import { type MutationReport, scoreLine, scoresOf, sumOf, survivorLines } from '../../../tools/mutation/score';

const mutant = (status: string, line = 1) => ({
  mutatorName: 'EqualityOperator',
  replacement: 'a <=\n  b',
  status,
  location: { start: { line } },
});
const REPORT: MutationReport = {
  files: {
    'src/core/near.ts': {
      mutants: ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'RuntimeError'].map((status) =>
        mutant(status),
      ),
    },
    'src/core/unit.ts': { mutants: [mutant('Ignored')] },
  },
};

it('counts a change that was noticed, by a failure or by not ending, against all that were tried', () => {
  const [near, unit] = scoresOf(REPORT);
  expect(near).toEqual({
    file: 'src/core/near.ts',
    killed: 2,
    timeout: 1,
    survived: 1,
    unreached: 1,
    untried: 2,
    score: 60,
  });
  expect(unit).toMatchObject({ untried: 1, score: null });
});

it('sums files without taking the mean of their scores', () => {
  expect(scoreLine(sumOf('all', scoresOf(REPORT)))).toBe('| all | 2 | 1 | 1 | 1 | 3 | 60.0% |');
});

it('names what nobody noticed by file and line, in one line each', () => {
  expect(survivorLines(REPORT)).toEqual([
    'src/core/near.ts:1 Survived EqualityOperator a <= b',
    'src/core/near.ts:1 NoCoverage EqualityOperator a <= b',
  ]);
});
