// A view as a file (.shequ.json), for where a link is too long or cannot be sent. encode and decode stand side by side; the
// link in it is of the version that it names itself, and is read as any link.
import * as v from 'valibot';
import { failed, ok, type Result } from './result';

export const VIEW_KIND = 'shequ-view';
const VIEW_FORMAT = 1;

export interface ViewFile {
  /** With its `#`. */
  readonly hash: string;
  readonly dataVersion: string | null;
  readonly savedAt: string;
}

export type ViewFault = { readonly kind: 'other-view'; readonly found: string } | { readonly kind: 'bad-view' };

/** `format` stands first, so that the file is known by its first bytes. */
export function encodeView({ hash, dataVersion, savedAt }: ViewFile): string {
  return `${JSON.stringify({ format: VIEW_KIND, version: VIEW_FORMAT, hash, dataVersion, savedAt })}\n`;
}

/** Told by its beginning: an import of a hundred megabytes is not read for this. */
export function isViewFile(beginning: string): boolean {
  return new RegExp(`^\\uFEFF?\\s*\\{\\s*"format"\\s*:\\s*"${VIEW_KIND}"`).test(beginning);
}

export function decodeView(text: string): Result<ViewFile, ViewFault> {
  const input = parse(text);
  const version = v.safeParse(v.looseObject({ version: v.number() }), input);
  if (version.success && version.output.version !== VIEW_FORMAT)
    return failed({ kind: 'other-view', found: String(version.output.version).slice(0, 20) });
  const parsed = v.safeParse(FILE, input);
  return parsed.success ? ok(parsed.output) : failed({ kind: 'bad-view' });
}

const FILE = v.object({
  format: v.literal(VIEW_KIND),
  version: v.literal(VIEW_FORMAT),
  hash: v.pipe(v.string(), v.regex(/^#/), v.maxLength(200_000)),
  dataVersion: v.nullable(v.string()),
  savedAt: v.string(),
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null; // said as `bad-view`
  }
}
