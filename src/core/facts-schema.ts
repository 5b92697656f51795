// The national facts of the scan's section 1.1, each with the exact words that say it: what facts.json holds.
import * as v from 'valibot';
import { isWebLink } from './link';
import { failed, ok, type Result } from './result';

export const FACTS_FORMAT = 1;

const FACT = v.object({
  /** Stable: the screen and links name facts by it. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  value: v.number(),
  /** 亿人, %, 百分点, 个: the value counts these. */
  unit: v.string(),
  unitEn: v.string(),
  /** The fact in our own words, with its year. */
  textZh: v.string(),
  textEn: v.string(),
  quote: v.object({
    /** 1-based, first and last. */
    lines: v.tuple([v.number(), v.number()]),
    text: v.string(),
  }),
  /** Pages that the scan names for it. */
  links: v.array(v.pipe(v.string(), v.check(isWebLink, 'wanted an address that begins with http'))),
  /** What to know before quoting it, or null: 14.21% is 14.21 percentage points. */
  noteZh: v.nullable(v.string()),
  noteEn: v.nullable(v.string()),
});

const SCHEMA = v.object({ format: v.literal(FACTS_FORMAT), facts: v.array(FACT) });

export type Fact = Readonly<v.InferOutput<typeof FACT>>;

export interface Facts {
  readonly format: typeof FACTS_FORMAT;
  readonly facts: readonly Fact[];
}

export interface FactsError {
  readonly kind: 'shape';
  readonly reason: string;
}

/** The facts when the file is what we publish; else where it is not. */
export function checkFacts(input: unknown): Result<Facts, FactsError> {
  const parsed = v.safeParse(SCHEMA, input);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return failed({ kind: 'shape', reason: `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}` });
}
