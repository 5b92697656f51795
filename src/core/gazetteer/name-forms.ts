// The forms in which people write the name of a unit: whole, without its suffix, without the peoples of an autonomous
// unit, with the everyday suffix (恩施州, 双江县). What is left of a name has at least two characters, or it stays whole.
import type { UnitLevel } from '../unit';

/**
 * official is the name itself (武侯区); full says its level too (恩施州); short could be anything of that name (武侯);
 * nickname (蓉, 羊城) is believed only when it is the whole text.
 */
export type FormKind = 'official' | 'full' | 'short' | 'nickname';

export interface NameForm {
  readonly text: string;
  readonly kind: FormKind;
}

const PEOPLES =
  '蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺 各'.split(
    ' ',
  );
/** The long ones first, each with 族 before without: 土家族 is not 土 + 家族. */
const PEOPLE_WORDS = PEOPLES.flatMap((name) => (name.length > 1 ? [`${name}族`, name] : [`${name}族`])).sort(
  (a, b) => b.length - a.length,
);

const PROVINCE_SUFFIXES = ['特别行政区', '自治区', '省', '市'];
const PREFECTURE_SUFFIXES = ['自治州', '自治县', '地区', '林区', '盟', '市', '县'];
const COUNTY_SUFFIXES = ['自治县', '自治旗', '新区', '特区', '林区', '区', '县', '市', '旗'];
const TOWN_SUFFIXES = ['街道办事处', '地区办事处', '办事处', '街道', '民族苏木', '苏木', '地区', '镇', '乡'];

/** Without its last part such a name means something else, or nothing: 土默特左旗, 正蓝旗, 井陉矿区, 西沙群岛. */
const WHOLE_ENDINGS = ['左旗', '右旗', '前旗', '中旗', '后旗', '黄旗', '白旗', '蓝旗', '红旗', '矿区', '群岛', '海域'];

/** All forms of a name, the name itself first, each once. */
export function formsOf(name: string, level: UnitLevel): NameForm[] {
  const forms = new Map<string, FormKind>([[name, 'official']]);
  const add = (text: string, kind: FormKind) => {
    if (text.length >= 2 && !forms.has(text)) forms.set(text, kind);
  };
  if (level === 'town') addTownForms(name, add);
  else if (level !== 'nation' && level !== 'community') addUnitForms(name, level, add);
  return [...forms].map(([text, kind]) => ({ text, kind }));
}

/** 街道 or 镇 or 乡 or 苏木: the name says that it is a town; a farm or a zone does not. */
export function saysTown(name: string): boolean {
  return name.length >= 3 && TOWN_SUFFIXES.some((suffix) => name.endsWith(suffix));
}

/** 恩施土家族苗族 -> 恩施; a name that is nothing but peoples stays as it is. */
export function withoutPeoples(name: string): string {
  const word = PEOPLE_WORDS.find((people) => name.endsWith(people) && name.length - people.length >= 2);
  return word === undefined ? name : withoutPeoples(name.slice(0, -word.length));
}

type Add = (text: string, kind: FormKind) => void;

function addUnitForms(name: string, level: 'province' | 'prefecture' | 'county', add: Add): void {
  if (WHOLE_ENDINGS.some((ending) => name.endsWith(ending))) {
    if (/[旗区]$/.test(name)) addCut(name, add);
    return;
  }
  const suffix = suffixOf(name, level);
  if (suffix === null) {
    addZoneForms(name, add);
    return;
  }
  const stem = name.slice(0, -suffix.length);
  const plain = suffix.startsWith('自治') || stem.endsWith('族') ? withoutPeoples(stem) : stem;
  add(plain, 'short');
  add(stem, 'short');
  if (name.length > 3) addCut(name, add);
  if (suffix === '自治州') for (const end of ['州', '自治州']) add(plain + end, 'full');
  if (suffix === '自治县') for (const end of ['县', '自治县']) add(plain + end, 'full');
  if (suffix === '自治旗') for (const end of ['旗', '自治旗']) add(plain + end, 'full');
  if (suffix === '自治区') add(`${plain}自治区`, 'full');
  if (suffix === '新区') add(`${stem}区`, 'full');
  if (suffix === '特别行政区') add(`${stem}特区`, 'full');
}

/** Only the last character dropped, as lists made by machines have it: 察哈尔右翼前, 浦东新, 滁州经济技术开发. */
function addCut(name: string, add: Add): void {
  if (name.length >= 3 && /[区县市旗州盟]$/.test(name) && !isCommonWord(name)) add(name.slice(0, -1), 'short');
}

/** 开发区, 工业区: what is left would be a word of every day. */
function isCommonWord(name: string): boolean {
  return /^(?:开发|工业|保税|度假|高新|经开|示范|风景|生态|农业|物流|产业|自然|保护|旅游|生活)区$/.test(name);
}

function suffixOf(name: string, level: 'province' | 'prefecture' | 'county'): string | null {
  const suffixes = { province: PROVINCE_SUFFIXES, prefecture: PREFECTURE_SUFFIXES, county: COUNTY_SUFFIXES }[level];
  if (isZoneName(name)) return null;
  return suffixes.find((suffix) => name.endsWith(suffix) && name.length - suffix.length >= 2) ?? null;
}

function isZoneName(name: string): boolean {
  return /(?:开发|园|管理|示范|实验|保税|名胜|聚集|食品|港|度假)区$/.test(name) && name.length > 5;
}

/** 石家庄高新技术产业开发区 -> 石家庄高新区; 南通经济技术开发区 -> 南通经开区, 南通开发区. */
function addZoneForms(name: string, add: Add): void {
  const tech = /^(.*?)(?:市)?高新技术(?:产业)?(?:开发区|园区)$/.exec(name);
  if (tech) for (const end of ['高新区', '高新技术开发区', '高新技术产业开发区']) add(tech[1] + end, 'full');
  const economy = /^(.*?)(?:市)?经济(?:技术)?开发区$/.exec(name);
  if (economy) for (const end of ['经开区', '开发区', '经济开发区', '经济技术开发区']) add(economy[1] + end, 'full');
  const board = /^(.{4,})管委会$/.exec(name);
  if (board) add(board[1]!, 'short');
  addCut(name, add);
}

function addTownForms(name: string, add: Add): void {
  const suffix = TOWN_SUFFIXES.find((text) => name.endsWith(text));
  if (suffix === undefined) {
    addCut(name, add);
    return;
  }
  const stem = name.slice(0, -suffix.length);
  if (suffix.endsWith('办事处')) add(`${stem}街道`, 'full');
  if (suffix === '街道') add(`${stem}街道办事处`, 'full');
  if (suffix === '街道') add(`${stem}街办`, 'full');
  if (suffix === '地区') add(`${stem}地区办事处`, 'full');
  const plain = suffix === '乡' && /[族]$/.test(stem) ? withoutPeoples(stem.replace(/民族$/, '')) : stem;
  if (plain !== stem) add(`${plain}乡`, 'full');
  add(plain, 'short');
  add(stem, 'short');
}
