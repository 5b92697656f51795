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

const withLines = (...spans: [number, number][]) => ({
  ...records[0]!,
  quotes: spans.map((lines) => ({ ...records[0]!.quotes[0]!, lines })),
});

it('joins spans that touch or lie in each other, in any order of the records', () => {
  const spans = scanSpans([withLines([40, 41], [7, 9]), withLines([10, 10], [12, 20], [13, 14], [12, 12])]);
  expect(spans).toEqual([
    [7, 10],
    [12, 20],
    [40, 41],
  ]);
});

it('names fourteen spans at most, and all of them where there are no more', () => {
  const spaced = (count: number) =>
    withLines(...Array.from({ length: count }, (_, at): [number, number] => [at * 3, at * 3]));
  expect(sourceSentences([spaced(14)], aFrame())[0]).not.toContain('等');
  const said = sourceSentences([spaced(15)], aFrame())[0]!;
  expect(said).toContain('等 15 段');
  expect(said).toContain('39');
  expect(said).not.toContain('42');
});

it("counts rows of the user's own, which rest on no quote, apart from records with another source", () => {
  const own = { ...records[0]!, kind: 'custom' as const, quotes: [] };
  const outside = { ...records[0]!, quotes: [] };
  const said = sourceSentences([own, own, outside], aFrame());
  expect(said).toHaveLength(3);
  expect(said[0]).toContain('1 条');
  expect(said[1]).toContain('2 条');
});
