// CSV, TSV and what is pasted from a spreadsheet. The delimiter is found by its own; quotes may hold line ends.
import Papa from 'papaparse';
import { failed, ok, type Result } from '../result';
import type { DecodedText } from './encoding';
import { LIMITS, type ReadFault, remarkOn } from './fault';
import type { Grid } from './grid';

export function readDelimited({
  text,
  strangeLines,
}: Pick<DecodedText, 'text' | 'strangeLines'>): Result<Grid, ReadFault> {
  if (text.trim() === '') return failed({ kind: 'empty' });
  const parsed = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    preview: LIMITS.rows + 2,
  });
  const open = parsed.errors.find(({ code }) => code === 'MissingQuotes');
  if (open) return failed({ kind: 'open-quote', row: (open.row ?? 0) + 1 });
  const widest = parsed.data.reduce((width, cells) => Math.max(width, cells.length), 0);
  if (widest > LIMITS.columns) return failed({ kind: 'too-many-columns', columns: widest, limit: LIMITS.columns });
  return ok({ rows: parsed.data, remarks: remarkOn('mixed-encoding', strangeLines) });
}

const DELIMITERS = [',', '\t', ';', '|', '，'] as const;

/** The one that cuts the first lines into most cells, alike in every line; a text without any is one column. */
export function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000);
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, preview: 30, skipEmptyLines: 'greedy' });
    const widths = data
      .slice(0, -1)
      .concat(data.length === 1 ? data : [])
      .map((cells) => cells.length);
    const usual = median(widths);
    if (usual < 2) continue;
    const alike = widths.filter((width) => width === usual).length / widths.length;
    const score = usual * alike ** 3;
    if (score > best.score * 1.05) best = { delimiter, score };
  }
  return best.delimiter;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
