// Finds every name of the gazetteer in a text: a walk down the trie from each character. What is found are mentions
// (a stretch of text and a name) and, for each mention, the units that are called so.
import { type FoldedText, foldInto, makeFoldedText } from './fold';
import { FULL, type Gazetteer } from './gazetteer';
import { step } from './name-trie';
import { followOf, mayBegin } from './word-context';

/** Longer texts are read up to here: an address is shorter, and the cost of a text stays bounded. */
export const MAX_LENGTH = 400;

/** All that is found in one text. Made once for a gazetteer and filled again for each text: nothing is allocated. */
export interface Mentions {
  readonly text: FoldedText;
  count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly names: Int32Array;
  /** 1 when the mention lies inside a longer whole name: 吉林 in 吉林省, 园艺场 in 县园艺场. It states nothing. */
  readonly inner: Uint8Array;
  /** Of an inner mention the longest whole name round it, else -1. */
  readonly outers: Int32Array;
  /** How the text goes on behind each mention; one of FOLLOW. */
  readonly follows: Uint8Array;
  /** Whether a name may begin where the mention does (see word-context.ts). */
  readonly begins: Uint8Array;
  /** By position in the text: the first mention that starts there, or -1; mentions stand in the order of their starts. */
  readonly firstAt: Int32Array;
  /** By position: 1 where a mention that is not inner begins or ends. */
  readonly edgeStarts: Uint8Array;
  readonly edgeEnds: Uint8Array;
  /** By position: 1 where any mention ends. */
  readonly anyEnds: Uint8Array;
  /** Unit -> its latest item of this text, if `stamps` has the text's number. */
  readonly firstItems: Int32Array;
  readonly stamps: Int32Array;
  textNumber: number;
  /** Items: one for each unit of each mention, those of one unit linked. */
  items: number;
  readonly itemMentions: Int32Array;
  readonly itemKinds: Uint8Array;
  readonly nextItems: Int32Array;
  /** Room for left-over.ts: 1 for each character that is explained. */
  readonly cover: Uint8Array;
}

const MAX_MENTIONS = 4096;
/** 400 characters that were all 城关镇 would make some 12,000 items. */
const MAX_ITEMS = 32_768;

export function makeMentions(gazetteer: Gazetteer): Mentions {
  return {
    text: makeFoldedText(MAX_LENGTH),
    count: 0,
    starts: new Int32Array(MAX_MENTIONS),
    ends: new Int32Array(MAX_MENTIONS),
    names: new Int32Array(MAX_MENTIONS),
    inner: new Uint8Array(MAX_MENTIONS),
    outers: new Int32Array(MAX_MENTIONS),
    follows: new Uint8Array(MAX_MENTIONS),
    begins: new Uint8Array(MAX_MENTIONS),
    firstAt: new Int32Array(MAX_LENGTH + 1),
    edgeStarts: new Uint8Array(MAX_LENGTH + 1),
    edgeEnds: new Uint8Array(MAX_LENGTH + 1),
    anyEnds: new Uint8Array(MAX_LENGTH + 1),
    firstItems: new Int32Array(gazetteer.size),
    stamps: new Int32Array(gazetteer.size),
    textNumber: 0,
    items: 0,
    itemMentions: new Int32Array(MAX_ITEMS),
    itemKinds: new Uint8Array(MAX_ITEMS),
    nextItems: new Int32Array(MAX_ITEMS),
    cover: new Uint8Array(MAX_LENGTH + 1),
  };
}

export function findMentions(gazetteer: Gazetteer, source: string, found: Mentions): void {
  foldInto(source, gazetteer.folding, found.text);
  found.count = 0;
  found.textNumber++;
  found.items = 0;
  const { text } = found;
  for (let at = 0; at < text.length; at++) {
    const before = found.count;
    walkFrom(gazetteer, found, at);
    found.firstAt[at] = found.count > before ? before : -1;
  }
  found.firstAt[text.length] = -1;
  markInner(gazetteer, found);
  markContext(gazetteer, found);
}

