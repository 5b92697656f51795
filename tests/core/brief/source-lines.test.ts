import { describe, expect, it } from 'vitest';
import { scanSpans, sourceSentences, spanText } from '../../../src/core/brief/source-lines';
import { aFrame, records } from '../../support/a-brief';

describe('the lines of the scan', () => {
  it('hold every quote, in order, and no two spans touch', () => {
    const spans = scanSpans(records);
    for (const { quotes } of records)
      for (const { lines } of quotes)
        expect(spans.some(([first, last]) => first <= lines[0] && lines[1] <= last)).toBe(true);
    for (const [at, [first]] of spans.slice(1).entries()) expect(first).toBeGreaterThan(spans[at]![1] + 1);
    expect([spanText([7, 7]), spanText([7, 9])]).toEqual(['7', '7–9']);
  });

  it('stand in the sources, with how many records rest on something else', () => {
    const outside = records.filter(({ quotes }) => quotes.length === 0);
    const said = sourceSentences(records, aFrame());
    expect(said[0]).toMatch(/第 .* 等 \d+ 段 行|第 [\d–、]+ 行/);
    expect(said[1]).toContain(`另有 ${outside.length} 条`);
    expect(said.at(-1)).toContain('第七次全国人口普查');
    expect(sourceSentences([], aFrame())).toHaveLength(1);
  });
});
