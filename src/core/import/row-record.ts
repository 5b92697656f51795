// A row as a record of kind `custom`: what its columns say, in the shape that every list, filter and question knows.
import type { Location } from '../footprint';
import { TERMS } from '../messages/terms.data';
import type { AtlasRecord, Figure, Organisation } from '../record';
import { THEMES, type Theme } from '../theme';
import type { ColumnRole } from './column-words';
import { type ImportRow, positionsOf } from './row';
import { recordIdOf } from './set-id';

export interface RecordFrame {
  readonly setId: string;
  readonly fileName: string;
  readonly header: readonly string[];
  readonly roles: readonly ColumnRole[];
}

/** One empty list for all: a hundred thousand rows would hold half a million of them for the collector to walk. */
const NOTHING: readonly never[] = [];

const SEPARATOR = /[、,，;；|/\n]+/;
const MOST_PARTS = 20;

export function recordMaker({ setId, fileName, header, roles }: RecordFrame) {
  const columns = Object.fromEntries(
    (['name', 'kind', 'theme', 'organisation', 'start', 'end', 'count', 'note'] as const).map((role) => [
      role,
      positionsOf(roles, role),
    ]),
  ) as Readonly<Record<ColumnRole, readonly number[]>>; // the roles that are read below
  return (row: ImportRow, locations: readonly Location[]): AtlasRecord => {
    const texts = (role: ColumnRole) => (columns[role] ?? []).map((at) => row.cells[at] ?? '').filter((cell) => cell);
    const name = texts('name')[0] || row.text || row.cells.find((cell) => cell) || String(row.number);
    const [start, end] = datesOf(texts('start')[0] ?? '', texts('end')[0] ?? '');
    const note = [...texts('kind'), ...texts('note')].join('；');
    return {
      id: recordIdOf(setId, row.number),
      kind: 'custom',
      name,
      nameEn: name,
      section: 'import',
      organisations: organisationsOf(texts('organisation')),
      themes: themesOf(texts('theme')),
      start,
      end,
      figures: figuresOf(texts('count')[0] ?? '', header[columns.count?.[0] ?? -1] ?? ''),
      links: NOTHING,
      quotes: NOTHING,
      sources: [`${fileName} · ${row.number}`],
      locations,
      parent: null,
      batch: null,
      note: note === '' ? null : note,
    };
  };
}

export function organisationsOf(cells: readonly string[]): readonly Organisation[] {
  if (cells.length === 0) return NOTHING;
  const names = cells.flatMap((cell) => cell.split(SEPARATOR)).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))]
    .slice(0, MOST_PARTS)
    .map((name) => ({ name, part: 'implementer' }));
}

const THEMES_BY_LABEL: ReadonlyMap<string, Theme> = new Map(
  THEMES.flatMap((theme) => {
    const { zh, en } = TERMS[`theme.${theme}`];
    return [theme, zh, en].map((label) => [label.toLowerCase(), theme] as const);
  }),
);

/** Only a theme's own name counts: what else a sheet calls a theme stays in its cell. */
export function themesOf(cells: readonly string[]): readonly Theme[] {
  if (cells.length === 0) return NOTHING;
  const words = cells.flatMap((cell) => cell.split(SEPARATOR)).map((word) => word.trim().toLowerCase());
  return [...new Set(words.flatMap((word) => THEMES_BY_LABEL.get(word) ?? []))];
}

/** YYYY or YYYY-MM from 2019, 2019年3月, 2019-03-01, 2019.3, 201903; an end before its start is not believed. */
export function datesOf(startText: string, endText: string): readonly [string | null, string | null] {
  const [start, end] = [dateOf(startText), dateOf(endText)];
  return start && end && start > end.padEnd(7, '-99') ? [start, null] : [start, end];
}

function dateOf(text: string): string | null {
  const found = /^\D{0,4}((?:19|20)\d\d)(?:[-/.年\s]*(\d{1,2})(?!\d{3}))?/.exec(text.trim());
  if (!found) return null;
  const [, year = '', month = ''] = found;
  return +month >= 1 && +month <= 12 ? `${year}-${month.padStart(2, '0')}` : year;
}

function figuresOf(cell: string, header: string): readonly Figure[] {
  if (cell === '') return NOTHING;
  const found = /^(\d[\d,，]*(?:\.\d+)?)\s*(\p{L}{0,6})$/u.exec(cell);
  if (!found) return NOTHING;
  const value = Number((found[1] ?? '').replace(/[,，]/g, ''));
  if (!Number.isFinite(value)) return NOTHING;
  return [{ what: header, whatEn: header, value, unit: found[2] || '个', qualifier: 'exact', asOf: null }];
}
