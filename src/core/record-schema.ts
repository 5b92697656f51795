// The one check through which a record enters, from records.json and from a user's own file alike: shape, brands and
// the rule that a footprint claims no finer place than it has. The answer to a bad record is a path and a plain reason.
import * as v from 'valibot';
import { type Adcode, asAdcode } from './adcode';
import { PRECISIONS, QUALIFIERS, ROLES } from './footprint';
import { locationFault } from './footprint-check';
import { isWebLink } from './link';
import { type AtlasRecord, asRecordId, BATCHES, ORG_PARTS, RECORD_KINDS, type RecordId } from './record';
import { REGION_IDS } from './region';
import { failed, ok, type Result } from './result';
import { THEMES } from './theme';

export const RECORDS_FORMAT = 1;

export interface RecordFault {
  readonly kind: 'bad_record';
  /** Where: keys and 0-based positions from the top of what was checked. */
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** The record with its brands, or the first fault found. */
export function checkRecord(input: unknown): Result<AtlasRecord, RecordFault> {
  return resultOf(v.safeParse(recordSchema, input, { abortEarly: true }));
}

/** The whole of records.json: format, every record, unique ids, parents that exist. */
export function checkRecords(input: unknown): Result<readonly AtlasRecord[], RecordFault> {
  const parsed = resultOf(v.safeParse(fileSchema, input, { abortEarly: true }));
  if (!parsed.ok) return parsed;
  const fault = idFault(parsed.value.records);
  return fault ? failed(fault) : ok(parsed.value.records);
}

/** A doubled id, or a parent that no record has; null when there is none. */
export function idFault(records: readonly AtlasRecord[]): RecordFault | null {
  const ids = new Set<RecordId>();
  for (const [index, { id }] of records.entries()) {
    if (ids.has(id)) return fault(['records', index, 'id'], `the id ${id} is used twice`);
    ids.add(id);
  }
  for (const [index, { id, parent }] of records.entries()) {
    if (parent !== null && (parent === id || !ids.has(parent)))
      return fault(['records', index, 'parent'], `${id} names the parent ${parent}, which is not another record`);
  }
  return null;
}

const words = v.pipe(v.string('wanted text'), v.regex(/\S/, 'wanted text that is not empty'));
const date = v.pipe(
  v.string('wanted a date as text'),
  v.regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'wanted a date as YYYY or YYYY-MM'),
);
const amount = v.pipe(
  v.number('wanted a number'),
  v.check((value) => Number.isFinite(value) && value >= 0, 'wanted a number from 0'),
);
const lng = v.pipe(
  v.number('wanted degrees'),
  v.minValue(-180, 'wanted -180 to 180'),
  v.maxValue(180, 'wanted -180 to 180'),
);
const lat = v.pipe(v.number('wanted degrees'), v.minValue(-90, 'wanted -90 to 90'), v.maxValue(90, 'wanted -90 to 90'));
const line = v.pipe(
  v.number('wanted a line number'),
  v.integer('wanted a line number'),
  v.minValue(1, 'lines count from 1'),
);
const link = v.pipe(v.string('wanted an address'), v.check(isWebLink, 'wanted an address that begins with http'));

const adcodeSchema = v.pipe(
  v.string('wanted a code as text'),
  v.check((text) => asAdcode(text) !== null, 'wanted a code of 6, 9 or 12 digits'),
  v.transform((text) => text as Adcode), // checked in the line above
);
const idSchema = v.pipe(
  v.string('wanted an id as text'),
  v.check((text) => asRecordId(text) !== null, 'wanted an id of a–z, 0–9 and single dashes, at most 64 long'),
  v.transform((text) => text as RecordId), // checked in the line above
);

const basisSchema = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('stated') }),
    v.strictObject({ kind: v.literal('gazetteer') }),
    v.strictObject({
      kind: v.literal('external'),
      sources: v.pipe(v.array(words, 'wanted a list'), v.minLength(1, 'an external basis names its source')),
    }),
    v.strictObject({ kind: v.literal('reviewed'), at: words }),
  ],
  'wanted a basis: stated, gazetteer, external or reviewed',
);

