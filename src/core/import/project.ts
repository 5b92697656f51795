// An imported set as it is kept: the file's rows, what their columns mean, what the geocoder made of their places, and what
// a person decided. Records, counts and reports follow from it.
import type { AtlasRecord } from '../record';
import type { ColumnRole } from './column-words';
import type { Datum, Pair } from './datum';
import { type Remark, ROWS_NAMED } from './fault';
import { ROW_FAULTS, type RowFault } from './grid';
import type { PlaceReading, Renamed } from './place-reading';
import { type Decision, decisionsByText, type History } from './review';
import type { ImportRow } from './row';
import {
  isDoubtful,
  ROW_VERDICTS,
  type RowFootprint,
  type RowState,
  type RowVerdict,
  rowFootprint,
  verdictOf,
} from './row-footprint';
import { recordMaker } from './row-record';

/** Six hues of the palette. */
export const SET_COLOURS = [0, 1, 2, 3, 4, 5] as const;

export interface SetInfo {
  /** a–z and 0–9, a part of its records' ids. */
  readonly id: string;
  readonly name: string;
  readonly colour: number;
  /** Whether lists, map and questions see it. */
  readonly isShown: boolean;
  readonly createdAt: string;
  readonly fileName: string;
  readonly header: readonly string[];
  readonly roles: readonly ColumnRole[];
  readonly datum: Datum;
  readonly remarks: readonly Remark[];
}

export interface Project {
  readonly info: SetInfo;
  readonly rows: readonly ImportRow[];
  readonly readings: readonly PlaceReading[];
  readonly history: History;
}

/** What follows from a row: computed one by one, so that a large set can be worked off in pieces. */
export interface RowResult extends RowFootprint {
  readonly verdict: RowVerdict;
  readonly record: AtlasRecord | null;
}

export function rowWorker(
  { info, readings }: Pick<Project, 'info' | 'readings'>,
  decisions: ReadonlyMap<string, Decision>,
): (row: ImportRow) => RowResult {
  const makeRecord = recordMaker({ setId: info.id, fileName: info.fileName, header: info.header, roles: info.roles });
  return (row) => {
    const reading = readings[row.reading] ?? null;
    const footprint = rowFootprint(row, reading, decisions.get(row.text) ?? null, info.datum);
    const record = footprint.state === 'rejected' ? null : makeRecord(row, footprint.locations);
    return { ...footprint, verdict: verdictOf(row, reading), record };
  };
}

export function workAll(project: Project): readonly RowResult[] {
  return project.rows.map(rowWorker(project, decisionsByText(project.history)));
}

export interface Account {
  readonly rows: number;
  readonly placed: number;
  readonly unplaced: number;
  readonly rejected: number;
  readonly byVerdict: Readonly<Record<RowVerdict, number>>;
}

/** Placed + unplaced + rejected is always rows. */
export function accountOf(results: readonly RowResult[]): Account {
  const states: Record<RowState, number> = { placed: 0, unplaced: 0, rejected: 0 };
  const byVerdict = Object.fromEntries(ROW_VERDICTS.map((verdict) => [verdict, 0])) as Record<RowVerdict, number>; // all keys
  for (const { state, verdict } of results) {
    states[state]++;
    byVerdict[verdict]++;
  }
  return { rows: results.length, ...states, byVerdict };
}

/** Rows that were rejected for one reason; the first few by their numbers. */
export interface Rejection {
  readonly fault: RowFault;
  readonly rows: readonly number[];
  readonly count: number;
}

export function rejectionsOf(rows: readonly ImportRow[]): readonly Rejection[] {
  const bad = rows.filter(({ fault }) => fault !== null);
  return ROW_FAULTS.map((fault) => {
    const own = bad.filter((row) => row.fault === fault);
    return { fault, rows: own.slice(0, ROWS_NAMED).map(({ number }) => number), count: own.length };
  }).filter(({ count }) => count > 0);
}

/** A doubtful text with its rows, in the order of the file. */
export interface Question {
  readonly reading: PlaceReading;
  /** Positions in the project's rows. */
  readonly rows: readonly number[];
}

export function questionsOf({ rows, readings }: Pick<Project, 'rows' | 'readings'>): readonly Question[] {
  const found = new Map<number, number[]>();
  for (const [at, row] of rows.entries()) {
    const reading = readings[row.reading];
    if (!reading || !isDoubtful(verdictOf(row, reading))) continue;
    const list = found.get(row.reading);
    if (list) list.push(at);
    else found.set(row.reading, [at]);
  }
  return [...found].map(([reading, list]) => ({ reading: readings[reading]!, rows: list }));
}

/** A former name by which rows were placed, and the name of today. */
export interface RenamedRows extends Renamed {
  readonly rows: number;
}

/** The most frequent first. */
export function renamedIn({ rows, readings }: Pick<Project, 'rows' | 'readings'>): readonly RenamedRows[] {
  const found = new Map<string, RenamedRows>();
  for (const row of rows) {
    const reading = readings[row.reading];
    const verdict = reading?.renamed && verdictOf(row, reading);
    if (verdict !== 'unique' && verdict !== 'partial') continue;
    for (const { said, now } of reading?.renamed ?? []) {
      const key = `${said} ${now}`;
      found.set(key, { said, now, rows: (found.get(key)?.rows ?? 0) + 1 });
    }
  }
  return [...found.values()].toSorted((a, b) => b.rows - a.rows);
}

/** Rows that give both coordinates and words that name a town whose position is known: what a shift can be seen by. */
export function datumPairs({ rows, readings }: Pick<Project, 'rows' | 'readings'>): readonly Pair[] {
  return rows.flatMap(({ points, reading }) => {
    const certain = readings[reading]?.certain;
    const [point] = points;
    return point && certain?.precision === 'town' && certain.point ? [{ point, reference: certain.point }] : [];
  });
}

/** The results after a decision about one text was taken, undone or redone: only its rows are worked again. */
export function reworked(project: Project, results: readonly RowResult[], text: string): readonly RowResult[] {
  const work = rowWorker(project, decisionsByText(project.history));
  return results.map((result, at) => {
    const row = project.rows[at]!;
    return row.text === text ? work(row) : result;
  });
}
