// What an operator says of a point archive in config.json, and what an archive says of itself. Nothing of it is drawn before
// both have been checked: whose points they are, how many, and how many rows of the table are not on the map.
import * as v from 'valibot';
import { failed, ok, type Result } from '../result';

const TEXT = v.pipe(v.string(), v.trim(), v.nonEmpty());
const WORDS = v.object({ zh: TEXT, en: TEXT });
const ADDRESS = v.pipe(v.string(), v.regex(/^(https?:\/\/|\.{0,2}\/)\S+$/));

/** As many as the map has places for (layers/sources.ts). */
export const MOST_ARCHIVES = 8;

const SETTINGS = v.pipe(
  v.array(v.object({ url: ADDRESS, name: WORDS, source: WORDS, isOn: v.optional(v.boolean(), true) })),
  v.maxLength(MOST_ARCHIVES),
);

export type ArchiveSettings = Readonly<v.InferOutput<typeof SETTINGS>[number]>;

/** The fault names the field, as an operator would look for it: `pointTiles.0.name.zh`. */
export function checkPointTiles(settings: unknown): Result<readonly ArchiveSettings[], string> {
  const parsed = v.safeParse(SETTINGS, settings);
  if (parsed.success) return ok(parsed.output);
  const path = v.getDotPath(parsed.issues[0]);
  return failed(path === null ? 'pointTiles' : `pointTiles.${path}`);
}

export const ARCHIVE_FORMAT = 1;

const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));
const ACCOUNT = v.pipe(
  v.object({
    format: v.literal(ARCHIVE_FORMAT),
    rows: COUNT,
    placed: COUNT,
    turnedBack: COUNT,
    columns: v.array(v.string()),
    /** The column that names a row; null when none does. */
    title: v.nullable(v.string()),
  }),
  v.check(({ rows, placed, turnedBack }) => placed + turnedBack === rows),
);

export type ArchiveAccount = Readonly<v.InferOutput<typeof ACCOUNT>>;

/** Of the metadata of the file, where `npm run scale` wrote it; null for an archive of another maker. */
export function readArchiveAccount(metadata: unknown): ArchiveAccount | null {
  const parsed = v.safeParse(v.looseObject({ atlas: ACCOUNT }), metadata);
  return parsed.success ? parsed.output.atlas : null;
}