/** Whether some form of this mention says its level itself. */
export function isFull(gazetteer: Gazetteer, found: Mentions, mention: number): boolean {
  const name = found.names[mention]!;
  for (let at = gazetteer.nameStarts[name]!; at < gazetteer.nameStarts[name + 1]!; at++)
    if ((gazetteer.nameKinds[at]! & FULL) !== 0) return true;
  return false;
}

/** Whether the mention is the whole text. */
export function isWhole(found: Mentions, mention: number): boolean {
  return found.starts[mention] === 0 && found.ends[mention] === found.text.length;
}

function walkFrom(gazetteer: Gazetteer, found: Mentions, start: number): void {
  const { trie } = gazetteer;
  const { chars, length } = found.text;
  let node = 0;
  for (let at = start; at < length; at++) {
    node = step(trie, node, chars[at]!);
    if (node < 0) return;
    const name = trie.endings[node]!;
    if (name >= 0 && !isOtherWord(found.text, at)) addMention(gazetteer, found, start, at + 1, name);
  }
}

const CITY = '市'.charCodeAt(0);
const MARKET = '场'.charCodeAt(0);
const RURAL = '乡'.charCodeAt(0);
const VILLAGE = '村'.charCodeAt(0);
const TOWN = '镇'.charCodeAt(0);

/** 市场, 乡村, 乡镇: the last character belongs to a word that goes on. */
function isOtherWord(text: FoldedText, last: number): boolean {
  if (last + 1 >= text.length) return false;
  const char = text.chars[last]!;
  const next = text.chars[last + 1]!;
  return (char === CITY && next === MARKET) || (char === RURAL && (next === VILLAGE || next === TOWN));
}

function addMention(gazetteer: Gazetteer, found: Mentions, start: number, end: number, name: number): void {
  if (found.count === MAX_MENTIONS) return;
  const mention = found.count++;
  found.starts[mention] = start;
  found.ends[mention] = end;
  found.names[mention] = name;
  for (let at = gazetteer.nameStarts[name]!; at < gazetteer.nameStarts[name + 1]!; at++) {
    const unit = gazetteer.nameUnits[at]!;
    if (found.items === MAX_ITEMS) return;
    const item = found.items++;
    found.itemMentions[item] = mention;
    found.itemKinds[item] = gazetteer.nameKinds[at]!;
    found.nextItems[item] = found.stamps[unit] === found.textNumber ? found.firstItems[unit]! : -1;
    found.stamps[unit] = found.textNumber;
    found.firstItems[unit] = item;
  }
}

/** Mentions come in the order of their starts, so whatever contains one stands before it or starts with it. */
function markInner(gazetteer: Gazetteer, found: Mentions): void {
  const { starts, ends, inner, outers, count } = found;
  inner.fill(0, 0, count);
  outers.fill(-1, 0, count);
  for (let outer = 0; outer < count; outer++) {
    if (!isFull(gazetteer, found, outer)) continue;
    const from = starts[outer]!;
    const to = ends[outer]!;
    for (let at = firstFrom(starts, outer, from); at < count && starts[at]! < to; at++)
      if (at !== outer && ends[at]! <= to && ends[at]! - starts[at]! < to - from) {
        inner[at] = 1;
        const known = outers[at]!;
        if (known < 0 || ends[known]! - starts[known]! < to - from) outers[at] = outer;
      }
  }
}

function markContext(gazetteer: Gazetteer, found: Mentions): void {
  const { text, starts, ends, edgeStarts, edgeEnds, anyEnds } = found;
  edgeStarts.fill(0, 0, text.length + 1);
  edgeEnds.fill(0, 0, text.length + 1);
  anyEnds.fill(0, 0, text.length + 1);
  for (let mention = 0; mention < found.count; mention++) {
    found.follows[mention] = followOf(text, gazetteer.folding, ends[mention]!);
    found.begins[mention] = mayBegin(text, gazetteer.folding, starts[mention]!) ? 1 : 0;
    anyEnds[ends[mention]!] = 1;
    if (found.inner[mention] === 1) continue;
    edgeStarts[starts[mention]!] = 1;
    edgeEnds[ends[mention]!] = 1;
  }
}

function firstFrom(starts: Int32Array, mention: number, start: number): number {
  let at = mention;
  while (at > 0 && starts[at - 1] === start) at--;
  return at;
}
