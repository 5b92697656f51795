// The signs of the address: escaping of what users and sources wrote, numbers, and `key:value` pairs.
// Every decoder answers null for what it cannot read; none throws.

/** Everything that has a meaning in the address is escaped; Chinese is escaped too, as browsers and chat apps do it differently. */
export function encodeText(text: string): string {
  const wellFormed = text.replace(LONE_SURROGATE, '\uFFFD'); // half a character cannot be escaped
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

export function decodeText(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // a cut-off escape: the caller names the part in its notice
  }
}

/** `network:yicang;k:3`. */
export function encodePairs(pairs: Readonly<Record<string, string>>): string {
  return Object.entries(pairs)
    .map(([key, value]) => `${encodeText(key)}:${encodeText(value)}`)
    .join(';');
}

export function decodePairs(text: string): Readonly<Record<string, string>> | null {
  const entries = text.split(';').map((pair) => splitOnce(pair, ':').map((piece) => decodeText(piece ?? '')));
  if (entries.some(([key, value]) => !key || value == null)) return null;
  return Object.fromEntries(entries.map(([key, value]) => [key ?? '', value ?? '']));
}

export function splitOnce(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

export function oneOf<T extends string>(known: readonly T[], text: string): T | null {
  return known.find((value) => value === text) ?? null;
}

export function withKnown<T, R>(value: T | null, make: (value: T) => R): R | null {
  return value === null ? null : make(value);
}

export function finite(text: string): number | null {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

const LONE_SURROGATE = /\p{Surrogate}/gu;
