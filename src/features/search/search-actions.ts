// Actions that the search box offers by name: everything a button does, reachable by typing.
import { LANGS, type Lang } from '../../core/format';
import type { Translate } from '../../core/message';
import { clearFilter, goHome, openDialog, select, setLang, setTab, setTheme } from '../../store/actions';
import { useAtlas } from '../../store/store';

const ACTIONS: Readonly<Record<string, () => void>> = {
  home: goHome,
  clear: clearFilter,
  gaps: () => setTab('gaps'),
  siting: () => setTab('siting'),
  facts: () => select({ kind: 'facts' }),
  guide: () => openDialog('guide'),
  sources: () => openDialog('sources'),
  open: () => openDialog('open'),
  help: () => openDialog('help'),
  theme: () => setTheme(useAtlas.getState().view.theme === 'dark' ? 'light' : 'dark'),
  ...Object.fromEntries(LANGS.map((lang) => [`language.${lang}`, () => setLang(lang)])),
};

const LANGUAGE_WORDS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['jianti', 'chinese', 'simplified'],
  'zh-Hant': ['fanti', 'chinese', 'traditional'],
  en: ['yingwen', 'english'],
};

export function runAction(id: string): void {
  ACTIONS[id]?.();
}

export function searchActions(
  t: Translate,
): readonly { readonly id: string; readonly label: string; readonly words: readonly string[] }[] {
  return [
    { id: 'home', label: t('action.home'), words: ['quanguo', 'home'] },
    { id: 'clear', label: t('filter.clear'), words: ['qingchu', 'clear'] },
    { id: 'gaps', label: t('tab.gaps'), words: ['quekou', 'gap'] },
    { id: 'siting', label: t('tab.siting'), words: ['xuanzhi', 'siting'] },
    { id: 'facts', label: t('facts.title'), words: ['shuju', 'facts'] },
    { id: 'guide', label: t('guide.title'), words: ['xuzhi', 'guide'] },
    { id: 'sources', label: t('sources.title'), words: ['laiyuan', 'sources'] },
    { id: 'open', label: t('open.title'), words: ['xiazai', 'download', 'csv', 'geojson'] },
    { id: 'help', label: t('help.title'), words: ['bangzhu', 'help', 'keys'] },
    { id: 'theme', label: t('action.theme'), words: ['shense', 'dark', 'theme'] },
    ...LANGS.map((lang) => ({ id: `language.${lang}`, label: t(`language.${lang}`), words: LANGUAGE_WORDS[lang] })),
  ];
}
