// What stands round a name in a text: whether a name may begin or end there, and whether the word goes on as a road
// or an institution (南京西路 in 上海, 四川大学), so that it is no place of its own.
import { BREAK, DIGIT, type FoldedText, type Folding, LATIN } from './fold';

/** What follows a name without suffix. */
export const FOLLOW = { end: 0, road: 1, thing: 2, address: 3, other: 4 } as const;

const DIRECTIONS = charSet('东西南北中上下前后内外新老旧大小支环沿左右一二三四五六七八九十0123456789');
/** A name may begin after these: prepositions, verbs of being somewhere, and the ends of finer parts of an address. */
const BEFORE = charSet('在于到至从自是去来住位寄往址回抵赴由向离及和与或号楼室栋幢座层户组弄巷路街道院');
const ROAD_ENDS = charSet('路街巷弄道');
const UNIT_ENDS = charSet('区县镇乡旗');
/** 小区, 园区, 城区 … are none. */
const NO_UNIT = charSet('小校景园院厂库湾片街宅墅活务辖市城业地灾山林牧社专禁作展商全');
/** After a direction or a number: 西路, 二环, 北站. 中山路 and 环城路 after a name are roads of their own. */
const ROAD_WORDS = charSet('路街巷弄里道桥线站门口村环段');
/** One character that makes a road, a village, a river, another unit … of the name before it. */
const JOINERS = charSet(
  '路街巷弄里道桥线站村屯庄寨营堡沟湾河江湖海山岭门口井坝塘港岛庙寺塔园苑馆院场厂矿店城镇乡省市区县旗盟州社',
);
const THINGS = [
  ...['大学', '学院', '中学', '小学', '银行', '医院', '饭店', '酒店', '宾馆', '大厦', '公司', '集团', '商城', '广场'],
  ...['花园', '小区', '公寓', '新村', '家园', '机场', '火车', '高铁', '高速', '公路', '胡同', '大桥', '公园', '国际'],
  ...['人家', '日报', '晚报', '电视', '科技', '实业', '有限', '股份', '体育', '人寿', '保险', '证券', '烤鸭', '菜馆'],
  ...[
    '方言',
    '籍',
    '产',
    '户',
    '片',
    '派',
    '队',
    '方向',
    '时间',
    '会战',
    '事变',
    '条约',
    '居委',
    '自治',
    '新区',
    '地区',
  ],
];
const THING_HEADS = new Map<number, readonly string[]>(
  [...new Set(THINGS.map((word) => word.charCodeAt(0)))].map((head) => [
    head,
    THINGS.filter((word) => word.charCodeAt(0) === head).map((word) => word.slice(1)),
  ]),
);

/** Whether a name may begin at `at`: the text begins there, or after a break, a gap, a number or a word like 在. */
export function mayBegin(text: FoldedText, folding: Folding, at: number): boolean {
  if (at === 0 || text.gap[at] === 1) return true;
  const before = text.chars[at - 1]!;
  const kind = folding.kind[before]!;
  return kind === BREAK || kind === DIGIT || kind === LATIN || BEFORE[before] === 1;
}

/** Whether the text ends at `at`, or a break or gap stands there. */
export function endsAt(text: FoldedText, folding: Folding, at: number): boolean {
  return at >= text.length || text.gap[at] === 1 || folding.kind[text.chars[at]!] === BREAK;
}

/** How the text goes on after a name without suffix that ends at `at`; one of FOLLOW. */
export function followOf(text: FoldedText, folding: Folding, at: number): number {
  if (endsAt(text, folding, at)) return FOLLOW.end;
  if (folding.kind[text.chars[at]!] === DIGIT) return FOLLOW.address;
  if (isRoadTail(text, at)) return FOLLOW.road;
  if (isThing(text, at)) return FOLLOW.thing;
  return isAddress(text, folding, at) ? FOLLOW.address : FOLLOW.other;
}

/** 路, 西路, 一路, 街道, 村, 区: the name is a part of the road's or of another unit's. */
function isRoadTail(text: FoldedText, at: number): boolean {
  if (JOINERS[text.chars[at]!] === 1) return true;
  let end = at;
  while (end < text.length && end < at + 4 && DIRECTIONS[text.chars[end]!] === 1) end++;
  return end > at && end < text.length && ROAD_WORDS[text.chars[end]!] === 1;
}

function isThing(text: FoldedText, at: number): boolean {
  const tails = THING_HEADS.get(text.chars[at]!) ?? [];
  return tails.some((tail) => startsWith(text, at + 1, tail));
}

/**
 * A road of its own follows, its name two to four characters and a direction (人民南路), or another unit, perhaps one that
 * we do not know (天府新区): so the name before it is whole.
 */
function isAddress(text: FoldedText, folding: Folding, at: number): boolean {
  let stem = 0;
  for (let end = at; end < text.length && end < at + 9; end++) {
    const char = text.chars[end]!;
    if (folding.kind[char] !== 0) return false;
    if (ROAD_ENDS[char] === 1) return stem >= 2 && stem <= 4;
    if (UNIT_ENDS[char] === 1 && end - at >= 2 && NO_UNIT[text.chars[end - 1]!] === 0) return true;
    if (DIRECTIONS[char] === 0) stem = end + 1 - at;
  }
  return false;
}

export function startsWith(text: FoldedText, at: number, word: string): boolean {
  if (at + word.length > text.length) return false;
  for (let i = 0; i < word.length; i++) if (text.chars[at + i] !== word.charCodeAt(i)) return false;
  return true;
}

export function charSet(chars: string): Uint8Array {
  const set = new Uint8Array(65536);
  for (let at = 0; at < chars.length; at++) set[chars.charCodeAt(at)] = 1;
  return set;
}
