// Reads a position from a text: two decimal numbers, numbers with compass letters or words, degrees minutes seconds.
// Whichever number can only be a longitude of China is the longitude; anything outside China's bounds is not read.
export interface TextPoint {
  readonly lng: number;
  readonly lat: number;
  /** In the original text. */
  readonly start: number;
  readonly end: number;
}

/** China with its seas, in degrees. */
const BOUNDS = { west: 73, east: 136, south: 3, north: 54 } as const;

interface Angle {
  readonly value: number;
  /** Decimal places written: 104.06 has two. */
  readonly places: number;
  readonly axis: 'lng' | 'lat' | null;
  readonly start: number;
  readonly end: number;
}

const ANGLE = new RegExp(
  [
    '(?<before>东经|北纬|經度|经度|緯度|纬度|lng|lon|long|lat|[EN])?[\\s:：=]*',
    '(?<degrees>\\d{1,3}(?:\\.\\d+)?)',
    "(?:\\s*[°度]\\s*(?:(?<minutes>\\d{1,2}(?:\\.\\d+)?)\\s*[′'’分]\\s*)?(?:(?<seconds>\\d{1,2}(?:\\.\\d+)?)\\s*(?:[″\"”秒]|'')\\s*)?)?",
    '\\s*(?<after>[EN])?(?![a-z\\d.])',
  ].join(''),
  'giu',
);

/** The first pair of a longitude and a latitude that stand side by side, or null. */
export function readPoint(source: string): TextPoint | null {
  if (!hasTwoNumbers(source)) return null;
  const angles = anglesOf(source);
  for (let at = 0; at + 1 < angles.length; at++) {
    const point = pairUp(source, angles[at]!, angles[at + 1]!);
    if (point) return point;
  }
  return null;
}

/** Cheap enough to run on every address: a position needs two digits in a row and a point or a degree sign. */
function hasTwoNumbers(source: string): boolean {
  for (let at = 1; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if ((code === 0x2e || code === 0xff0e || code === 0xb0 || code === 0x5ea6) && isDigit(source.charCodeAt(at - 1)))
      return true;
  }
  return false;
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

function anglesOf(source: string): Angle[] {
  const text = halfWidth(source);
  return [...text.matchAll(ANGLE)].map((match) => {
    const { before = '', degrees = '', minutes, seconds, after = '' } = match.groups ?? {};
    const sexagesimal = Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
    const places = degrees.split('.')[1]?.length ?? (minutes === undefined ? 0 : 2);
    return {
      value: Number(degrees) + sexagesimal,
      places,
      axis: axisOf(`${before}${after}`.toLowerCase()),
      start: match.index,
      end: match.index + match[0].trimEnd().length,
    };
  });
}

function halfWidth(source: string): string {
  return source.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

function axisOf(word: string): 'lng' | 'lat' | null {
  if (/^(?:东经|[经經]度|lng|lon|long|e)/.test(word)) return 'lng';
  return /^(?:北纬|[纬緯]度|lat|n)/.test(word) ? 'lat' : null;
}

function pairUp(source: string, first: Angle, second: Angle): TextPoint | null {
  if (first.places < 2 || second.places < 2) return null;
  const between = source.slice(first.end, second.start);
  if (between.length > 4 || /[^\s,，;；、/|()（）NE]/i.test(between)) return null;
  const [lng, lat] = first.value >= BOUNDS.west ? [first, second] : [second, first];
  if (lng.axis === 'lat' || lat.axis === 'lng') return null;
  if (lng.value < BOUNDS.west || lng.value > BOUNDS.east || lat.value < BOUNDS.south || lat.value > BOUNDS.north)
    return null;
  return { lng: lng.value, lat: lat.value, start: first.start, end: second.end };
}
