// The message function in the user's language, the same object until the language changes.
import type { Lang } from '../core/format';
import { type Translate, translator } from '../core/message';
import { useAtlas } from './store';

const TRANSLATORS: Readonly<Record<Lang, Translate>> = { zh: translator('zh'), en: translator('en') };

export function useTranslate(): Translate {
  return TRANSLATORS[useLang()];
}

export function useLang(): Lang {
  return useAtlas((state) => state.view.lang);
}

export function translateIn(lang: Lang): Translate {
  return TRANSLATORS[lang];
}