const placeSchema = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('unit'), unit: adcodeSchema }),
    v.strictObject({ kind: v.literal('region'), region: oneOf(REGION_IDS) }),
    v.strictObject({ kind: v.literal('point'), lng, lat, unit: v.nullable(adcodeSchema) }),
    v.strictObject({ kind: v.literal('unlisted'), within: adcodeSchema }),
  ],
  'wanted a place: unit, region, point or unlisted',
);

const locationSchema = v.pipe(
  v.strictObject({
    role: oneOf(ROLES),
    precision: oneOf(PRECISIONS),
    basis: basisSchema,
    place: placeSchema,
    text: words,
    count: v.nullable(v.strictObject({ value: amount, unit: words, qualifier: oneOf(QUALIFIERS) })),
    note: v.nullable(words),
    point: v.nullable(v.strictObject({ lng, lat, uncertaintyKm: v.nullable(amount) })),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    const reason = dataset.typed ? locationFault(dataset.value) : null;
    if (reason !== null) addIssue({ message: reason });
  }),
);

const quoteSchema = v.strictObject({
  lines: v.pipe(
    v.strictTuple([line, line], 'wanted two line numbers'),
    v.check(([first, last]) => first <= last, 'the first line of a quote is not after its last'),
  ),
  text: words,
});

const recordSchema = v.pipe(
  v.strictObject(
    {
      id: idSchema,
      kind: oneOf(RECORD_KINDS),
      name: words,
      nameEn: words,
      section: words,
      organisations: v.array(v.strictObject({ name: words, part: oneOf(ORG_PARTS) }), 'wanted a list'),
      themes: v.array(oneOf(THEMES), 'wanted a list'),
      start: v.nullable(date),
      end: v.nullable(date),
      figures: v.array(
        v.strictObject({
          what: words,
          whatEn: words,
          value: amount,
          unit: words,
          qualifier: oneOf(QUALIFIERS),
          asOf: v.nullable(date),
        }),
        'wanted a list',
      ),
      links: v.array(link, 'wanted a list'),
      quotes: v.array(quoteSchema, 'wanted a list'),
      sources: v.array(words, 'wanted a list'),
      locations: v.pipe(
        v.array(locationSchema, 'wanted a list'),
        v.minLength(1, 'a record has at least one location; where nothing is known it is unlisted'),
      ),
      parent: v.nullable(idSchema),
      batch: v.nullable(oneOf(BATCHES)),
      note: v.nullable(words),
    },
    'wanted a record with its known fields and no other',
  ),
  v.check(
    ({ kind, quotes, sources }) => kind === 'custom' || quotes.length > 0 || sources.length > 0,
    'a record rests on a quote of the scan or on a named source',
  ),
  v.check(
    ({ kind, batch }) => (kind === 'pilot_zone') === (batch !== null),
    'a pilot zone, and nothing else, has a batch',
  ),
  v.check(
    ({ start, end }) => start === null || end === null || start <= end.padEnd(7, '-99'),
    'the end is before the start',
  ),
);

const fileSchema = v.object(
  {
    format: v.literal(RECORDS_FORMAT, `wanted format ${RECORDS_FORMAT}`),
    records: v.array(recordSchema, 'wanted a list of records'),
  },
  'wanted { format, records }',
);

function oneOf<const T extends readonly string[]>(options: T) {
  return v.picklist(options, `wanted one of ${options.join(', ')}`);
}

function resultOf<T>(parsed: v.SafeParseResult<v.GenericSchema<unknown, T>>): Result<T, RecordFault> {
  if (parsed.success) return ok(parsed.output);
  const issue = parsed.issues[0];
  const path = (issue.path ?? []).map(({ key }) => key as string | number); // JSON has no other keys
  return failed(fault(path, issue.message));
}

function fault(path: readonly (string | number)[], reason: string): RecordFault {
  return { kind: 'bad_record', path, reason };
}
