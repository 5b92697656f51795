// The words of a text that a reading does not explain, and whether they name one more unit that we could not place
// (玉林东路社区, 天府新区): then the place is known only in part.
import { BREAK, type Folding } from './fold';
import type { Mentions } from './mentions';
import { charSet, FOLLOW, followOf } from './word-context';

/** 1 for every folded character that one of the mentions covers. The room is used again by the next call. */
export function coverOf(found: Mentions, mentions: readonly number[]): Uint8Array {
  const { cover } = found;
  cover.fill(0, 0, found.text.length + 1);
  for (const mention of mentions) cover.fill(1, found.starts[mention]!, found.ends[mention]!);
  return cover;
}

/** What is not covered, in the original characters, pieces joined by a space, without white space and marks around. */
export function wordsLeft(source: string, found: Mentions, folding: Folding, cover: Uint8Array): string {
  const { text } = found;
  const pieces: string[] = [];
  let from = -1;
  for (let at = 0; at <= text.length; at++) {
    const isLeft = at < text.length && cover[at] === 0 && folding.kind[text.chars[at]!] !== BREAK;
    if (isLeft && from < 0) from = at;
    if (isLeft || from < 0) continue;
    pieces.push(source.slice(text.origin[from]!, text.origin[at - 1]! + 1));
    from = -1;
  }
  const beyond = source.slice(lengthRead(source, found)).trim();
  return (beyond === '' ? pieces : [...pieces, beyond]).join(' ');
}

/** Whether an uncovered stretch ends like a unit: 街道, 镇, 乡, 社区, 村, 区, 县, 市, 旗. */
export function namesUnknownUnit(found: Mentions, folding: Folding, cover: Uint8Array): boolean {
  const { text } = found;
  let from = -1;
  for (let at = 0; at < text.length; at++) {
    const isOpen = cover[at] === 0 && folding.kind[text.chars[at]!] === 0;
    if (!isOpen) from = -1;
    else if (from < 0) from = at;
    else if (endsUnit(found, folding, at)) return true;
  }
  return false;
}

const ENDINGS = charSet('街镇乡社村苏区县市旗居');
const SECOND: Readonly<Record<string, string>> = { 街: '道', 社: '区', 苏: '木', 居: '委' };
/** A character before the ending that makes another word of it: 小区, 超市, 新村, 城乡, 红旗. */
const OTHER_WORDS: Readonly<Record<string, Uint8Array>> = {
  区: charSet('小校景园院厂库湾片街宅墅活务辖市城业地灾山林牧社专禁作展商全'),
  市: charSet('超城门夜股菜都集花房楼全上本'),
  村: charSet('新农乡渔学花假'),
  乡: charSet('老家城下同故'),
  镇: charSet('城重'),
  县: charSet('各'),
  旗: charSet('红国锦'),
};

function endsUnit({ text }: Mentions, folding: Folding, at: number): boolean {
  const char = text.chars[at]!;
  if (ENDINGS[char] === 0) return false;
  const ending = String.fromCharCode(char);
  const next = at + 1 < text.length ? String.fromCharCode(text.chars[at + 1]!) : '';
  const second = SECOND[ending];
  if (second !== undefined) return next === second;
  if (OTHER_WORDS[ending]?.[text.chars[at - 1]!] === 1) return false;
  const follow = followOf(text, folding, at + 1);
  return (
    follow !== FOLLOW.road &&
    next !== '场' &&
    !(ending === '县' && next === '级') &&
    !(ending === '区' && next === '划')
  );
}

function lengthRead(source: string, { text }: Mentions): number {
  return source.length < text.chars.length ? source.length : text.chars.length - 1;
}
