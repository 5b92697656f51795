// Where a text stops being JSON. The messages of JSON.parse differ from browser to browser and often name no place.
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'end';

const TOKEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a string of JSON holds none
  /\s*([{}[\],:]|"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-f]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)/iy;

/** The offset of the first token that cannot stand where it stands; the length of the text when it breaks off. */
export function jsonFaultAt(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const before = TOKEN.lastIndex;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) return before + (/^\s*/.exec(text.slice(before, before + 1000))?.[0].length ?? 0);
    const next = after(token, expected, open);
    if (next === null) return TOKEN.lastIndex - token.length;
    expected = next;
  }
}

/** What may follow the token, or null when it may not stand here. Opens and closes levels on the way. */
function after(token: string, expected: Expected, open: ('{' | '[')[]): Expected | null {
  const isValue = expected === 'value' || expected === 'value-or-end';
  switch (token[0]) {
    case '{':
    case '[':
      if (!isValue) return null;
      open.push(token as '{' | '['); // the case that it is
      return token === '{' ? 'key-or-end' : 'value-or-end';
    case '}':
    case ']':
      if (!closes(token, expected, open.pop())) return null;
      return done(open);
    case ',':
      return expected === 'comma-or-end' ? (open.at(-1) === '{' ? 'key' : 'value') : null;
    case ':':
      return expected === 'colon' ? 'value' : null;
    case '"':
      if (expected === 'key' || expected === 'key-or-end') return 'colon';
      return isValue ? done(open) : null;
    default:
      return isValue ? done(open) : null;
  }
}

function closes(token: string, expected: Expected, opened: '{' | '[' | undefined): boolean {
  if (expected === 'comma-or-end') return opened === (token === '}' ? '{' : '[');
  return token === '}' ? expected === 'key-or-end' : expected === 'value-or-end';
}

function done(open: readonly string[]): Expected {
  return open.length === 0 ? 'end' : 'comma-or-end';
}
