// Folds text to one form before names are looked up: full-width to half-width, capitals to small letters, traditional
// to simplified. One UTF-16 unit becomes one UTF-16 unit, so every position leads back to the original text.
export const ORDINARY = 0;
/** Dropped: names may be written with spaces between their characters. */
export const SPACE = 1;
/** Kept, and no name runs across it. */
export const BREAK = 2;
export const DIGIT = 3;
export const LATIN = 4;

export interface Folding {
  /** UTF-16 unit -> folded unit. */
  readonly folded: Uint16Array;
  /** Folded unit -> one of the classes above. */
  readonly kind: Uint8Array;
}

/** Folded characters without the spaces, and where each of them came from. */
export interface FoldedText {
  readonly chars: Uint16Array;
  /** Index in the original of each character; one more entry than `length`: where the last one ends. */
  readonly origin: Int32Array;
  /** 1 where white space stood before the character. */
  readonly gap: Uint8Array;
  length: number;
}

/** A table of folds; `pairs` holds traditional and simplified characters in turn. */
export function makeFolding(pairs: string): Folding {
  const folded = Uint16Array.from({ length: 65536 }, (_, code) => code);
  for (let code = 0xff01; code <= 0xff5e; code++) folded[code] = code - 0xfee0;
  folded[0x3000] = 0x20;
  for (let code = 0x41; code <= 0x5a; code++) folded[code] = code + 0x20;
  for (let code = 0xff21; code <= 0xff3a; code++) folded[code] = code - 0xfee0 + 0x20;
  for (let at = 0; at + 1 < pairs.length; at += 2) folded[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);
  return { folded, kind: kinds() };
}

/** Room for texts of up to `capacity` UTF-16 units; made once and filled again for each text. */
export function makeFoldedText(capacity: number): FoldedText {
  return {
    chars: new Uint16Array(capacity + 1),
    origin: new Int32Array(capacity + 1),
    gap: new Uint8Array(capacity + 1),
    length: 0,
  };
}

/** Fills `into`; what is beyond its capacity is left out. */
export function foldInto(text: string, folding: Folding, into: FoldedText): void {
  const { chars, origin, gap } = into;
  const end = Math.min(text.length, chars.length - 1);
  let size = 0;
  let isGap = 0;
  for (let at = 0; at < end; at++) {
    const code = folding.folded[text.charCodeAt(at)]!;
    if (folding.kind[code] === SPACE) {
      isGap = 1;
      continue;
    }
    chars[size] = code;
    origin[size] = at;
    gap[size] = isGap;
    isGap = 0;
    size++;
  }
  origin[size] = size > 0 ? origin[size - 1]! + 1 : 0;
  gap[size] = 1;
  into.length = size;
}

/** A name as the tables hold it: folded, without spaces. Marks stay: 东湖风景区街道（武昌） is matched with its brackets. */
export function foldName(name: string, folding: Folding): string {
  let text = '';
  for (let at = 0; at < name.length; at++) {
    const code = folding.folded[name.charCodeAt(at)]!;
    if (folding.kind[code] !== SPACE) text += String.fromCharCode(code);
  }
  return text;
}

function kinds(): Uint8Array {
  const kind = new Uint8Array(65536);
  kind.fill(SPACE, 0, 0x21);
  kind.fill(BREAK, 0x21, 0x30);
  kind.fill(DIGIT, 0x30, 0x3a);
  kind.fill(BREAK, 0x3a, 0x61);
  kind.fill(LATIN, 0x61, 0x7b);
  kind.fill(BREAK, 0x7b, 0xc0);
  kind.fill(SPACE, 0x80, 0xa1);
  kind.fill(BREAK, 0x2000, 0x2e80);
  for (const [from, to] of [
    [0x2000, 0x2010],
    [0x2028, 0x2030],
    [0x205f, 0x2070],
    [0xfe00, 0xfe10],
    [0xfeff, 0xff00],
  ] as const)
    kind.fill(SPACE, from, to);
  kind.fill(BREAK, 0x3001, 0x3005);
  kind.fill(BREAK, 0x3008, 0x3020);
  kind.fill(BREAK, 0xfe10, 0xfe70);
  kind.fill(BREAK, 0xff5f, 0xfff0);
  return kind;
}
