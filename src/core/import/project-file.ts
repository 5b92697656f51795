// A project as a file of its own (.shequ.json): everything that was decided, to go on elsewhere. encode and decode stand side
// by side; decode(encode(project)) is the project, and what comes from outside is checked before it is one.
import * as v from 'valibot';
import { asAdcode } from '../adcode';
import { PRECISIONS } from '../footprint';
import { VERDICTS } from '../gazetteer/verdict';
import { failed, ok, type Result } from '../result';
import { COLUMN_ROLES } from './column-words';
import { DATUMS } from './datum';
import { LIMITS, type ReadFault } from './fault';
import { footprintCells, footprintOf, type OwnCells } from './footprint-columns';
import { ROW_FAULTS } from './grid';
import type { Project } from './project';
import type { ImportRow } from './row';

export const PROJECT_KIND = 'shequ-project';
export const PROJECT_FORMAT = 1;

/** `format` stands first, so that the file is known by its first bytes; undone decisions are not kept. */
export function encodeProject(project: Project): string {
  return [...projectPieces(project, 10_000)].join('');
}

/** The same text in pieces of so many rows, for a large set. */
export function* projectPieces({ info, rows, readings, history }: Project, count: number): Generator<string> {
  const start = { format: PROJECT_KIND, version: PROJECT_FORMAT, info };
  yield `${JSON.stringify(start).slice(0, -1)},"rows":[`;
  yield* listPieces(rows, count, (row) => ({ ...row, given: row.given && footprintCells(row.given) }));
  yield '],"readings":[';
  yield* listPieces(readings, count, (reading) => reading);
  yield `],"decisions":${JSON.stringify(history.past)}}\n`;
}

function* listPieces<T>(list: readonly T[], count: number, plain: (one: T) => unknown): Generator<string> {
  for (let at = 0; at < list.length; at += count) {
    const texts = list.slice(at, at + count).map((one) => JSON.stringify(plain(one)));
    yield `${at > 0 ? ',' : ''}${texts.join(',')}`;
  }
}

export function decodeProject(text: string): Result<Project, ReadFault> {
  const input = parse(text);
  if (typeof input !== 'object' || input === null || !('format' in input) || input.format !== PROJECT_KIND)
    return failed({ kind: 'bad-project', reason: 'format' });
  const version = 'version' in input ? input.version : undefined;
  if (version !== PROJECT_FORMAT) return failed({ kind: 'other-project', found: String(version).slice(0, 20) });
  const parsed = v.safeParse(PROJECT, input, { abortEarly: true });
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return failed({ kind: 'bad-project', reason: `${v.getDotPath(issue) ?? ''}: ${issue.message}`.slice(0, 120) });
  }
  const { info, rows, readings, decisions } = parsed.output;
  const width = info.header.length;
  if (info.roles.length !== width || rows.some((row) => row.cells.length !== width))
    return failed({ kind: 'bad-project', reason: 'header, roles and cells differ in number' });
  if (rows.some((row, at) => row.number <= (rows[at - 1]?.number ?? 0)))
    return failed({ kind: 'bad-project', reason: 'rows out of order' });
  if (rows.some((row) => row.reading >= readings.length)) return failed({ kind: 'bad-project', reason: 'readings' });
  return ok({ info, rows, readings, history: { past: decisions, future: [] } });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null; // said as `bad-project`
  }
}

const degrees = (limit: number) => v.pipe(v.number(), v.minValue(-limit), v.maxValue(limit));
const point = v.object({ lng: degrees(180), lat: degrees(90) });
const code = v.pipe(
  v.string(),
  v.check((text) => asAdcode(text) !== null, 'wanted a code'),
  v.transform((text) => asAdcode(text)!), // checked in the line above
);
const short = v.pipe(v.string(), v.maxLength(LIMITS.cellLength * 4));
const when = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, 'wanted a time in UTC'));
const numbers = v.array(v.number());
const place = v.object({
  adcode: code,
  atlasUnit: code,
  name: short,
  path: v.array(short),
  precision: v.picklist(PRECISIONS),
  point: v.nullable(point),
});
const span = v.object({ start: v.number(), end: v.number() });
const support = v.object({ start: v.number(), end: v.number(), adcode: code, now: v.exactOptional(short) });
const ownCells = v.object({
  place_adcode: short,
  place_precision: short,
  place_basis: short,
  place_reviewed_at: short,
  place_lng: short,
  place_lat: short,
  place_text: short,
  place_note: short,
} satisfies Record<keyof OwnCells, typeof short>);
const given = v.pipe(
  v.nullable(ownCells),
  v.transform((cells) => (cells ? footprintOf(cells) : null)),
);

const row = v.object({
  // Past the last row of any spreadsheet a number would be written with an exponent, which no id may hold.
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER)),
  cells: v.array(short),
  text: short,
  points: v.array(point),
  pointUnit: v.nullable(code),
  given,
  reading: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  fault: v.nullable(v.picklist(ROW_FAULTS)),
  warning: v.nullable(v.picklist(['bad-coordinates', 'coordinates-elsewhere'])),
} satisfies Record<keyof ImportRow, v.GenericSchema>);

const PROJECT = v.object({
  info: v.object({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9]{1,24}$/, 'wanted a–z and 0–9')),
    name: v.pipe(short, v.regex(/\S/)),
    colour: v.picklist([0, 1, 2, 3, 4, 5]),
    isShown: v.boolean(),
    createdAt: when,
    fileName: short,
    header: v.array(short),
    roles: v.array(v.picklist(COLUMN_ROLES)),
    datum: v.picklist(DATUMS),
    remarks: v.array(
      v.object({
        kind: v.picklist([
          'mixed-encoding',
          'short-rows',
          'double-headers',
          'no-header',
          'other-sheets',
          'macros',
          'formulas',
          'open-rings',
          'areas',
          'other-crs',
        ]),
        rows: numbers,
        count: v.number(),
        text: short,
      }),
    ),
  }),
  rows: v.pipe(v.array(row), v.maxLength(LIMITS.rows)),
  readings: v.array(
    v.object({
      text: short,
      verdict: v.picklist(VERDICTS),
      certain: v.nullable(place),
      candidates: v.array(v.object({ place, supports: v.array(support), contradicted: v.array(span) })),
      more: v.number(),
      rest: short,
      renamed: v.exactOptional(v.array(v.object({ said: short, now: short }))),
      point: v.nullable(point),
    }),
  ),
  decisions: v.array(
    v.object({
      text: short,
      at: when,
      choice: v.variant('kind', [
        v.object({ kind: v.literal('choose'), adcode: short }),
        v.object({ kind: v.literal('point'), lng: degrees(180), lat: degrees(90) }),
        v.object({ kind: v.literal('certain') }),
        v.object({ kind: v.literal('skip') }),
      ]),
    }),
  ),
});
