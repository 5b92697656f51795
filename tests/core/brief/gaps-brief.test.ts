import { describe, expect, it } from 'vitest';
import { gapsBrief, gapsQuestionText } from '../../../src/core/brief/gaps-brief';
import { answerGaps } from '../../../src/core/coverage/gaps';
import { formatPercent } from '../../../src/core/format';
import { shareText } from '../../../src/core/gaps-words';
import { aFrame } from '../../support/a-brief';
import { answered, aQuestion, exampleWorld } from '../../support/worked-example';

const answer = answered(answerGaps(exampleWorld(), aQuestion({ standardKm: 50 })));
const recordOf = () => undefined;

describe('the brief of the gaps', () => {
  it('gives the numbers of the answer, the three kinds of gap apart', () => {
    const { numbers } = gapsBrief({ answer, recordOf }, aFrame('zh', '老龄'));
    const { residents, summary } = answer;
    const share = (count: number) => formatPercent((count / residents.total) * 100);
    expect(numbers.slice(0, 4).map(({ value }) => value)).toEqual([
      shareText(summary.share),
      share(residents.nothing),
      share(residents.farther),
      share(residents.otherTheme),
    ]);
  });

  it('shows the backup in place of other themes where nothing is filtered', () => {
    const { numbers } = gapsBrief({ answer, recordOf }, aFrame());
    expect(numbers[3]?.label).toContain('有后备');
  });

  it('ranks as the answer ranks, and leaves out whoever is covered', () => {
    const { table } = gapsBrief({ answer, recordOf }, aFrame());
    const ranked = answer.rows.filter((row) => row.rank > 0);
    expect(table.rows.map(({ cells }) => [cells[0], cells[1]])).toEqual(
      ranked.map((row) => [String(row.rank), row.name]),
    );
    for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
  });

  it('names a set of one’s own in the question, and no filter among the premises, for none is asked', () => {
    const ofSet = { ...answer, question: { ...answer.question, supply: { kind: 'set', set: 'mine' } as const } };
    const { question, premises } = gapsBrief({ answer: ofSet, recordOf }, aFrame('zh', '我的名单'));
    expect(question).toContain('没有“我的名单”的记录？');
    expect(premises).toHaveLength(1);
    expect(premises[0]).toContain('不受筛选影响');
  });

  it('names the filter in the question', () => {
    expect(gapsQuestionText(answer.question, aFrame('zh', '老龄'))).toContain('没有“老龄”的记录？');
    expect(gapsQuestionText(answer.question, aFrame('en'))).toMatch(/: where do .* have no record within 50 km\?$/);
  });
});
