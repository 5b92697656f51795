// How many records each year holds. A record counts from its start to its stated end; where the source states no end it
// counts on from its start, and the years after the start are kept apart: nobody says that it still runs.
import { type AtlasRecord, yearsOf } from './record';

export interface YearCount {
  readonly year: number;
  /** Begun in this year, or in it by a stated end. */
  readonly stated: number;
  /** Begun earlier, no end stated. */
  readonly open: number;
}

export interface Timeline {
  /** Every year from the first start to the as-of year (or a later start), none left out; empty without a dated record. */
  readonly years: readonly YearCount[];
  /** Dated records, and those of them without a stated end. */
  readonly dated: number;
  readonly openEnded: number;
  readonly undated: number;
}

/** Stated plus open of a year are the dated records that a filter of this one year leaves. */
export function timelineOf(records: readonly AtlasRecord[], asOfYear: number): Timeline {
  const spans = records.flatMap((record) => {
    const { from, to } = yearsOf(record);
    return from === null ? [] : [{ from, to }];
  });
  const dated = spans.length;
  const openEnded = spans.filter(({ to }) => to === null).length;
  const undated = records.length - dated;
  if (dated === 0) return { years: [], dated, openEnded, undated };
  const first = spans.reduce((least, { from }) => Math.min(least, from), asOfYear);
  const last = spans.reduce((most, { from }) => Math.max(most, from), asOfYear);
  // What changes at each year: a record is written at two of them, however long it runs.
  const stated = new Int32Array(last - first + 2);
  const open = new Int32Array(last - first + 2);
  for (const { from, to } of spans) {
    add(stated, from - first, Math.min(to ?? from, last) - first);
    if (to === null) add(open, from - first + 1, last - first);
  }
  return { years: counted(first, stated, open), dated, openEnded, undated };
}

/** An end before the start is no span: such a record lies in no year, as the filter has it. */
function add(list: Int32Array, from: number, to: number): void {
  if (to < from) return;
  list[from]! += 1;
  list[to + 1]! -= 1;
}

function counted(first: number, stated: Int32Array, open: Int32Array): readonly YearCount[] {
  const years: YearCount[] = [];
  let [running, carried] = [0, 0];
  for (let at = 0; at < stated.length - 1; at++) {
    running += stated[at]!;
    carried += open[at]!;
    years.push({ year: first + at, stated: running, open: carried });
  }
  return years;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The pictures of a play through the years: the whole span grows from its first year, a part of it moves on as it is,
 * from where it stands; from the beginning when it stands at the end.
 */
export function playSpans(chosen: Span, whole: Span): readonly Span[] {
  const isWhole = chosen.from <= whole.from && chosen.to >= whole.to;
  const width = Math.max(0, Math.min(chosen.to, whole.to) - Math.max(chosen.from, whole.from));
  const start = isWhole || chosen.to >= whole.to ? whole.from : Math.max(chosen.from, whole.from);
  const spans: Span[] = [];
  if (isWhole) for (let to = whole.from; to <= whole.to; to++) spans.push({ from: whole.from, to });
  else for (let from = start; from + width <= whole.to; from++) spans.push({ from, to: from + width });
  return spans;
}
