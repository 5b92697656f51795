// The list of sources that the screen shows, checked as it comes in.
import * as v from 'valibot';
import { failed, ok, type Result } from './result';

const SOURCE = v.object({
  id: v.string(),
  title: v.string(),
  titleEn: v.string(),
  address: v.string(),
  licence: v.string(),
  taken: v.string(),
  note: v.nullable(v.string()),
});
export type ListedSource = Readonly<v.InferOutput<typeof SOURCE>>;

const SCHEMA = v.object({ format: v.literal(1), sources: v.array(SOURCE) });

export function checkSourceList(input: unknown): Result<readonly ListedSource[], { readonly reason: string }> {
  const parsed = v.safeParse(SCHEMA, input);
  return parsed.success ? ok(parsed.output.sources) : failed({ reason: parsed.issues[0].message });
}
