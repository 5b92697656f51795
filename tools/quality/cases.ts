// Seeded test addresses from the official code list: whole paths, and what people make of them. Nothing here knows how
// the geocoder works; the dropping of suffixes is done anew, by the plainest rule there is.
export interface Listed {
  readonly code: string;
  readonly name: string;
  /** From the province down, the unit itself last; placeholders such as 市辖区 left out. */
  readonly path: readonly string[];
}

export interface Case {
  readonly kind: string;
  readonly family: 'complete' | 'shortened';
  readonly text: string;
  readonly gold: string;
  /** The names that the text holds, in any order: what an oracle may know of it. */
  readonly names: readonly string[];
}

export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are enough for a draw of cases. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const ROADS =
  '人民路 解放路 中山路 建设路 和平路 文化路 长江路 北京路 南京路 新华路 胜利街 光明大道 工业路 学府路 滨河路 友谊大街 迎宾大道 环城东路 朝阳路 成都路'.split(
    ' ',
  );
const BUILDINGS =
  '万达广场3楼 人民医院 第一中学 阳光花园2栋101室 农贸市场 火车站旁 国际大厦B座 世纪城小区 中心小学 政府大院 幸福里5号楼 工商银行'.split(
    ' ',
  );
const BEFORE = ['我家住在', '地址：', '收货地址 ', '寄往', '项目点在', '【站点】', '位于', '（', '1. '];
const AFTER = ['', '（请电话联系）', ' 张三收', '，谢谢', '。', '  ', '13800138000'];

type Make = (unit: Listed, random: Random) => { readonly text: string; readonly names: readonly string[] };

const COMPLETE: Readonly<Record<string, Make>> = {
  'path as listed': ({ path }) => whole(path),
  'path, then road and number': ({ path }, random) => tail(path, address(random)),
  'path, then building': ({ path }, random) => tail(path, pick(BUILDINGS, random)),
  'path between other words': ({ path }, random) => ({
    text: pick(BEFORE, random) + path.join('') + address(random) + pick(AFTER, random),
    names: path,
  }),
  'path with spaces and commas': ({ path }, random) => ({
    text: path.join(pick([' ', ',', '，', '/', ' - ', '　'], random)),
    names: path,
  }),
  'path reversed': ({ path }, random) => ({
    text: path.toReversed().join(pick([' ', ', ', '，'], random)),
    names: path,
  }),
};

const SHORTENED: Readonly<Record<string, Make>> = {
  'suffixes dropped above': ({ path }) => whole([...path.slice(0, -1).map(short), path.at(-1)!]),
  'suffixes dropped above, then road': ({ path }, random) =>
    tail([...path.slice(0, -1).map(short), path.at(-1)!], address(random)),
  'all suffixes dropped': ({ path }) => whole(path.map(short)),
  'all suffixes dropped, then road': ({ path }, random) => tail(path.map(short), address(random)),
  'all suffixes dropped, then building': ({ path }, random) => tail(path.map(short), pick(BUILDINGS, random)),
  'province dropped': ({ path }) => whole(path.slice(1)),
  'province dropped, suffixes dropped above': ({ path }) => whole([...path.slice(1, -1).map(short), path.at(-1)!]),
  'only province and the unit': ({ path }) => whole([path[0]!, path.at(-1)!]),
  'province short and the unit': ({ path }) => whole([short(path[0]!), path.at(-1)!]),
  'one level between dropped': ({ path }, random) => {
    const gone = 1 + Math.floor(random() * Math.max(1, path.length - 2));
    return whole(path.filter((_, at) => at !== gone || at === path.length - 1));
  },
  'parent and the unit': ({ path }) => whole(path.slice(-2)),
  'parent short and the unit': ({ path }) => whole([...path.slice(-2, -1).map(short), path.at(-1)!]),
  'parent and the unit short': ({ path }) => whole([...path.slice(-2, -1), short(path.at(-1)!)]),
  'the unit alone': ({ path }) => whole(path.slice(-1)),
  'the unit alone, then road': ({ path }, random) => tail(path.slice(-1), address(random)),
  'the unit alone, suffix dropped': ({ path }) => whole([short(path.at(-1)!)]),
  'reversed, suffixes dropped above': ({ path }) => ({
    text: [...path.slice(0, -1).map(short), path.at(-1)!].toReversed().join(' '),
    names: [...path.slice(0, -1).map(short), path.at(-1)!],
  }),
};

/** `perKind` cases of each kind, units drawn anew for each. */
export function drawCases(units: readonly Listed[], perKind: number, random: Random): Case[] {
  const draw = (family: Case['family'], kinds: Readonly<Record<string, Make>>) =>
    Object.entries(kinds).flatMap(([kind, make]) =>
      Array.from({ length: perKind }, (): Case => {
        const unit = pick(units, random);
        return { kind, family, gold: unit.code, ...make(unit, random) };
      }),
    );
  return [...draw('complete', COMPLETE), ...draw('shortened', SHORTENED)];
}

/** The text without what says the level, if two characters are left. */
export function short(name: string): string {
  const ends = [
    '特别行政区',
    '维吾尔自治区',
    '壮族自治区',
    '回族自治区',
    '自治区',
    '街道',
    '地区',
    '新区',
    '省',
    '市',
    '盟',
    '区',
    '县',
    '旗',
    '镇',
    '乡',
  ];
  const end = ends.find((text) => name.endsWith(text) && name.length - text.length >= 2);
  return end === undefined || name.includes('自治州') || name.includes('自治县') ? name : name.slice(0, -end.length);
}

export function pick<T>(from: readonly T[], random: Random): T {
  return from[Math.floor(random() * from.length)]!;
}

function whole(names: readonly string[]) {
  return { text: names.join(''), names };
}

function tail(names: readonly string[], words: string) {
  return { text: names.join('') + words, names };
}

function address(random: Random): string {
  const number = 1 + Math.floor(random() * 200);
  return pick(ROADS, random) + pick([`${number}号`, `${number}号${1 + Math.floor(random() * 9)}栋`, ''], random);
}
