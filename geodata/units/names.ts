// Names of units as people type them: the short name without its suffix, pinyin by place-name readings, an English spelling.
import { pinyin } from 'pinyin-pro';
import type { UnitLevel } from '../../src/core/unit';
import { spell } from '../../src/core/unit-table';

/** A reading that the dictionary of common words gets wrong: the text inside a short name and its syllables. */
export interface Reading {
  readonly line: number;
  readonly text: string;
  readonly syllables: readonly string[];
}

const PEOPLES =
  '蒙古族|蒙古|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|普米族|塔吉克族|塔吉克|怒族|裕固族|保安族|独龙族|鄂伦春|鄂温克族|各族';
const PEOPLES_AT_END = new RegExp(`^(.{2,}?)(?:${PEOPLES})+$`);

/** Suffixes by level, the longest first; what is left has at least two characters, or the name stays whole. */
const SUFFIXES: Readonly<Partial<Record<UnitLevel, RegExp>>> = {
  province: /(?:壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省|市)$/,
  prefecture: /(?:自治州|自治县|地区|林区|盟|市|县)$/,
  county: /(?:自治县|自治旗|联合旗|行政委员会|管委会|新区|特区|区|县|市|旗)$/,
};

/** 土默特左旗, 井陉矿区, 正蓝旗: without its last part the name means something else, or nothing. */
const WHOLE = /(?:[左右前中后]旗|[黄白蓝红]旗|矿区)$/;

const ISLANDS = /群岛(?:的岛礁及其海域)?$/;

/** 成都市 -> 成都, 内蒙古自治区 -> 内蒙古, 双江拉祜族佤族布朗族傣族自治县 -> 双江; 赵县 and 城区 stay as they are. */
export function shortNameOf(name: string, level: UnitLevel, isDevelopmentZone: boolean): string {
  if (isDevelopmentZone) return shortZoneName(name);
  if (ISLANDS.test(name)) return name.replace(ISLANDS, '群岛');
  const suffix = SUFFIXES[level];
  if (!suffix || WHOLE.test(name)) return name;
  const cut = [name.replace(suffix, ''), name.slice(0, -1)].find((text) => text.length >= 2);
  if (cut === undefined) return name;
  const isAutonomous = /自治|[族民]区$/.test(name);
  return isAutonomous && level !== 'province' ? withoutPeoples(cut) : cut;
}

/** 石家庄高新技术产业开发区 -> 石家庄高新区, 南通经济技术开发区 -> 南通经开区: the names in daily use. */
function shortZoneName(name: string): string {
  return name
    .replace(/^(.{2,3})市(?=.{3})/, '$1')
    .replace(/高新技术(?:产业)?(?:开发区|园区)$/, '高新区')
    .replace(/经济(?:技术)?开发区$/, '经开区');
}

function withoutPeoples(name: string): string {
  return PEOPLES_AT_END.exec(name)?.[1] ?? name.replace(/族$/, '');
}

/** Syllables of a name, without tones, ü as v: ['cheng', 'du']. Readings count before the dictionary, the longest first. */
export function syllablesOf(name: string, readings: readonly Reading[]): string[] {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' });
  if (syllables.length !== name.length)
    throw new Error(`${name} has ${syllables.length} syllables, wanted one a character`);
  for (const reading of readings.toSorted((a, b) => a.text.length - b.text.length))
    for (let at = name.indexOf(reading.text); at >= 0; at = name.indexOf(reading.text, at + 1))
      syllables.splice(at, reading.syllables.length, ...reading.syllables);
  return syllables;
}

const ZONES: readonly (readonly [RegExp, string])[] = [
  [/循环化工园区$/, 'Circular Chemical Park'],
  [/中国新加坡食品区$/, 'China–Singapore Food Zone'],
  [/火炬高技术产业开发区$/, 'Torch High-tech Zone'],
  [/航空港经济综合实验区$/, 'Airport Economy Zone'],
  [/综合物流产业聚集区$/, 'Logistics Cluster'],
  [/文化旅游创意园区$/, 'Culture and Tourism Park'],
  [/高新区$/, 'High-tech Zone'],
  [/经开区$/, 'Economic Development Zone'],
  [/综合保税区$/, 'Bonded Zone'],
  [/城乡一体化示范区$/, 'Urban–Rural Demonstration Zone'],
  [/转型综合改革示范区$/, 'Reform Demonstration Zone'],
  [/示范区$/, 'Demonstration Zone'],
  [/工业园区$/, 'Industrial Park'],
  [/现代产业园区?$/, 'Industrial Park'],
  [/(?:管理区|管委会)$/, 'Management Area'],
  [/风景名胜区$/, 'Scenic Area'],
  [/新区$/, 'New Area'],
  [/新城$/, 'New Town'],
];

/** The English name of a development zone: its kind translated, the cities in it as they are spelled (`cities` by short name). */
export function zoneNameEn(
  shortName: string,
  cities: ReadonlyMap<string, string>,
  readings: readonly Reading[],
): string {
  const zone = ZONES.find(([pattern]) => pattern.test(shortName));
  const stem = zone ? shortName.replace(zone[0], '') : shortName;
  const words = splitByNames(stem, [...cities.keys()]);
  return [...words.map((word) => cities.get(word) ?? spell(syllablesOf(word, readings))), zone?.[1] ?? '']
    .join(' ')
    .trim();
}

function splitByNames(text: string, names: readonly string[]): string[] {
  const name = names.find((known) => text.startsWith(known));
  return name ? [name, ...splitByNames(text.slice(name.length), names)] : text === '' ? [] : [text];
}
