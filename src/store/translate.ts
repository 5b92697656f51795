// The message function in the user's language, the same object until the language changes or its words come in.
import type { Lang } from '../core/format';
import { type TraditionalMessages, type Translate, translator } from '../core/message';
import type { AtlasState } from './state';
import { useAtlas } from './store';

const PLAIN: Readonly<Record<Lang, Translate>> = {
  zh: translator('zh'),
  'zh-Hant': translator('zh-Hant'),
  en: translator('en'),
};

let traditional: { readonly words: TraditionalMessages; readonly translate: Translate } | null = null;

export function useTranslate(): Translate {
  return useAtlas(translate);
}

export function useLang(): Lang {
  return useAtlas((state) => state.view.lang);
}

/** The message function of a language outside a component. */
export function translateIn(lang: Lang): Translate {
  return translatorOf(lang, useAtlas.getState().data.traditional);
}

function translate({ view, data }: AtlasState): Translate {
  return translatorOf(view.lang, data.traditional);
}

function translatorOf(lang: Lang, words: TraditionalMessages | null): Translate {
  if (lang !== 'zh-Hant' || words === null) return PLAIN[lang];
  if (traditional?.words !== words) traditional = { words, translate: translator(lang, words) };
  return traditional.translate;
}
