// The long part of an import, in pieces: rows read by their roles, every distinct text geocoded once, points put into the
// prefecture that holds them. Runs in the worker; the caller decides how much is done at a time.
import { type Adcode, NATION } from '../adcode';
import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Geocode } from '../gazetteer/geocode';
import { type Datum, toWgs84 } from './datum';
import type { LngLat, SourceTable } from './grid';
import { type PlaceReading, readPlace } from './place-reading';
import { type Columns, type ImportRow, rowReader } from './row';

export interface Piece {
  readonly rows: readonly ImportRow[];
  /** New ones only, in order: a row's `reading` counts from the first piece. */
  readonly readings: readonly PlaceReading[];
}

export interface Placer {
  /** The next rows, or null when all are done. */
  readonly next: (count: number) => Piece | null;
  readonly done: () => number;
}

export interface PlacerTools {
  readonly geocode: Geocode;
  readonly gazetteer: Gazetteer;
  /** The prefecture that holds a point (WGS-84), or null. */
  readonly prefectureAt: (point: LngLat) => Adcode | null;
}

export function placer(table: SourceTable, columns: Columns, tools: PlacerTools): Placer {
  const read = rowReader(table, columns);
  const known = new Map<string, number>();
  const readings: PlaceReading[] = [];
  let done = 0;
  const readingOf = (text: string): number => {
    if (text === '') return -1;
    const at = known.get(text);
    if (at !== undefined) return at;
    known.set(text, readings.length);
    return readings.push(readPlace(text, tools.geocode, tools.gazetteer)) - 1;
  };
  return {
    done: () => done,
    next: (count) => {
      if (done >= table.rows.length) return null;
      const before = readings.length;
      const rows = table.rows.slice(done, done + count).map((source) => {
        const row = read(source);
        const reading = row.fault === null ? readingOf(row.text) : -1;
        return withPoint({ ...row, reading }, readings[reading] ?? null, columns.datum, tools);
      });
      done += rows.length;
      return { rows, readings: readings.slice(before) };
    },
  };
}

/** The words may name the county within the prefecture that the point lies in; when they name another, it is said. */
function withPoint(row: ImportRow, reading: PlaceReading | null, datum: Datum, tools: PlacerTools): ImportRow {
  const point = row.points[0] ?? (reading?.point ? toWgs84(reading.point, datum) : null);
  if (!point || row.given) return row;
  const prefecture = tools.prefectureAt(point);
  const named = reading?.certain?.atlasUnit ?? null;
  const words = named === NATION ? null : named;
  if (prefecture === null || words === null) return { ...row, pointUnit: prefecture };
  const isFiner = words.startsWith(stemOf(prefecture));
  const isAbove = prefecture.startsWith(stemOf(words));
  if (isFiner || isAbove) return { ...row, pointUnit: isFiner ? words : prefecture };
  return { ...row, pointUnit: prefecture, warning: row.warning ?? 'coordinates-elsewhere' };
}

/** 510000 -> 51, 510100 -> 5101: what the codes of all units below begin with. */
function stemOf(code: Adcode): string {
  return code.replace(/(00){1,2}$/, '');
}
