// Names of places in traditional characters: OpenCC's Taiwan standard, without its vocabulary (a place name is not translated).
import { Converter } from 'opencc-js/cn2t';

const convert = Converter({ from: 'cn', to: 'tw' });

/**
 * Where the characters of a word decide wrongly for a name: 干 of a river bank and of 新淦 stays 干, 湖里 was a village 里,
 * 岳普湖 is a Uyghur word and no mountain, 准格尔 is the Dzungar, 云城 is the seat of 云浮.
 */
const REVIEWED: Readonly<Record<string, string>> = {
  江干: '江干',
  新干: '新干',
  湖里: '湖里',
  岳普湖: '岳普湖',
  准格尔: '準格爾',
  云城: '雲城',
};
const REVIEWED_PATTERN = new RegExp(`(${Object.keys(REVIEWED).join('|')})`);

/** One character for one: a short name is cut from the name by its length. */
export function traditionalName(name: string): string {
  return name
    .split(REVIEWED_PATTERN)
    .map((part) => REVIEWED[part] ?? convert(part))
    .join('');
}
