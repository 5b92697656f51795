// A brief as CSV: all rows of its table, and under it the question, the numbers, the limits, the sources and the link.
import { csvText } from '../csv';
import type { Translate } from '../message';
import type { Brief } from './brief';

export function briefCsv(brief: Brief, t: Translate): string {
  const { table } = brief;
  const hasReasons = table.rows.some(({ reason }) => reason !== '');
  const head = [...table.columns.map((column) => column.head), ...(hasReasons ? [t('brief.col.reason')] : [])];
  const rows = table.rows.map(({ cells, reason }) => [...cells.map(numberOr), ...(hasReasons ? [reason] : [])]);
  const remarks = [
    brief.question,
    brief.answer,
    ...brief.premises,
    ...brief.numbers.map(({ value, label, note }) => `${label}: ${value}${note && ` (${note})`}`),
    table.note,
    ...brief.limits,
    ...brief.sources,
    brief.dates,
    brief.notice,
    brief.link,
  ];
  return csvText(head, rows, remarks.filter(Boolean));
}

/** A plain number stays one, so that a spreadsheet can add it up. */
function numberOr(cell: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}
