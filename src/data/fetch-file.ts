// One file through the door: fetched, held to the manifest's size and checksum, parsed. Every failure is a value that names the file.
import * as v from 'valibot';
import { failed, ok, type Result } from '../core/result';

export interface FileProblem {
  readonly kind: 'missing' | 'damaged' | 'other-version';
  readonly file: string;
  readonly reason: string;
}

const MANIFEST = v.object({
  format: v.literal(1),
  version: v.string(),
  asOf: v.string(),
  files: v.record(v.string(), v.object({ bytes: v.number(), sha256: v.string() })),
});
export type Manifest = v.InferOutput<typeof MANIFEST>;

/** The folder of the published data, relative to the page. */
const FOLDER = './data';

export async function fetchManifest(
  signal: AbortSignal,
  cache: RequestCache = 'default',
): Promise<Result<Manifest, FileProblem>> {
  const bytes = await fetchBytes('manifest.json', '', { signal, cache });
  if (!bytes.ok) return bytes;
  const parsed = v.safeParse(MANIFEST, parseJson(bytes.value));
  return parsed.success ? ok(parsed.output) : failed(damaged('manifest.json', parsed.issues[0].message));
}

/** The file's text; `manifest` null (itself missing) skips the check of size and checksum. */
export async function fetchText(
  file: string,
  manifest: Manifest | null,
  signal: AbortSignal,
): Promise<Result<string, FileProblem>> {
  const listed = manifest?.files[file];
  const bytes = await fetchBytes(file, listed ? `?v=${listed.sha256.slice(0, 12)}` : '', { signal });
  if (!bytes.ok) return bytes;
  if (manifest && listed) {
    const reason = await faultOf(bytes.value, listed);
    if (reason !== null) return failed({ ...damaged(file, reason), kind: await kindOfFault(manifest, signal) });
  }
  return ok(new TextDecoder().decode(bytes.value));
}

export async function fetchJson(
  file: string,
  manifest: Manifest | null,
  signal: AbortSignal,
): Promise<Result<unknown, FileProblem>> {
  const text = await fetchText(file, manifest, signal);
  return text.ok ? parsedJson(file, text.value) : text;
}

export function parsedJson(file: string, text: string): Result<unknown, FileProblem> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return failed(damaged(file, String(error)));
  }
}

export function damaged(file: string, reason: string): FileProblem {
  return { kind: 'damaged', file, reason };
}

async function faultOf(
  bytes: ArrayBuffer,
  listed: { readonly bytes: number; readonly sha256: string },
): Promise<string | null> {
  if (bytes.byteLength !== listed.bytes) return `${bytes.byteLength} bytes, wanted ${listed.bytes}`;
  return (await hasChecksum(bytes, listed.sha256)) ? null : 'checksum differs';
}

/** A file that is not what the manifest says is damaged, unless the manifest itself is another by now: new data were published meanwhile. */
async function kindOfFault({ version }: Manifest, signal: AbortSignal): Promise<FileProblem['kind']> {
  const now = await fetchManifest(signal, 'reload');
  return now.ok && now.value.version !== version ? 'other-version' : 'damaged';
}

async function fetchBytes(file: string, query: string, how: RequestInit): Promise<Result<ArrayBuffer, FileProblem>> {
  try {
    const response = await fetch(`${FOLDER}/${file}${query}`, how);
    if (!response.ok) return failed({ kind: 'missing', file, reason: `HTTP ${response.status}` });
    return ok(await response.arrayBuffer());
  } catch (error) {
    return failed({ kind: 'missing', file, reason: String(error) });
  }
}

function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null; // the schema then says what is wrong with it
  }
}

/** Browsers give a digest only on https and localhost; elsewhere the size has to do. */
async function hasChecksum(bytes: ArrayBuffer, wanted: string): Promise<boolean> {
  if (!globalThis.crypto?.subtle) return true;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === wanted;
}
