// Bytes of a cell as text and as a number. Text is made for what a person looks at only; numbers never become texts on the
// usual way, and are exact to the last bit all the same.
import { isNumber } from '../import/column-roles';

/** What the heap of a set holds: UTF-16 is turned into UTF-8 as it is read. */
export type HeapEncoding = 'utf-8' | 'gb18030';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const gb18030 = new TextDecoder('gb18030');

/** A cell of a UTF-8 file that is not UTF-8 is read as GB18030: two files may have been pasted together. */
export function cellText(bytes: Uint8Array, encoding: HeapEncoding): string {
  const plain = plainText(bytes);
  if (plain !== null) return plain.trim();
  if (encoding === 'gb18030') return gb18030.decode(bytes).trim();
  try {
    return utf8.decode(bytes).trim();
  } catch {
    return gb18030.decode(bytes).trim(); // the other half of the answer to what it is written in
  }
}

const MOST_PLAIN = 64;

/** A short text of ASCII without a decoder's start-up; null for every other. */
function plainText(bytes: Uint8Array): string | null {
  if (bytes.length > MOST_PLAIN) return null;
  let text = '';
  for (const byte of bytes) {
    if (byte > 0x7f) return null;
    text += String.fromCharCode(byte);
  }
  return text;
}

const ZERO = 0x30;
const NINE = 0x39;
/** Powers of ten that a double holds exactly; an integer below 2^53 divided by one of them is rounded once, as by Number(). */
const TENS = Array.from({ length: 23 }, (_, power) => 10 ** power);

/** NaN for what is no number; `number('104.0648')` to the last bit. */
export function cellNumber(bytes: Uint8Array, from: number, to: number): number {
  const isSigned = bytes[from] === 0x2d || bytes[from] === 0x2b;
  let digits = 0;
  let value = 0;
  let decimals = -1;
  for (let at = isSigned ? from + 1 : from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte >= ZERO && byte <= NINE) {
      value = value * 10 + (byte - ZERO);
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === 0x2e && decimals < 0) decimals = 0;
    else return slowNumber(bytes, from, to);
  }
  if (digits === 0 || digits > 15) return slowNumber(bytes, from, to);
  const size = decimals > 0 ? value / TENS[decimals]! : value;
  return bytes[from] === 0x2d ? -size : size;
}

function slowNumber(bytes: Uint8Array, from: number, to: number): number {
  const text = cellText(bytes.subarray(from, to), 'utf-8');
  return isNumber(text) ? Number(text) : Number.NaN;
}

/** White space of ASCII at the ends of a cell is no part of it. */
export function trimmedStart(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && bytes[at]! <= 0x20) at++;
  return at;
}

export function trimmedEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = to;
  while (at > from && bytes[at - 1]! <= 0x20) at--;
  return at;
}
