// From bytes to text as Chinese office software writes it: byte order mark, then strict UTF-8, then GB18030, then UTF-16.
// A file that changes its encoding half way is read line by line, and the lines that differ are named.
import { failed, ok, type Result } from '../result';
import type { ReadFault } from './fault';

export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** 1-based lines that were not in that encoding. */
  readonly strangeLines: readonly number[];
}

export function decodeText(bytes: Uint8Array): Result<DecodedText, ReadFault> {
  if (bytes.length === 0) return failed({ kind: 'empty' });
  const known = signatureOf(bytes);
  if (known !== null) return failed({ kind: 'binary', what: known });
  const marked = byMark(bytes);
  if (marked) return readable(marked) ? ok(marked) : failed({ kind: 'binary', what: '' });
  const decoded = whole(bytes, 'utf-8') ?? mixed(bytes) ?? whole(bytes, 'gb18030') ?? byZeros(bytes);
  return decoded ? ok(decoded) : failed({ kind: 'binary', what: '' });
}

/** What a file is by its first bytes, when it is not text. */
export function signatureOf(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  return found ? found[0] : null;
}

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['OLE', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['GZIP', [0x1f, 0x8b]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf]],
];

function byMark(bytes: Uint8Array): DecodedText | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return loose(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe) return loose(bytes, 'utf-16le');
  return a === 0xfe && b === 0xff ? loose(bytes, 'utf-16be') : null;
}

/** With a mark the encoding is settled; lines with bytes that do not fit are named. */
function loose(bytes: Uint8Array, encoding: Encoding): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  const strangeLines = text.includes('\uFFFD')
    ? text.split('\n').flatMap((line, at) => (line.includes('\uFFFD') ? [at + 1] : []))
    : [];
  return { text, encoding, strangeLines };
}

function whole(bytes: Uint8Array, encoding: Encoding): DecodedText | null {
  const text = strict(bytes, encoding);
  return text !== null && isText(text) ? { text, encoding, strangeLines: [] } : null;
}

function strict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null; // the answer to the question whether it is in this encoding
  }
}

/** Some lines in UTF-8 and some in GB18030, as when two files were pasted together: each line by its own. */
function mixed(bytes: Uint8Array): DecodedText | null {
  if (bytes.includes(0)) return null;
  const lines = linesOf(bytes).map((line) => ({ line, utf8: strict(line, 'utf-8') }));
  const wide = lines.filter(({ line, utf8 }) => utf8 !== null && line.some((byte) => byte > 0x7f)).length;
  const other = lines.flatMap(({ utf8 }, at) => (utf8 === null ? [at + 1] : []));
  if (wide <= other.length) return null;
  const texts = lines.map(({ line, utf8 }) => utf8 ?? new TextDecoder('gb18030').decode(line));
  const text = texts.join('\n');
  return isText(text) ? { text, encoding: 'utf-8', strangeLines: other } : null;
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
    lines.push(bytes.subarray(from, at));
    from = at + 1;
  }
  return [...lines, bytes.subarray(from)];
}

/** UTF-16 without a mark: the zeros of its commas and line ends stand on one side. */
function byZeros(bytes: Uint8Array): DecodedText | null {
  if (bytes.length % 2 === 1) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) at % 2 === 0 ? even++ : odd++;
  if (even === odd) return null;
  return whole(bytes, odd > even ? 'utf-16le' : 'utf-16be');
}

function readable({ text }: DecodedText): boolean {
  return isText(text);
}

/** No zero, and hardly any control character but tab and line ends. */
function isText(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0) return false;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls++;
  }
  return controls * 200 <= text.length;
}
