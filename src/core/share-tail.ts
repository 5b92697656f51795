// What chat apps and sentences hang on the end of a link: a full stop, a bracket, words run on, signs without width. Our own
// links never end in such a sign (`closed`), so that all of it can be cut off again without harm.

/** An organisation may end in a bracket or in Chinese: only what ends a sentence is cut off behind it. */
const NAMES = /(?:^|;)org:/;

const SENTENCE_END = /(?:%E3%80%8[12]|%EF%BC%(?:8C|9B|81|9F)|%E2%80%A6|%E2%80%8[B-F]|%EF%BB%BF|%C2%A0|%20|[.,;!?])+$/i;
const ANY_TAIL = /(?:%[89A-F][0-9A-F]|%(?:0[9AD]|2[02789]|3[CE]|[57][BD])|[^A-Za-z0-9])+$/i;
/** Not the joiners, which are part of some names. */
const NO_WIDTH = /[\u200B\u2060\uFEFF]|%E2%80%8B|%E2%81%A0|%EF%BB%BF/gi;

/** A link that would end in a name or a sign is closed by its version; the reader needs no more than the digit. */
export function closed(text: string, version: number): string {
  return text === '' || (/[A-Za-z0-9]$/.test(text) && !/%[0-9A-F]{2}$/i.test(text)) ? text : `${text}&v=${version}`;
}

/** The value of the last part of a link without what others hung on it. */
export function withoutTail(value: string): string {
  return value.replace(NAMES.test(value) ? SENTENCE_END : ANY_TAIL, '');
}

/** Signs that nobody sees, and the `&amp;` of a page's source. */
export function withoutUnseen(text: string): string {
  return text.replace(NO_WIDTH, '').replaceAll('&amp;', '&');
}
