// The list of files that are offered for download, read from their datapackage.json: what the screen shows of each.
import * as v from 'valibot';
import { failed, ok, type Result } from './result';

const FILE = v.object({
  name: v.string(),
  title: v.string(),
  path: v.pipe(v.string(), v.regex(/^[\w.-]+$/, 'a file beside datapackage.json')),
  bytes: v.number(),
  licenses: v.array(v.object({ name: v.optional(v.string()), title: v.string() })),
});
const PACKAGE = v.object({ version: v.string(), resources: v.array(FILE) });

export type OpenFile = Readonly<v.InferOutput<typeof FILE>>;
export type OpenPackage = Readonly<v.InferOutput<typeof PACKAGE>>;

export function checkOpenPackage(input: unknown): Result<OpenPackage, { readonly reason: string }> {
  const parsed = v.safeParse(PACKAGE, input);
  return parsed.success ? ok(parsed.output) : failed({ reason: parsed.issues[0].message });
}
