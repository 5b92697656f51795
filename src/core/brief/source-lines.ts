// Where a brief's records come from: the lines of the scan that name them, and how many rest on something else.
import '../brief-messages';
import type { AtlasRecord } from '../record';
import type { BriefFrame } from './brief';

export type LineSpan = readonly [first: number, last: number];

/** Ascending; spans that touch or overlap are one. */
export function scanSpans(records: readonly AtlasRecord[]): readonly LineSpan[] {
  const all = records
    .flatMap(({ quotes }) => quotes.map(({ lines }) => lines))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const spans: [number, number][] = [];
  for (const [first, last] of all) {
    const before = spans.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else spans.push([first, last]);
  }
  return spans;
}

export function spanText([first, last]: LineSpan): string {
  return first === last ? String(first) : `${first}–${last}`;
}

const MOST_SPANS = 14;

/** One sentence per kind of source, the census and the borders last. */
export function sourceSentences(records: readonly AtlasRecord[], frame: BriefFrame): readonly string[] {
  const { t, asOf } = frame;
  const spans = scanSpans(records);
  const imported = records.filter(({ kind }) => kind === 'custom').length;
  const external = records.filter(({ kind, quotes }) => kind !== 'custom' && quotes.length === 0).length;
  const named = spans.slice(0, MOST_SPANS).map(spanText).join(t('list.comma'));
  const lines = spans.length > MOST_SPANS ? t('brief.source.moreLines', { lines: named, count: spans.length }) : named;
  return [
    ...(spans.length > 0 ? [t('brief.source.scan', { asOf, lines })] : []),
    ...(external > 0 ? [t('brief.source.external', { count: external })] : []),
    ...(imported > 0 ? [t('brief.source.imported', { count: imported })] : []),
    t('brief.source.census'),
  ];
}
