import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOfRows, rowsOfColumns } from '../../../src/core/coverage/gap-columns';
import { answerGaps } from '../../../src/core/coverage/gaps';
import { withRecords, worldOf } from '../../../src/core/coverage/world';
import { randomWorld } from '../../support/random-world';
import { answered, aQuestion, exampleWorld } from '../../support/worked-example';

describe('the columns of the ranked rows', () => {
  it('give back the rows of the worked example, in their order', () => {
    const { rows } = answered(answerGaps(exampleWorld(), aQuestion({})));
    expect(rowsOfColumns(columnsOfRows(rows))).toEqual(rows);
  });

  it('give back every row of random worlds: no record near, no rank, no figure of a county', () => {
    fc.assert(
      fc.property(randomWorld, fc.constantFrom('city', 'county'), ({ units, regions, records }, rows) => {
        const world = withRecords(worldOf(units, regions), records);
        const supply = { kind: 'records', ids: records.map(({ id }) => id) } as const;
        const answer = answerGaps(world, aQuestion({ supply, rows }));
        if (answer.ok) expect(rowsOfColumns(columnsOfRows(answer.value.rows))).toEqual(answer.value.rows);
      }),
    );
  });

  it('hold 24 numbers a row and each province once', () => {
    const { rows } = answered(answerGaps(exampleWorld(), aQuestion({ rows: 'county' })));
    const columns = columnsOfRows(rows);
    expect(columns.numbers.length).toBe(24 * rows.length);
    expect(columns.provinces.map(({ name }) => name).toSorted()).toEqual(['乙省', '甲省']);
  });
});
