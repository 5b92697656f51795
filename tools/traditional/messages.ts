// The app's sentences in traditional Chinese, made while the app is built: every catalogue in src/core/messages, by
// OpenCC's Taiwan standard, then a few reviewed words that Taiwan and Hong Kong share. Served as `virtual:traditional-messages`.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import type { Plugin } from 'vite';

const FOLDER = resolve(import.meta.dirname, '../../src/core/messages');
const MODULE = 'virtual:traditional-messages';

/** Words of the screen that readers of traditional characters say otherwise; each is looked at in tests/tools. */
const VOCABULARY: readonly (readonly [from: string, to: string])[] = [
  ['數據', '資料'],
  ['文件', '檔案'],
  ['信息', '資訊'],
  ['鏈接', '連結'],
  ['導入', '匯入'],
  ['導出', '匯出'],
  ['打印', '列印'],
  ['屏幕', '螢幕'],
  ['默認', '預設'],
  ['設備', '裝置'],
  ['顯卡', '顯示卡'],
  ['緩存', '快取'],
  ['程序', '程式'],
  // Phrases that OpenCC sees across the border of two words: 3 个 + 中心, 有 + 只, 看 + 表格.
  ['箇中', '個中'],
  ['隻計數', '只計數'],
  ['看錶格', '看表格'],
];

/** Words that stay in their own characters: a language is named in itself, counted words are the source's. */
const VERBATIM = /^(language|counted)\./;

type Catalogue = Readonly<Record<string, { readonly zh: string }>>;

const convert = Converter({ from: 'cn', to: 'tw' });

export function traditionalSentence(text: string): string {
  return VOCABULARY.reduce((sentence, [from, to]) => sentence.replaceAll(from, to), convert(text));
}

/** One entry per message, whether or not it differs, so that a missing key shows. */
export function traditionalMessages(catalogues: readonly Catalogue[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    catalogues.flatMap((catalogue) =>
      Object.entries(catalogue).map(([key, { zh }]) => [key, VERBATIM.test(key) ? zh : traditionalSentence(zh)]),
    ),
  );
}

/** A change of a catalogue gives a new module in the development server too. */
export function traditionalMessagesPlugin(): Plugin {
  return {
    name: 'traditional-messages',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const files = catalogueFiles();
      for (const file of files) this.addWatchFile(file);
      return `export const TRADITIONAL = ${JSON.stringify(traditionalMessages(await readCatalogues(files)))};\n`;
    },
  };
}

export function catalogueFiles(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.data.ts'))
    .sort()
    .map((name) => join(FOLDER, name));
}

/** The catalogues are plain data in TypeScript: transpiled by the build's own compiler, read as modules. */
export async function readCatalogues(files: readonly string[]): Promise<readonly Catalogue[]> {
  const { transformWithOxc } = await import('vite');
  const { readFile } = await import('node:fs/promises');
  return Promise.all(
    files.map(async (file) => {
      const { code } = await transformWithOxc(await readFile(file, 'utf8'), file);
      const module: Record<string, Catalogue> = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      return Object.assign({}, ...Object.values(module));
    }),
  );
}
