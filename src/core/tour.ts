// Guided tours: steps made of links, with sentences whose numbers are filled from the live answers. What tours.json holds.
import * as v from 'valibot';
import { failed, ok, type Result } from './result';

export const TOURS_FORMAT = 1;

/** The names that a sentence may hold in braces; `tour-values.ts` says what each is. */
export const TOUR_VALUES = [
  'total',
  'shown',
  'unplaced',
  'undated',
  'asOf',
  'nearKm',
  'inside',
  'within',
  'covering',
  'gapsKm',
  'gapsShare',
  'tenMillion',
  'tenMillionWithout',
  'tenMillionNames',
  'sitingK',
  'sitingKm',
  'sitingFrom',
  'sitingTo',
  'sitingCities',
] as const;
export type TourValue = (typeof TOUR_VALUES)[number];

const SENTENCES = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(400),
  v.check(
    (text) => namesIn(text).every((name) => TOUR_VALUES.some((known) => known === name)),
    (issue) =>
      `{${namesIn(String(issue.input)).find((name) => !TOUR_VALUES.some((known) => known === name))}} is no value that a tour can show`,
  ),
);
const TITLE = v.pipe(v.string(), v.minLength(1), v.maxLength(80));

const STEP = v.pipe(
  v.object({
    /** What stands after the # of the step's address. */
    link: v.pipe(v.string(), v.regex(/^[a-z]+=[^#\s]+$/, 'a link is what stands after the # of an address')),
    titleZh: TITLE,
    titleEn: TITLE,
    textZh: SENTENCES,
    textEn: SENTENCES,
  }),
  v.check(
    ({ textZh, textEn }) => String(namesIn(textZh).sort()) === String(namesIn(textEn).sort()),
    'the Chinese and the English sentences do not hold the same values',
  ),
);

const SCHEMA = v.object({
  format: v.literal(TOURS_FORMAT),
  tours: v.pipe(
    v.array(
      v.object({
        /** Stable: links name tours by it. */
        id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
        titleZh: TITLE,
        titleEn: TITLE,
        steps: v.pipe(v.array(STEP), v.minLength(1), v.maxLength(20)),
      }),
    ),
    v.minLength(1),
    v.check((tours) => new Set(tours.map(({ id }) => id)).size === tours.length, 'two tours have the same id'),
  ),
});

export type Tour = v.InferOutput<typeof SCHEMA>['tours'][number];
export type TourStep = Tour['steps'][number];

export interface ToursError {
  readonly kind: 'shape';
  /** Where the file is not what we publish, and why. */
  readonly reason: string;
}

export function checkTours(input: unknown): Result<readonly Tour[], ToursError> {
  const parsed = v.safeParse(SCHEMA, input);
  if (parsed.success) return ok(parsed.output.tours);
  const [issue] = parsed.issues;
  return failed({ kind: 'shape', reason: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}` });
}

/** The values that a sentence names, each once, in their order. */
export function namesIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), (match) => match[1]!))];
}

/** The sentence with its values; one that is not known yet is shown as …. */
export function filled(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '…');
}

/** Whether every value of the sentence is there. */
export function isFilled(text: string, values: Readonly<Record<string, string | undefined>>): boolean {
  return namesIn(text).every((name) => values[name] !== undefined);
}
