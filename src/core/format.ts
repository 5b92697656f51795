// Numbers and units as its readers write them: 万 / 亿, 公里, 百分点 in Chinese (萬 / 億 in traditional characters);
// k / million, km in English.
import type { Qualifier } from './footprint';

/** Chinese is written in two scripts, so the question of code is `lang === 'en'`, never whether it is 'zh'. */
export const LANGS = ['zh', 'zh-Hant', 'en'] as const;
export type Lang = (typeof LANGS)[number];
type Chinese = Exclude<Lang, 'en'>;

/** Residents: 20,937,757 -> 2093.8 万 / 20.94 million; 1,409,778,724 -> 14.10 亿 / 1,409.8 million. */
export function formatPeople(count: number, lang: Lang): string {
  if (lang !== 'en') {
    if (count >= ONE_HUNDRED_MILLION) return `${(count / 1e8).toFixed(2)} ${HUNDRED_MILLION[lang]}`;
    if (count >= 1e4) return `${(count / 1e4).toFixed(1)} ${TEN_THOUSAND[lang]}`;
    return formatInteger(count);
  }
  if (count >= 1e6) return `${grouped(count / 1e6, count >= 1e8 ? 1 : 2)} million`;
  return formatInteger(count);
}

/** Where many figures stand in a row: 2,500,000 -> 250万 / 2.5m; 901,991,320 -> 9.02亿 / 902m; three digits that count. */
export function formatPeopleShort(count: number, lang: Lang): string {
  if (lang === 'en') return `${short(count / 1e6)}m`;
  if (count >= ONE_HUNDRED_MILLION) return `${short(count / 1e8)}${HUNDRED_MILLION[lang]}`;
  return count >= 1e4 ? `${short(count / 1e4)}${TEN_THOUSAND[lang]}` : formatInteger(count);
}

/** 1234567 -> 1,234,567 in both languages. */
export function formatInteger(count: number): string {
  return grouped(Math.round(count), 0);
}

/** A share in percent: 63.89 -> 63.9%. */
export function formatPercent(percent: number, digits = 1): string {
  return `${percent.toFixed(digits)}%`;
}

/** A distance: below 10 km one decimal, else whole kilometres. */
export function formatKm(km: number, lang: Lang): string {
  return `${kmDigits(km)} ${lang === 'en' ? 'km' : '公里'}`;
}

/** A distance that may be an interval: 62–78 公里; an interval that rounds to one number is that number. */
export function formatKmRange(minKm: number, maxKm: number, lang: Lang): string {
  const [low, high] = [kmDigits(minKm), kmDigits(maxKm)];
  return low === high ? formatKm(minKm, lang) : `${low}–${high} ${lang === 'en' ? 'km' : '公里'}`;
}

/** 2022-03 -> 2022 年 3 月 / Mar 2022; 2013 -> 2013 年 / 2013. */
export function formatDate(date: string, lang: Lang): string {
  const [year, month] = date.split('-');
  if (!month) return lang === 'en' ? `${year}` : `${year} 年`;
  return lang === 'en' ? `${MONTHS[Number(month) - 1] ?? month} ${year}` : `${year} 年 ${Number(month)} 月`;
}

/** A stated figure with its qualifier, number and unit: 超过 5600 万元. */
export function formatFigure(value: number, unit: string, qualifier: Qualifier, lang: Lang): string {
  const words = QUALIFIER_WORDS[qualifier][lang];
  return [words, lang === 'en' ? englishFigure(value, unit) : chineseFigure(value, unit, lang)]
    .filter(Boolean)
    .join(' ');
}

/** The unit stands in the source's own words and characters. */
function chineseFigure(value: number, unit: string, lang: Chinese): string {
  const number = value >= 1e8 ? formatPeople(value, lang) : formatInteger(value);
  return unit ? `${number} ${unit}` : number;
}

/** Counting words (个, 家, 名) say nothing in English; 万 is part of the number. */
function englishFigure(value: number, unit: string): string {
  const [factor, word] = ENGLISH_UNITS[unit] ?? [1, ''];
  const number = formatInteger(value * factor);
  if (word === '%') return `${number}%`;
  return word ? `${number} ${word}` : number;
}

const ENGLISH_UNITS: Readonly<Record<string, readonly [factor: number, word: string]>> = {
  万元: [1e4, 'yuan'],
  元: [1, 'yuan'],
  万人: [1e4, 'people'],
  '%': [1, '%'],
  年: [1, 'years'],
  个月: [1, 'months'],
  岁: [1, 'years of age'],
};

/** Words that only count what the figure names: 5 个单位 is 5 units. */
const COUNTING_WORDS = ['', '个', '名', '份', '家', '期', '届', '类', '个州/市'];

/** Whether a figure in this unit can be said in English. */
export function hasEnglishUnit(unit: string): boolean {
  return unit in ENGLISH_UNITS || COUNTING_WORDS.includes(unit);
}

/** What rounds to it at one decimal of 万 belongs to 亿: 1.00 亿, not 10000.0 万. */
const ONE_HUNDRED_MILLION = 1e8 - 500;

const TEN_THOUSAND: Readonly<Record<Chinese, string>> = { zh: '万', 'zh-Hant': '萬' };
const HUNDRED_MILLION: Readonly<Record<Chinese, string>> = { zh: '亿', 'zh-Hant': '億' };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const QUALIFIER_WORDS: Readonly<Record<Qualifier, Readonly<Record<Lang, string>>>> = {
  exact: { zh: '', 'zh-Hant': '', en: '' },
  over: { zh: '超过', 'zh-Hant': '超過', en: 'over' },
  nearly: { zh: '近', 'zh-Hant': '近', en: 'nearly' },
  about: { zh: '约', 'zh-Hant': '約', en: 'about' },
  at_least: { zh: '至少', 'zh-Hant': '至少', en: 'at least' },
  at_most: { zh: '最多', 'zh-Hant': '最多', en: 'at most' },
  planned: { zh: '计划', 'zh-Hant': '計劃', en: 'planned' },
};

function kmDigits(km: number): string {
  // 9.97 is 10, not 10.0: else an interval could read 10.0–10.
  return km < 9.95 ? km.toFixed(1) : formatInteger(km);
}

function short(value: number): string {
  return value >= 1000 ? formatInteger(value) : String(Number(value.toPrecision(3)));
}

function grouped(value: number, digits: number): string {
  const [whole, fraction] = value.toFixed(digits).split('.');
  const spaced = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction ? `${spaced}.${fraction}` : spaced;
}
